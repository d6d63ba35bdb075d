import type { TableBlock, TableCell } from '../../blocks.ts'
import { rules, space } from '../../theme.ts'
import type { Place, Setting } from '../setting.ts'
import { type MovableItem, moveItem, moveItems, type Resume, type Strip, stackStrips } from '../strip.ts'
import { createTagTree } from '../tag-tree.ts'
import { layCell } from './column.ts'
import { asArtifact, continuedLine } from './continued.ts'
import { ruleItem } from './rule.ts'
import { type Column, spanned } from './table-columns.ts'
import { tableGrid } from './table-grid.ts'
import { spans } from './table-row.ts'
import { stripOf } from './text.ts'

type Head = Readonly<{ cells: readonly TableCell[]; columns: readonly Column[]; place: Place; table: number }>

/** Names of the columns over their rule; names of several lines end on one baseline. */
export function headStrip(setting: Setting, block: TableBlock, { cells, columns, place, table }: Head): Strip {
  const row = setting.tags.add('TR', setting.tags.add('THead', table))
  const [grid = []] = tableGrid([{ cells }], columns.length)
  const stacks = grid.map((at) => {
    const column = spanned(columns, at.column, at.columns)
    const tag = setting.tags.add('TH', row, { scope: 'Column', ...spans(at.columns, 1) })
    const align = column.align === 'left' || at.columns > 1 ? undefined : ('right' as const)
    const { x, width } = { x: place.x + column.x, width: column.width }
    return layCell(setting, at.cell.blocks, {
      x,
      width,
      tag,
      language: place.language,
      ...(place.origin && { origin: place.origin }),
      ...(align && { align }),
      whole: true,
    })
  })
  const height = Math.max(setting.styles.tableHead.lead, ...stacks.map((stack) => stack.height))
  const items: MovableItem[] = []
  for (const stack of stacks) {
    moveItems(stack.items, 0, height - stack.height)
    items.push(...stack.items)
  }
  if (block.dress === 'open') return stripOf(items, height, 0)
  items.push(ruleItem('table', place.x, height + space.small, place.width))
  return stripOf(items, height + space.small + rules.table.weight, 0)
}

/** The head once more where the table goes on, with a word that it does. */
export function repeatedHead(setting: Setting, head: Strip | undefined, place: Place): () => Resume {
  const copies = head?.items.map((item) => ({ ...item })) ?? []
  return () => {
    const quiet: Setting = { ...setting, tags: createTagTree() }
    const note = stackStrips(continuedLine(quiet, place))
    const items = copies.map(asArtifact)
    for (const item of items) moveItem(item, 0, note.height)
    return { height: note.height + (head?.height ?? 0), beside: 0, items: [...note.items.map(asArtifact), ...items] }
  }
}
