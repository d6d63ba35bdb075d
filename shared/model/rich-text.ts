import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { disclosureSchema } from './disclosure.ts'
import { openObject } from './open-object.ts'

/** A stretch of text set one way. Neighbouring spans join without a space. */
export const spanSchema = openObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  /** Printed as a link only when https, mailto or tel. */
  link: z.string().optional(),
  /** BCP 47, for a phrase in another language than its record. */
  language: z.string().optional(),
})
export type Span = DeepReadonly<z.output<typeof spanSchema>>

const spans = z.array(spanSchema)
const common = { id: z.string(), disclosure: disclosureSchema.optional() }

const listItemSchema = openObject({ id: z.string(), depth: z.number().int().min(0).max(3).default(0), spans })
const tableCellSchema = openObject({
  spans,
  columns: z.number().int().min(1).optional(),
  rows: z.number().int().min(1).optional(),
})

/** One block of prose. The id is stable: an edit, a comment, a printed line all point to it. */
export const blockSchema = z.discriminatedUnion('kind', [
  openObject({ ...common, kind: z.literal('paragraph'), spans }),
  openObject({ ...common, kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), spans }),
  openObject({
    ...common,
    kind: z.literal('list'),
    style: z.enum(['bullet', 'numbered']),
    items: z.array(listItemSchema),
  }),
  openObject({ ...common, kind: z.literal('quote'), spans, attribution: z.string().optional() }),
  openObject({
    ...common,
    kind: z.literal('table'),
    /** How many of the first rows are heads. */
    heads: z.number().int().min(0).default(1),
    rows: z.array(openObject({ id: z.string(), cells: z.array(tableCellSchema) })),
  }),
])
export type RichBlock = DeepReadonly<z.output<typeof blockSchema>>
export type RichText = readonly RichBlock[]

/** The words of a block without their dress, lines joined by a line feed, cells by a tab. */
export function blockText(block: RichBlock): string {
  const join = (list: readonly Span[]) => list.map((span) => span.text).join('')
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return join(block.spans)
    case 'quote':
      return block.attribution ? `${join(block.spans)}\n${block.attribution}` : join(block.spans)
    case 'list':
      return block.items.map((item) => join(item.spans)).join('\n')
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => join(cell.spans)).join('\t')).join('\n')
  }
}

/** The words of a whole text. */
export const richTextWords = (text: RichText): string => text.map(blockText).join('\n')

/** One paragraph of plain words as rich text; an empty string is no block at all. */
export const plainText = (text: string, id = 'p1'): RichText =>
  text === '' ? [] : [{ id, kind: 'paragraph', spans: [{ text }] }]
