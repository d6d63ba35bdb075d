import type { Block, Inline, TableCell, TableRow } from '../blocks.ts'

/** Every block, however deep, in reading order; a block before what it holds. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* everyBlock(within(block))
  }
}

/** Every inline of a block itself, not of the blocks it holds. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'opening':
      return [...block.title, ...block.subtitles.flat()]
    case 'text':
      return [...block.inlines, ...(block.tail ?? [])]
    case 'labelled':
      return [...(block.label ?? []), ...(block.note ?? []), ...(block.end ?? [])]
    case 'keep':
      return block.turn ?? []
    default:
      return []
  }
}

/** Names of the places inside these blocks. */
export function destinationsIn(blocks: readonly Block[], names: string[] = []): readonly string[] {
  for (const block of blocks) {
    if (block.kind === 'text' || block.kind === 'space') continue
    if (block.kind === 'destination') names.push(block.name)
    else if (block.kind === 'table') {
      for (const row of block.rows) if (row.destination !== undefined) names.push(row.destination)
    }
    destinationsIn(within(block), names)
  }
  return names
}

function within(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'labelled':
      return [...(block.side ?? []), ...block.body]
    case 'columns':
      return block.cells.flatMap((cell) => cell.blocks)
    case 'list':
      return block.items.flatMap((item) => item.blocks)
    case 'table':
      return [...cellBlocks(block.head ?? []), ...block.rows.flatMap((row: TableRow) => cellBlocks(row.cells))]
    case 'keep':
      return block.blocks
    case 'drawing':
      return block.shapes.flatMap((shape) => (shape.kind === 'box' ? shape.blocks : []))
    default:
      return []
  }
}

const cellBlocks = (cells: readonly TableCell[]) => cells.flatMap((cell) => cell.blocks)
