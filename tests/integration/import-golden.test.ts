import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../../main/importers/docx/parse-docx.ts'
import type { Draft } from '../../main/importers/draft.ts'
import { parseJson } from '../../main/importers/json/parse-json.ts'
import { parseMarkdown } from '../../main/importers/markdown/parse-markdown.ts'
import type { Parser } from '../../main/importers/parser.ts'
import { parsePdf } from '../../main/importers/pdf/parse-pdf.ts'
import type { SourceFormat } from '../../main/importers/source-document.ts'
import { foldWords } from '../../main/importers/understand/text/fold.ts'
import { understand } from '../../main/importers/understand/understand.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { agendaItem } from '../../shared/model/records/agenda-item.ts'
import { corpus, readCorpus, withoutCorpus } from '../fixtures/corpus.ts'
import { type GoldenItem, goldenAgendas } from './import-golden-keys.ts'

const parsers: Readonly<Partial<Record<SourceFormat, Parser>>> = {
  docx: parseDocx,
  json: parseJson,
  markdown: parseMarkdown,
  pdf: parsePdf,
}

const nothingKnown = { languages: ['en'], ourSide: [], mappings: [] }

describe.skipIf(!corpus)(`agendas of real files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  for (const { file, format, golden, items } of goldenAgendas)
    it(`finds every item of ${file} with day, hours and title`, async () => {
      const drafts = await agendaOf(file, format)
      const expected = items(JSON.parse(readFileSync(join(corpus ?? '', 'golden', golden), 'utf8')))
      const missing = expected.filter((item) => !drafts.some((draft) => isSame(draft, item)))
      expect(missing).toEqual([])
    })
})

async function agendaOf(file: string, format: SourceFormat): Promise<readonly Draft[]> {
  const bytes = readCorpus(join(corpus ?? '', file))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const document = await parsers[format]?.(bytes, { name: basename(file), format, hash, size: bytes.length }, {})
  const found = understand(document ? [document] : [], nothingKnown)
  return found.drafts.filter((draft) => draft.collection === 'agendaItems')
}

function isSame(draft: Draft, item: GoldenItem): boolean {
  const values = Object.fromEntries(Object.entries(draft.fields).map(([name, field]) => [name, field.value]))
  const { title, when } = makeRecord(agendaItem, { id: 'a', ...values, parent: undefined })
  if (!Object.values(title).some((text) => foldWords(text) === foldWords(item.title))) return false
  switch (when.kind) {
    case 'timed':
      return (
        when.start === `${item.day}T${item.start ?? ''}` &&
        (item.end === null || when.end === `${item.day}T${item.end}`)
      )
    case 'untimed':
      return item.start === null && when.day === item.day && (item.minutes ?? undefined) === when.minutes
    case 'allDay':
      return item.start === null && when.date === item.day
    case 'unplaced':
      return false
  }
}
