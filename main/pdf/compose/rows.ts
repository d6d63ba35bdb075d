import type { Block, Inlines, LabelledBlock, Origin } from '../blocks.ts'
import type { RuleWeight, StyleName } from '../theme.ts'
import { lines, text } from './inlines.ts'

export type RowOptions = Readonly<{
  /** Small lines under the label. */
  note?: Inlines
  /** Of a line; prose keeps its own. `body` unless said. */
  style?: StyleName
  ruleAbove?: RuleWeight
  before?: number
  whole?: true
  labelStyle?: StyleName
  origin?: Origin
}>

/** Label column and text column; no row at all when there is nothing to say. */
export function row(
  label: string | Inlines,
  body: Inlines | readonly Block[],
  options: RowOptions = {},
): readonly Block[] {
  if (body.length === 0) return []
  const { note, style = 'body', ...rest } = options
  const labelled: LabelledBlock = {
    kind: 'labelled',
    ...(label.length > 0 && { label: typeof label === 'string' ? text(label) : label }),
    ...(note && note.length > 0 && { note }),
    body: isInlines(body)
      ? [{ kind: 'text', style, inlines: body, ...(rest.origin && { origin: rest.origin }) }]
      : body,
    ...rest,
  }
  return [labelled]
}

/** A paragraph, if it says anything. */
export const paragraph = (style: StyleName, inlines: Inlines, origin?: Origin): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'text', style, inlines, ...(origin && { origin }) }]

/** Both have a `text`: a block of text has a style, an inline of text has words. */
export const isInlines = (body: Inlines | readonly Block[]): body is Inlines => {
  const first = body[0]
  return first !== undefined && (first.kind === 'break' || first.kind === 'pageRef' || 'text' in first)
}

/** Paragraphs of body text as the lines of one; anything else stays as it is. */
export function inOneBlock(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks
  const said = blocks.flatMap((block) => (block.kind === 'text' && block.style === 'body' ? [block.inlines] : []))
  return first?.kind === 'text' && said.length === blocks.length ? [{ ...first, inlines: lines(said) }] : blocks
}
