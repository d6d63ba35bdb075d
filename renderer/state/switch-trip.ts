import { openTrip } from './open-trip.ts'
import type { Page } from './page.ts'

/** Leaves the open trip, saved, for another one; answers whether that one is open now. */
export const switchTrip = async (page: Page, id: string): Promise<boolean> =>
  page.trip.store.getState().id === id || (await openTrip(page).open(id))
