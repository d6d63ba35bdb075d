import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkedText } from '../../../../../main/storage/library/checked-text.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { serialiseTrip } from '../../../../../shared/model/parse.ts'
import { emptyTrip, type Trip } from '../../../../../shared/model/trip.ts'
import { arbitraryTrip } from '../../../../fixtures/arbitrary-trip.ts'
import { tripOf } from '../../../../fixtures/trip-of.ts'

const pause = async () => undefined

it('is the text of the trip, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTrip(), async (trip) => {
      expect(await checkedText(trip, pause)).toBe(serialiseTrip(trip))
    }),
    { numRuns: 20 },
  )
})

it('is the same for many records, made in steps, and for what a newer version wrote', async () => {
  const names = Array.from({ length: 350 }, (_, n) => [`d${n}`, { fullName: `Delegate ${n}`, order: `a${n % 10}` }])
  const unknown = { theme: { dark: true }, collections: { cars: { one: { seats: 4 } } } }
  const trip: Trip = { ...tripOf({ delegates: Object.fromEntries(names) }), unknown }
  let steps = 0
  const count = async () => {
    steps += 1
  }
  expect(await checkedText(trip, count)).toBe(serialiseTrip(trip))
  expect(steps).toBeGreaterThan(3)
  for (const other of [emptyTrip(), { ...emptyTrip(), unknown }, { ...emptyTrip(), unknown: { theme: 1 } }]) {
    expect(await checkedText(other, pause)).toBe(serialiseTrip(other))
  }
})

it('refuses a trip that could not be read again', async () => {
  const trip = tripOf({ delegates: { anna: { fullName: 'Anna Lind' } } })
  const broken = { ...trip, delegates: { anna: { ...trip.delegates['anna'], fullName: 7 } } } as unknown as Trip
  await expect(checkedText(broken, pause)).rejects.toThrow(UserError)
})
