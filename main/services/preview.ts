import { applyChanges } from '../../shared/edit/apply.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import { bookJob } from './exporting.ts'
import type { FileShelf } from './file-shelf.ts'
import type { WorkApart } from './work-apart.ts'

/** Pages as they would be printed now, with what is being typed. */
export type Preview = (trip: OpenTrip, wanted: Input<'book.preview'>) => Promise<Output<'book.preview'>>

export const createPreview =
  ({ work, shelf }: Readonly<{ work: WorkApart; shelf: FileShelf }>): Preview =>
  async (trip, { ahead, from, to, at, have, ...wanted }) => {
    const value = trip.trip()
    const typed = applyChanges(value, ahead)
    const { book, readPicture } = await bookJob(trip, typed.ok ? typed.value : value, wanted)
    // Only the minute is printed: within it nothing but what was edited is to change.
    const moment = book.request.at?.replace(/:\d\d(\.\d+)?Z$/, ':00Z')
    const request = { ...book.request, ...(moment && { at: moment }) }
    const { bytes, ...shown } = await work.pages({ ...book, request }, { from, to, at, have }, { readPicture })
    return { ...shown, ...(bytes && { file: await shelf.put(bytes, 'preview.pdf') }) }
  }
