import type { TableBlock } from '../../blocks.ts'
import { recordOf } from '../findings.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { type Strip, stackStrips } from '../strip.ts'
import { tableColumns } from './table-columns.ts'
import { rowGround, rowRule } from './table-dress.ts'
import { tableGrid } from './table-grid.ts'
import { headStrip, repeatedHead } from './table-head.ts'
import { alignColumns, rowStrip, type SetRow, setRow, settleHeights } from './table-row.ts'
import { stripOf } from './text.ts'

/** Rows never torn by choice, under a head that every page repeats. */
export function layTable(setting: Setting, flow: Flow, block: TableBlock, outer: Place): void {
  if (block.columns.length === 0 || (block.rows.length === 0 && !block.head)) return
  const place: Place = { ...outer, ...(block.origin && { origin: block.origin }) }
  const isOpenContents = setting.isContents && block.dress === 'open' && !block.head
  const table = setting.tags.add(isOpenContents ? 'TOC' : 'Table', place.tag, {
    ...(block.summary !== undefined && !isOpenContents && { summary: block.summary }),
  })
  const columns = tableColumns(block, place.width)
  const head = block.head ? headStrip(setting, block, { cells: block.head, columns, place, table }) : undefined
  const body = isOpenContents ? table : setting.tags.add('TBody', table)
  const grid = tableGrid(block.rows, block.columns.length)
  const rows = block.rows.map((row, index) =>
    setRow(setting, block, { row, cells: grid[index] ?? [], columns, place, tags: { body, isOpenContents } }),
  )
  alignColumns(setting, rows, columns, place.language)
  settleHeights(block, rows)
  const strips = rowStrips(block, rows, place)
  if (block.dress !== 'open' || head) {
    const resume = repeatedHead(setting, head, place)
    for (const strip of strips) strip.resume = resume
  }
  const all = head ? [head, ...strips] : strips
  const joint = {
    top: block.dress === 'open' ? 'line' : 'table',
    bottom: block.dress === 'open' ? 'line' : 'table',
  } as const
  if (!place.whole) {
    addStrips(flow, all, joint)
    return
  }
  const { height, items, marks } = stackStrips(all)
  addStrips(flow, [{ ...stripOf(items, height, 0), marks }], joint)
}

function rowStrips(block: TableBlock, rows: readonly SetRow[], place: Place): readonly Strip[] {
  let reach = 0
  return rows.map((set, index) => {
    const isLast = index === rows.length - 1
    const before = rows[index - 1]?.row
    const strip = rowStrip(block, set)
    // The least height of an open row is room between rows: the last has none after it.
    if (isLast && block.dress === 'open') strip.height = Math.max(0, ...set.cells.map(({ stack }) => stack.height))
    const edges = {
      x: place.x,
      width: place.width,
      height: strip.height,
      isLast,
      isJoined: rows[index + 1]?.row.joined === true,
    }
    strip.items = [...rowGround(block, set.row, edges), ...strip.items, ...rowRule(block, edges)]
    if (reach > 0 || before?.kind === 'group' || set.row.joined || (index === 0 && block.head)) strip.level = 3
    // At least two rows on either side of a break.
    else if (rows.length > 3 && (index === 1 || isLast)) strip.level = 1
    for (const { at } of set.cells) reach = Math.max(reach, at.rows)
    reach = Math.max(0, reach - 1)
    strip.record = recordOf(set.row.origin ?? place.origin)
    return strip
  })
}
