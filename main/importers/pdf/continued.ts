import { type SourceBlock, type SourceParagraph, type SourceText, sourceWords } from '../source-document.ts'
import { columnCount, continuedTable } from './table-block.ts'

/** Tables and paragraphs that go on over a page become one; everything else follows in order. */
export function continued(pages: readonly (readonly SourceBlock[])[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const page of pages) {
    const end = blocks.findLastIndex(isRunning)
    const start = page.findIndex(isRunning)
    const joined = joinedBlock(blocks[end], page[start])
    if (joined === undefined) blocks.push(...page)
    else {
      blocks[end] = joined
      blocks.push(...page.slice(0, start), ...page.slice(start + 1))
    }
  }
  return blocks
}

const isRunning = (block: SourceBlock) => block.kind !== 'figure' && !('aside' in block && block.aside !== undefined)

function joinedBlock(open: SourceBlock | undefined, next: SourceBlock | undefined): SourceBlock | undefined {
  if (open?.kind === 'table' && next?.kind === 'table')
    return columnCount(open) === columnCount(next) && columnCount(open) > 1 ? continuedTable(open, next) : undefined
  if (open?.kind === 'paragraph' && next?.kind === 'paragraph' && goesOn(open, next))
    return { ...open, text: joinedText(open.text, next.text) }
  return undefined
}

/** A sentence broken by the end of the page. */
const goesOn = (open: SourceParagraph, next: SourceParagraph): boolean =>
  next.list === undefined &&
  open.isStrong === next.isStrong &&
  /[\p{L}\d,]$/u.test(sourceWords(open.text)) &&
  /^\p{Ll}/u.test(sourceWords(next.text)) &&
  sourceWords(open.text).length > 40

function joinedText(first: SourceText, second: SourceText): SourceText {
  const length = sourceWords(first).length + 1
  return {
    unit: first.unit,
    at: `${first.at}, to ${second.at}`,
    spans: [...first.spans, { text: ' ' }, ...second.spans],
    also: [...(first.also ?? []), second.unit, ...(second.also ?? [])],
    starts: [...(first.starts ?? []), length, ...(second.starts ?? []).map((start) => start + length)],
  }
}
