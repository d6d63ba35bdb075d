import type { TableBlock, TableRow } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import { colours, rules, space } from '../../theme.ts'
import type { MovableItem } from '../strip.ts'
import { ruleItem } from './rule.ts'

/** Least height of a row of a ruled table, and of the text in it, in points. */
const ruledRow = 18
const rowText = 12
/** A heading inside a table stands this much further from the rows above it. */
const groupRoom = 4.5
const meetingBar = 4

/** Room above and below the text of a row. */
export function rowPadding(
  { dress, rowHeight }: TableBlock,
  { kind }: TableRow,
): Readonly<{ above: number; below: number }> {
  if (dress === 'open') return { above: 0, below: 0 }
  if (dress === 'agenda') {
    const room = kind === 'meeting' ? 7.5 : kind === 'movement' ? 4.5 : kind === 'group' ? space.small : 6
    return { above: room, below: room }
  }
  const room = Math.max(space.hair, ((rowHeight ?? ruledRow) - rowText) / 2)
  return kind === 'group'
    ? { above: room + groupRoom, below: Math.max(0, room - space.hair) }
    : { above: room, below: room }
}

/** Room under the text of a row without rules that is higher than the rows are meant to be. */
const openRoom = 7.5
const plainRow = 18

/** Height of a row whose text with its room is so high. */
export function rowHeightFor({ dress, rowHeight }: TableBlock, content: number): number {
  if (dress === 'ruled') return Math.max(rowHeight ?? ruledRow, content)
  if (rowHeight === undefined || content <= rowHeight) return Math.max(rowHeight ?? 0, content)
  return rowHeight > plainRow ? content + openRoom : content
}

type RowEdges = Readonly<{ x: number; width: number; height: number; isLast: boolean; isJoined: boolean }>

/** What lies behind the text of a row: the tint and bar of a meeting. The rule above is drawn again over the tint. */
export function rowGround(
  { dress }: TableBlock,
  { kind, joined }: TableRow,
  { x, width, height }: RowEdges,
): readonly MovableItem[] {
  if (dress !== 'agenda' || kind !== 'meeting') return []
  return [
    { kind: 'rect', x, y: 0, width, height, fill: colours.tint, tag: artifact },
    { kind: 'rect', x, y: 0, width: meetingBar, height, fill: 'accent', tag: artifact },
    ...(joined ? [] : [ruleItem('hair', x, -rules.hair.weight, width)]),
  ]
}

/** The rule at the end of a row, inside its height: none where the next row continues it. */
export function rowRule(
  { dress }: TableBlock,
  { x, width, height, isLast, isJoined }: RowEdges,
): readonly MovableItem[] {
  if (dress === 'open' || (isJoined && !isLast)) return []
  const weight = isLast ? 'table' : 'hair'
  return [ruleItem(weight, x, height - rules[weight].weight, width)]
}
