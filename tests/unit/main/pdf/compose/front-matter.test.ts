import { describe, expect, it } from 'vitest'
import type { Shape } from '../../../../../main/pdf/blocks.ts'
import { bookOf, smallTrip, tripWith, unitOf, wordsOf } from './small-trip.ts'

const shapesOf = (book: ReturnType<typeof bookOf>, id: string): readonly Shape[] => {
  const drawing = unitOf(book, id).blocks.find((block) => block.kind === 'drawing')
  return drawing?.kind === 'drawing' ? drawing.shapes : []
}
const filled = (shapes: readonly Shape[], fill: string) =>
  shapes.filter((shape) => 'fill' in shape && shape.fill === fill)

describe('the cover', () => {
  it('has neither number nor head, and names reader, state and handling', () => {
    const cover = unitOf(bookOf(smallTrip, { edition: 'delegate', delegate: 'whitfield' }), 'cover')
    expect(cover).toMatchObject({ numbering: 'none', head: '' })
    expect(wordsOf(cover.blocks)).toContain(
      [
        'Prepared for',
        'Caroline Whitfield   Delegate edition',
        'State',
        'Draft   21 January 2024, 12:00 CST',
        'Handling',
        'Delegation copy   Please do not pass on.',
      ].join('\n'),
    )
  })

  it('draws a block for each meeting of the agenda', () => {
    expect(filled(shapesOf(bookOf(smallTrip), 'cover'), 'accent')).toHaveLength(2)
  })

  it('draws nothing where a meeting is left out, nor in what is left behind', () => {
    const staffOnly = tripWith({
      agendaItems: [
        {
          id: 'a',
          title: { en: 'A' },
          disclosure: { level: 'staff' },
          when: { kind: 'timed', start: '2024-01-22T09:00', end: '2024-01-22T10:00', zone: 'America/Mexico_City' },
        },
        {
          id: 'b',
          title: { en: 'B' },
          disclosure: { level: 'public' },
          when: { kind: 'timed', start: '2024-01-22T11:00', end: '2024-01-22T12:00', zone: 'America/Mexico_City' },
        },
      ],
    })
    expect(filled(shapesOf(bookOf(staffOnly), 'cover'), 'accent')).toHaveLength(2)
    expect(filled(shapesOf(bookOf(staffOnly, { edition: 'leader' }), 'cover'), 'accent')).toEqual([])
    expect(filled(shapesOf(bookOf(staffOnly, { edition: 'leave-behind' }), 'cover'), 'accent')).toEqual([])
  })
})

describe('the contents', () => {
  it('list the briefs with page, day, time, meeting and owner, a day once', () => {
    const table = unitOf(bookOf(smallTrip), 'section:contents').blocks.find(
      (block) => block.kind === 'table' && block.dress === 'ruled',
    )
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.cells.map((cell) => wordsOf(cell.blocks))) : []
    expect(rows).toEqual([
      ['#', 'Tue 23', '11:30', 'National Customs Agency (ANAM)', 'B03', 'P. Raman'],
      ['#', '', '12:00', 'Institute of Industrial Property', 'B04', ''],
    ])
  })
})

describe('the overview', () => {
  it('leads with the purpose and ends with the biggest risk between heavy rules', () => {
    const { blocks } = unitOf(bookOf(smallTrip), 'section:overview')
    expect(blocks[1]).toMatchObject({ kind: 'text', style: 'lead' })
    expect(blocks.at(-2)).toMatchObject({ kind: 'labelled', ruleAbove: 'heavy' })
    expect(blocks.at(-1)).toMatchObject({ kind: 'rule', weight: 'heavy' })
    expect(wordsOf(blocks)).toContain('ANAM\nTue 23, 11:30\nA calendar for 2024.')
  })
})

describe('the glance page', () => {
  it('sets meetings of one time side by side in a wider column', () => {
    const tints = filled(shapesOf(bookOf(smallTrip), 'section:glance'), 'tint')
    expect(tints).toHaveLength(2)
    const [first, second] = tints
    if (first?.kind !== 'rect' || second?.kind !== 'rect') throw new Error('tints are rectangles')
    expect(second.x).toBeGreaterThan(first.x + first.width)
    expect(second.y - first.y).toBeCloseTo(first.height * (30 / 75), 5)
  })

  it('lists what has no clock under the head of its day', () => {
    expect(wordsOf(unitOf(bookOf(smallTrip), 'section:glance').blocks)).toContain('Lunch, time to be set')
  })

  it('splits more than five days evenly over pages', () => {
    const days = Array.from({ length: 7 }, (_, day) => ({
      id: `i${day}`,
      title: { en: `Item ${day}` },
      when: { kind: 'allDay', date: `2024-01-${21 + day}` },
    }))
    const ids = bookOf(tripWith({ agendaItems: days })).units.map((unit) => unit.id)
    expect(ids.filter((id) => id === 'section:glance' || id.startsWith('glance:'))).toEqual([
      'section:glance',
      'glance:2',
    ])
  })
})

it('names who carries a message and what stands behind it', () => {
  const words = wordsOf(unitOf(bookOf(smallTrip), 'section:objectives').blocks)
  expect(words).toContain('Carried by: Caroline Whitfield, Corvane Mobility')
  expect(words).toContain('Do not\nNever promise money. Not even small sums.')
  expect(words).not.toContain('Do not name')
})
