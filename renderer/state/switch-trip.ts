import { openTrip } from './open-trip.ts'
import type { Page } from './page.ts'

/** Leaves the open trip, saved, for another one; answers whether that one is open now. */
export async function switchTrip(page: Page, id: string): Promise<boolean> {
  const openId = () => page.trip.store.getState().id
  if (openId() === id) return true
  if (openId() !== '') await page.trip.close()
  // What could not be saved stays open, and its failure was told.
  return openId() === '' && (await openTrip(page).open(id))
}
