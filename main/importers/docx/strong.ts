import type { SourceBlock } from '../source-document.ts'
import { isAllBold } from '../span-list.ts'

export type Sizes = ReadonlyMap<string, Readonly<{ size: number; letters: number }>>

/** Marks paragraphs that are bold throughout, or clearly larger than most of the text. */
export function markStrong(blocks: readonly SourceBlock[], sizes: Sizes): readonly SourceBlock[] {
  const usual = usualSize(sizes)
  const mark = (block: SourceBlock): SourceBlock => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(mark) })),
      }))
      return { ...block, rows }
    }
    if (block.kind !== 'paragraph') return block
    const isLarge = (sizes.get(block.text.unit)?.size ?? 0) >= usual * 1.2
    return isLarge || isAllBold(block.text.spans) ? { ...block, isStrong: true } : block
  }
  return blocks.map(mark)
}

function usualSize(sizes: Sizes): number {
  const letters = new Map<number, number>()
  for (const { size, letters: count } of sizes.values()) letters.set(size, (letters.get(size) ?? 0) + count)
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? Number.POSITIVE_INFINITY
}
