import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../../main/pdf/fonts/load-fonts.ts'
import { buildBook } from '../../../../main/services/build-book.ts'
import { linesOf, pageOf } from '../../../../main/services/page-lines.ts'
import { openTrip } from '../../../../main/storage/open-trip.ts'
import { top } from '../../../../main/tasks/run.ts'

const { trip, media } = await openTrip(`${top}/assets/samples/mexico-2024`)
const fonts = await loadFonts(`${top}/assets/fonts`)
const { laid } = await buildBook(trip, { reader: { edition: 'staff' } }, { fonts, media, now: () => 0 })
const labelOf = (page: number | undefined) => laid.pages[page ?? -1]?.label
const why = { collection: 'briefs', field: 'why' }
const nowhere = { from: 0, to: 0 }

describe('lines of the pages and where they come from', () => {
  const brief = Object.keys(trip.briefs).find((id) => /anam/.test(id)) ?? ''
  const place = { ...why, id: brief }

  it('finds a field on the page of its own record, rather than where it is mentioned', () => {
    expect(labelOf(pageOf(laid, [place], nowhere))).toBe('3-5')
    expect(laid.pages[pageOf(laid, [{ collection: 'briefs', id: brief }], nowhere) ?? 0]?.unit?.id).toBe(
      `brief:${brief}`,
    )
  })

  it('goes on to the next place when one stands nowhere, and to none when none does', () => {
    const unknown = { collection: 'briefs', id: 'nobody' }
    expect(labelOf(pageOf(laid, [unknown, place], nowhere))).toBe('3-5')
    expect(pageOf(laid, [unknown], nowhere)).toBe(undefined)
  })

  it('has a box on the paper for each line of a field, one below the other', () => {
    const page = laid.pages[pageOf(laid, [place], nowhere) ?? 0]
    const lines = page ? linesOf(page).filter(({ field, id }) => field === 'why' && id === brief) : []
    const tops = lines.map(({ box: [, y] }) => y)
    expect(lines.length).toBeGreaterThan(1)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    for (const {
      box: [x, y, width, height],
    } of lines) {
      expect(x).toBeGreaterThan(50)
      expect(x + width).toBeLessThan(laid.width)
      expect(y + height).toBeLessThan(laid.height)
    }
  })
})
