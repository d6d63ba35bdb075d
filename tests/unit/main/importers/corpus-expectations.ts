import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SourceBlock, SourceDocument } from '../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../main/importers/units.ts'
import { corpus } from '../../../fixtures/corpus.ts'

const counts = z.looseObject({
  tables: z.number().optional(),
  headings: z.number().optional(),
  heading_levels: z.record(z.string(), z.number()).optional(),
})
const expectSchema = counts.extend({
  list_paragraphs: z.number().optional(),
  image_refs: z.number().optional(),
  comments: z.number().optional(),
  footnotes: z.number().optional(),
  endnotes: z.number().optional(),
  words: z.number().optional(),
  pandoc: counts.optional(),
})
const rowSchema = z.looseObject({ file: z.string(), expect: z.unknown() })

/** What independent tools counted in each file of the corpus. */
export function expectations(): ReadonlyMap<string, z.output<typeof expectSchema>> {
  if (corpus === undefined) return new Map()
  const rows = z.array(rowSchema).parse(JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8')))
  return new Map(
    rows.flatMap(({ file, expect }) => {
      const found = expectSchema.safeParse(expect)
      return found.success ? [[file, found.data] as const] : []
    }),
  )
}

export type Counted = {
  headings: number
  tables: number
  items: number
  figures: number
  notes: number
  comments: number
}

/** The same counts of what we read; of words that run over several blocks of a note, the note once. */
export function counted(document: SourceDocument): Counted {
  const found: Counted = { headings: 0, tables: 0, items: 0, figures: 0, notes: 0, comments: 0 }
  const visit = (block: SourceBlock): void => {
    if (block.kind === 'heading') found.headings++
    if (block.kind === 'figure') found.figures++
    if (block.kind === 'paragraph') {
      if (block.list) found.items++
      if (/^(?:foot|end)note\d+$/.test(block.text.unit)) found.notes++
      if (/^comment\d+$/.test(block.text.unit)) found.comments++
    }
    if (block.kind === 'table') {
      found.tables++
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit)
    }
  }
  document.blocks.forEach(visit)
  return found
}

/** All words in order, without space. */
export const dense = (document: SourceDocument): string =>
  unitsOf(document)
    .map(({ words }) => words)
    .join('')
    .replace(/\s+/g, '')

/** Words of a publisher's Markdown that we do not have. */
export function missingWords(document: SourceDocument, markdown: string): readonly string[] {
  const markers: string[] = []
  const visit = (block: SourceBlock): void => {
    if (block.kind === 'paragraph') markers.push(block.list?.marker ?? '')
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit)
  }
  document.blocks.forEach(visit)
  const ours = dense(document).toLowerCase() + markers.join(' ')
  const plain = markdown.replace(/<!--[\s\S]*?-->|\]\([^)]*\)|&\w+;|\\/g, ' ')
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].filter((word) => !ours.includes(word))
}
