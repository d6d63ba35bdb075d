import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../../../../../main/importers/docx/parse-docx.ts'
import { openOfficeFile } from '../../../../../main/importers/office/open-office-zip.ts'
import type { SourceDocument } from '../../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'
import { counted, dense, expectations, missingWords } from '../corpus-expectations.ts'
import { parseAs } from '../outline.ts'

const files = corpusFiles('docx', 'docx/tracked-changes').filter(([name]) => name.endsWith('.docx'))
const expected = expectations()

/** Files whose counts differ from ours, and why ours are right. */
const differences = new Map([
  ['docx/docling__list_after_num_headers.docx', 'two of the list paragraphs are numbered headings'],
  ['docx/docling__textbox.docx', 'text boxes stand twice in the file, for old programs and for new ones'],
  ['docx/docling__word_sample.docx', 'list paragraphs without words are left out'],
  ['docx/poi__delins.docx', 'two of the list paragraphs are struck out and one is empty'],
])

describe.skipIf(corpus === undefined)('Word files from elsewhere', () => {
  it.each(files)('%s: every word, and what others counted', async (name, path) => {
    const bytes = readCorpus(path)
    const document = await parseAs(parseDocx, bytes, 'docx')
    const units = unitsOf(document)
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
    expect(await lostWords(bytes, document)).toEqual([])
    const publisher = path.replace(/\.docx$/, '.expected.md')
    if (existsSync(publisher)) expect(missingWords(document, readFileSync(publisher, 'utf8'))).toEqual([])
    const theirs = expected.get(name)
    if (!theirs || differences.has(name)) return
    const ours = counted(document)
    const fewer = [
      ours.headings < (theirs.pandoc?.headings ?? 0) && 'headings',
      ours.tables < (theirs.tables ?? theirs.pandoc?.tables ?? 0) && 'tables',
      ours.items < (theirs.list_paragraphs ?? 0) && 'list items',
      ours.figures + document.notices.length < (theirs.image_refs ?? 0) && 'pictures',
      ours.notes < (theirs.footnotes ?? 0) + (theirs.endnotes ?? 0) && 'notes',
      ours.comments < (theirs.comments ?? 0) && 'comments',
    ].filter((what) => what !== false)
    expect(fewer).toEqual([])
  })

  const tracked = files.filter(([, path]) => existsSync(path.replace(/\.docx$/, '-Accepted.docx')))
  it.each(tracked)('%s: what stands is what stands once all changes are accepted', async (_, path) => {
    const read = async (file: string) => dense(standing(await parseAs(parseDocx, readCorpus(file), 'docx')))
    expect(await read(path)).toBe(await read(path.replace(/\.docx$/, '-Accepted.docx')))
  })

  it.each(corpusFiles('hostile/docx'))('%s: is read or refused in a sentence', async (_, path) => {
    const outcome = await parseAs(parseDocx, readCorpus(path), 'docx').catch((error: unknown) => error)
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(UserError)
      expect(outcome.message).toMatch(/^[A-Z].*\.$/)
    }
  })
})

/** Without what was struck out and what the file says about itself. */
function standing(document: SourceDocument): SourceDocument {
  const blocks = document.blocks.filter(
    (block) => block.kind !== 'paragraph' || (block.aside !== 'deleted' && block.aside !== 'property'),
  )
  const cleaned = blocks.map((block) => {
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: cell.blocks.filter((inner) => !('aside' in inner) || inner.aside !== 'deleted'),
      })),
    }))
    return { ...block, rows }
  })
  return { ...document, blocks: cleaned }
}

const textPart = /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/

/** Words between the tags of text in any part, found without a parser, that no unit has. */
async function lostWords(bytes: Uint8Array, document: SourceDocument): Promise<readonly string[]> {
  const office = await openOfficeFile(bytes)
  const all = dense(document)
  return office.names
    .filter((name) => textPart.test(name))
    .flatMap((name) => {
      const xml = new TextDecoder().decode(office.read(name))
      return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, words]) => plain(words ?? ''))
    })
    .filter((words) => !all.includes(words))
}

const entities = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
])
const plain = (xml: string) =>
  xml
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&\w+;/g, (entity) => entities.get(entity) ?? entity)
    .replace(/[\s\u00ad]+/g, '')
