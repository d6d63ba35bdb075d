import { describe, expect, it } from 'vitest'
import { chartBars, chartLines } from '../../../../renderer/features/records/chart-geometry.ts'

const row = (label: string, values: readonly (number | null)[], rest = false) => ({
  id: label,
  label,
  values,
  rest,
  subject: false,
})

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }))

describe('the chart of a series', () => {
  it('draws a line for each column from zero to the greatest value, broken at a gap', () => {
    const data = {
      columns: named('Imports', 'Exports'),
      rows: [row('2021', [50, 25]), row('2022', [null, 50]), row('2023', [100, 75])],
    }
    const [imports, exports] = chartLines(data)
    expect(imports?.runs).toEqual([[{ x: 0, y: 0.5 }], [{ x: 1, y: 0 }]])
    expect(exports?.runs).toHaveLength(1)
    expect(exports?.last).toEqual({ x: 1, y: 0.25, value: 75 })
  })

  it('draws nothing of a column without values', () => {
    expect(chartLines({ columns: named('Imports', 'Exports'), rows: [row('2021', [50, null])] })).toHaveLength(1)
  })

  it('draws bars by their first value, what is the rest last', () => {
    const bars = chartBars(
      { columns: named('Share'), rows: [row('Rest', [10], true), row('Mexico', [40]), row('Canada', [20])] },
      false,
    )
    expect(bars.map(({ label, parts }) => [label, parts[0]?.length])).toEqual([
      ['Mexico', 1],
      ['Canada', 0.5],
      ['Rest', 0.25],
    ])
  })

  it('puts the parts of a stacked bar one behind the other', () => {
    const [bar] = chartBars({ columns: named('Air', 'Sea'), rows: [row('2023', [30, 10])] }, true)
    expect(bar).toMatchObject({
      total: 40,
      parts: [
        { from: 0, length: 0.75 },
        { from: 0.75, length: 0.25 },
      ],
    })
  })
})
