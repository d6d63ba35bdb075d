import { describe, expect, it } from 'vitest'
import { linesInSight, linesOf, readCells, sortRows, writeCells } from '../../../../renderer/ui/table-lines.ts'
import { motionOf } from '../../../../renderer/ui/table-motion.ts'
import type { Column } from '../../../../renderer/ui/table-types.ts'

type Row = Readonly<{ id: string; day: string; name: string }>
const rows: readonly Row[] = [
  { id: '1', day: 'Mon', name: 'Item 10' },
  { id: '2', day: 'Tue', name: 'item 2' },
  { id: '3', day: 'Mon', name: 'Ábaco' },
]
const name: Column<Row> = { id: 'name', label: 'Name', width: 10, text: (row) => row.name }

describe('a table', () => {
  it('sorts as people do: numbers by value, accents and capitals aside', () => {
    expect(sortRows(rows, [name], { column: 'name', way: 'up' }).map(({ id }) => id)).toEqual(['3', '2', '1'])
    expect(sortRows(rows, [name], { column: 'name', way: 'down' }).map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('stands in groups, closed ones as a head alone', () => {
    const lines = linesOf(rows, (row) => ({ id: row.day, title: row.day }), new Set(['Mon']))
    expect(lines.map((line) => (line.kind === 'group' ? `${line.group.title} ${line.count}` : line.row.id))).toEqual([
      'Mon 2',
      'Tue 1',
      '2',
    ])
  })

  it('draws what is in sight and a little more', () => {
    expect(linesInSight(2000, { top: 3000, height: 600, line: 30 })).toEqual({ from: 92, to: 128 })
    expect(linesInSight(3, { top: 0, height: 600, line: 30 })).toEqual({ from: 0, to: 3 })
  })

  it('goes from cell to cell and stops at its edges', () => {
    const size = { rows: 3, columns: 2, page: 10 }
    expect(motionOf('ArrowDown', false, { row: 2, column: 0 }, size)).toEqual({ row: 2, column: 0 })
    expect(motionOf('ArrowUp', false, { row: 0, column: 1 }, size)).toEqual({ row: -1, column: 1 })
    expect(motionOf('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 2, column: 1 })
    expect(motionOf('a', false, { row: 0, column: 0 }, size)).toBeUndefined()
  })

  it('reads and writes cells as spreadsheets copy them', () => {
    const cells = [
      ['Anna', 'says "hi"'],
      ['two\nlines', ''],
    ]
    expect(readCells(writeCells(cells))).toEqual(cells)
    expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})
