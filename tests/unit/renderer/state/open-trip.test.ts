import { expect, it } from 'vitest'
import { openTrip } from '../../../../renderer/state/open-trip.ts'
import { createPage } from '../../../../renderer/state/page.ts'
import { pageHost } from '../../../fixtures/page-host.ts'
import { pageOutside } from '../../../fixtures/page-outside.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

/** A page with a trip open and a name half typed, and what it asks of its host from then on. */
async function typing() {
  const host = pageHost(tripOf({ delegates: { anna: { fullName: 'Anna Lind' } } }))
  const asked: string[] = []
  const request: typeof host.request = (name, input) => {
    if (name.startsWith('trip.') || name === 'library.create') asked.push(name)
    return host.request(name, input)
  }
  const page = createPage({ ...host, request }, pageOutside())
  await page.trip.open('t1')
  asked.length = 0
  page.trip.type('Change the name', { collection: 'delegates', id: 'anna', field: 'fullName' }, 'Anna Berg')
  return { host, page, asked }
}

it('opens another trip after what was just typed is saved and the one before is closed', async () => {
  const { host, page, asked } = await typing()
  expect(await openTrip(page).open('t2')).toBe(true)
  expect(asked).toEqual(['trip.apply', 'trip.close', 'trip.open'])
  expect(host.trip().delegates['anna']?.fullName).toBe('Anna Berg')
  expect(page.trip.store.getState().id).toBe('t2')
})

it('opens the same trip again with what was just typed in it', async () => {
  const { page, asked } = await typing()
  expect(await openTrip(page).open('t1')).toBe(true)
  expect(asked).toEqual(['trip.apply', 'trip.open'])
  expect(page.trip.store.getState().trip.delegates['anna']?.fullName).toBe('Anna Berg')
})
