import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../../main/importers/docx/parse-docx.ts'
import { parseJson } from '../../main/importers/json/parse-json.ts'
import { parseMarkdown } from '../../main/importers/markdown/parse-markdown.ts'
import type { Parser } from '../../main/importers/parser.ts'
import { parsePdf } from '../../main/importers/pdf/parse-pdf.ts'
import type { SourceFormat } from '../../main/importers/source-document.ts'
import { understand } from '../../main/importers/understand/understand.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../fixtures/corpus.ts'
import { draftsOf, faultsOf } from '../fixtures/drafts.ts'

const parsers: readonly (readonly [string, SourceFormat, Parser])[] = [
  ['.docx', 'docx', parseDocx],
  ['.json', 'json', parseJson],
  ['.md', 'markdown', parseMarkdown],
  ['.pdf', 'pdf', parsePdf],
]

async function read(path: string) {
  const [, format, parser] = parsers.find(([ending]) => path.endsWith(ending)) ?? []
  if (!format || !parser) throw new Error(`no parser for ${path}`)
  const bytes = readCorpus(path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const document = await parser(bytes, { name: basename(path), format, hash, size: bytes.length }, {})
  return { document, found: understand([document], { languages: ['en'], ourSide: [], mappings: [] }) }
}

describe.skipIf(!corpus)(`guides and points of real files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  const at = (file: string) => read(join(corpus ?? '', file))

  it('takes hotels, shuttles, emergency numbers, markers and documents of a delegate guide', async () => {
    const { found } = await at('books/g20_2017-12-14_sherpa_meeting_bariloche.json')
    expect(draftsOf(found, 'hotels').map((hotel) => hotel['name'])).toEqual(['El Casco Art', 'Tunquelen'])
    expect(draftsOf(found, 'groundTransports').map((each) => each['pickup'])).toEqual(
      ['14T12:20', '14T12:40', '14T21:15', '15T08:00', '15T08:20', '15T21:45', '16T07:30', '16T07:50', '16T12:30'].map(
        (moment) => `2017-12-${moment}`,
      ),
    )
    const numbers = draftsOf(found, 'contacts').map((contact) => contact['mobile'])
    expect(numbers).toEqual(expect.arrayContaining(['101 / 911', '105', '107']))
    expect(draftsOf(found, 'venues').filter((venue) => venue['latitude'] !== undefined)).toHaveLength(9)
    expect(draftsOf(found, 'attachments')).toHaveLength(2)
  })

  it('takes the hotels and the whole address of a guide in Markdown', async () => {
    const { found } = await at('books/wasm_cg_2019-06_a_coruna.md')
    expect(draftsOf(found, 'hotels').map((hotel) => hotel['name'])).toEqual([
      'Hotel Riazor',
      'Hotel Avenida',
      'Hotel TRYP Coruña',
      'Hotel Meliá María Pita',
    ])
    expect(draftsOf(found, 'venues')).toContainEqual(
      expect.objectContaining({ address: '15008 A Coruña, Galicia (Spain)', contact: '+34 981 913991' }),
    )
  })

  it('takes every question of a list of them', async () => {
    const { found } = await at('pdf/foia_preguntas_frecuentes_es.pdf')
    expect(draftsOf(found, 'talkingPoints').filter((point) => point['kind'] === 'response')).toHaveLength(25)
  })

  const files = corpusFiles('books', 'docx', 'md').filter(([name]) => parsers.some(([ending]) => name.endsWith(ending)))
  it('proposes only records that fit, from words that are there', { timeout: 120_000 }, async () => {
    for (const [name, path] of files) {
      if (/\.expected\.|password|encrypted/.test(name)) continue
      const result = await read(path).catch((error: unknown) => error)
      if (!(typeof result === 'object' && result !== null && 'found' in result)) continue
      const { found, document } = result as Awaited<ReturnType<typeof read>>
      expect({ name, faults: faultsOf(found, [document]) }).toEqual({ name, faults: [] })
    }
  })
})
