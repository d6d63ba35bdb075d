import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeBook } from '../../../../../main/pdf/compose/compose-book.ts'
import { type Composition, createComposition } from '../../../../../main/pdf/compose/composition.ts'
import { projectTrip } from '../../../../../shared/editions/project.ts'
import type { Reader } from '../../../../../shared/editions/reader.ts'
import { list, type Trip } from '../../../../../shared/model/trip.ts'
import { edited } from '../../../../fixtures/arbitrary-edit.ts'
import { at, setup, smallTrip } from './small-trip.ts'

const compose = (trip: Trip, reader: Reader, composition?: Composition) => {
  const projection = projectTrip(trip, reader, { at })
  return composeBook(projection.trip, {
    reader,
    setup: { ...setup, hidesMeetings: projection.hidesMeetings },
    composition,
  })
}

const staff: Reader = { edition: 'staff' }
const readers: readonly Reader[] = [staff, { edition: 'delegate', delegate: 'whitfield' }, { edition: 'leave-behind' }]

it('composes after any edits what it composes from nothing', () => {
  fc.assert(
    fc.property(fc.gen(), fc.constantFrom(...readers), (g, reader) => {
      const composition = createComposition()
      let trip = smallTrip
      for (let edits = 0; edits < 6; edits += 1) {
        expect(compose(trip, reader, composition)).toEqual(compose(trip, reader))
        trip = edited(g, trip)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('answers the same units for what an edit does not concern', () => {
  const composition = createComposition()
  const before = compose(smallTrip, staff, composition)
  const [brief] = list(smallTrip, 'briefs')
  if (!brief) throw new Error('no brief')
  const trip = {
    ...smallTrip,
    briefs: { ...smallTrip.briefs, [brief.id]: { ...brief, pressLine: { en: 'No news.' } } },
  }
  const after = compose(trip, staff, composition)
  const others = after.units.filter((unit) => !before.units.includes(unit)).map(({ id }) => id)
  expect(others).toEqual([`brief:${brief.id}`, 'section:media'])
})
