import type { ColumnsBlock } from '../../blocks.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { movedMarks, moveItems, type Strip, stackStrips } from '../strip.ts'
import { layColumn } from './column.ts'
import { stripOf } from './text.ts'

/** Lower than this, columns stay in one piece; higher than the second, they may be torn by line. In points. */
const wholeUpTo = 105
const softFrom = 270

/** Columns on the grid of twelve, torn only where all of them may be. */
export function layColumns(setting: Setting, flow: Flow, block: ColumnsBlock, outer: Place): void {
  const place = { ...outer }
  const { gutter } = setting.geometry
  const column = (place.width - 11 * gutter) / 12
  let at = 0
  const columns = block.cells.map(({ span, blocks }) => {
    const x = place.x + at * (column + gutter)
    at += span
    return layColumn(setting, blocks, { ...place, x, width: span * column + (span - 1) * gutter })
  })
  addStrips(flow, place.whole ? whole(columns) : combine(columns), { top: 'columns' })
}

/** Columns as strips between their common cuts. What has none may be torn by line when it is taller than half a page. */
function combine(columns: readonly (readonly Strip[])[]): readonly Strip[] {
  const tops = columns.map(topsOf)
  const height = Math.max(0, ...columns.map((strips, index) => bottomOf(strips, tops[index] ?? [])))
  if (height <= wholeUpTo) return whole(columns)
  const cuts = commonCuts(columns, tops, height)
  const strips: Strip[] = []
  for (let index = 0; index < cuts.length; index++) {
    const from = cuts[index] ?? 0
    const to = cuts[index + 1] ?? height
    strips.push(slice(columns, tops, from, index + 1 < cuts.length ? to : height))
  }
  const [only] = strips
  if (only && strips.length === 1 && height > softFrom) only.soft = true
  return strips
}

function whole(columns: readonly (readonly Strip[])[]): readonly Strip[] {
  const stacks = columns.map(stackStrips)
  const strip = stripOf(
    stacks.flatMap(({ items }) => items),
    Math.max(0, ...stacks.map(({ height }) => height)),
    0,
  )
  strip.marks = stacks.flatMap(({ marks }) => marks)
  return strip.items.length === 0 && strip.height === 0 ? [] : [strip]
}

function topsOf(strips: readonly Strip[]): readonly number[] {
  let y = 0
  return strips.map((strip, index) => {
    const top = y + (index > 0 ? strip.gap : 0)
    y = top + strip.height
    return top
  })
}

const bottomOf = (strips: readonly Strip[], tops: readonly number[]) =>
  (tops.at(-1) ?? 0) + (strips.at(-1)?.height ?? 0)

/** Places where no column has a strip across and each may begin a page. */
function commonCuts(columns: readonly (readonly Strip[])[], tops: readonly (readonly number[])[], height: number) {
  const candidates = [...new Set(tops.flat())].filter((y) => y > 0 && y < height).sort((a, b) => a - b)
  const isCut = (y: number) =>
    columns.every((strips, index) =>
      strips.every((strip, at) => {
        const top = tops[index]?.[at] ?? 0
        if (top < y - 0.01) return top + strip.height <= y + 0.01
        return at === 0 || (tops[index]?.[at - 1] ?? 0) >= y - 0.01 || strip.level === 0
      }),
    )
  return [0, ...candidates.filter(isCut)]
}

function slice(
  columns: readonly (readonly Strip[])[],
  tops: readonly (readonly number[])[],
  from: number,
  to: number,
): Strip {
  const slices = columns.map((strips, index) =>
    strips.flatMap((strip, at) => {
      const top = tops[index]?.[at] ?? 0
      return top >= from - 0.01 && top < to - 0.01 ? [{ strip, top: top - from }] : []
    }),
  )
  const result = stripOf([], to - from, 0)
  for (const { strip, top } of slices.flat()) {
    moveItems(strip.items, 0, top)
    result.items.push(...strip.items)
    if (strip.marks.length > 0) result.marks = [...result.marks, ...movedMarks(strip.marks, 0, top)]
  }
  return result
}
