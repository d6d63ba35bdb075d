import { originOf } from '../../../shared/carry/carried.ts'
import { type Bringing, type BroughtIn, insertionOf, takeOverOf } from '../../../shared/directory/bring-in.ts'
import type { Page } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { tripOf } from '../tables/do-edit.ts'
import type { OtherRecord } from './use-other-record.ts'

/** Puts the record, what it needs and perhaps its people into the trip, in one edit. False when it could not be done. */
export async function insertRecord(page: Page, other: OtherRecord, hasPeople: boolean): Promise<boolean> {
  const name = nameOf(other.slice, other.place)
  const brought = await bring(page, other, `Insert “${name}” from ${tripName(other)}`, (bringing) =>
    insertionOf(bringing, hasPeople),
  )
  if (!brought) return false
  const place = brought.places.find(({ collection }) => collection === other.place.collection)
  if (place) page.view.goTo(place)
  const count = brought.places.filter(({ collection }) => collection !== 'mediaItems').length - 1
  page.toasts.show(count > 0 ? `Inserted “${name}” and ${count} that it brings` : `Inserted “${name}”`, {
    canUndo: true,
  })
  return true
}

/** Gives the record that stands here what the other trip says in these fields, in one edit. */
export async function takeChanges(
  page: Page,
  other: OtherRecord,
  here: string,
  fields: ReadonlySet<string>,
): Promise<boolean> {
  const place = { collection: other.place.collection, id: here }
  const name = nameOf(tripOf(page), place)
  const brought = await bring(page, other, `Take changes of “${name}” from ${tripName(other)}`, (bringing) =>
    takeOverOf(bringing, here, fields),
  )
  if (!brought) return false
  page.toasts.show(`Took ${fields.size} ${fields.size === 1 ? 'change' : 'changes'} of “${name}”`, { canUndo: true })
  return true
}

export const tripName = ({ from: { code, title, starts } }: Pick<OtherRecord, 'from'>): string =>
  [title || code || 'a trip without a title', starts?.slice(0, 4)].filter(Boolean).join(', ')

/** The pictures are with the trip before the edit names them. */
async function bring(
  page: Page,
  { slice: from, place, known, from: { trip: other } }: OtherRecord,
  label: string,
  make: (bringing: Bringing) => BroughtIn,
): Promise<BroughtIn | undefined> {
  page.trip.flush()
  const planned = () =>
    make({ into: tripOf(page), from, place, known, newId: page.outside.newId, origin: originOf(from) })
  const media = [...new Set(planned().media)]
  const trip = page.trip.store.getState().id
  if (media.length > 0) {
    const answer = await page.client.request('directory.keepMedia', { trip, from: other, media })
    if (!answer.ok) {
      page.toasts.show(answer.error.message)
      return undefined
    }
  }
  // The trip may have changed while its pictures came; it may be another one.
  if (page.trip.store.getState().id !== trip) return undefined
  const brought = planned()
  if (brought.changes.length === 0) return undefined
  page.trip.dispatch(label, brought.changes)
  return brought
}
