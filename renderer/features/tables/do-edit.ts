import type { Change } from '../../../shared/edit/edit.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Page } from '../../state/page.ts'

export const tripOf = (page: Page): Trip => page.trip.store.getState().trip
export const canEdit = (page: Page): boolean => !page.trip.store.getState().readOnly

/** One edit of the trip as it stands now; what came of it is said. False when nothing changed. */
export function doEdit(
  page: Page,
  make: (trip: Trip) => Readonly<{ label: string; changes: readonly Change[] }>,
  say?: string,
): boolean {
  page.trip.flush()
  const { label, changes } = make(tripOf(page))
  if (changes.length === 0 || !canEdit(page)) return false
  page.trip.dispatch(label, changes)
  if (say) page.view.announce(say)
  return true
}
