import type { bookRequests } from '../../shared/ipc/book.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import type { Services } from './services.ts'

export const bookHandlers = ({
  trips,
  work,
  binder,
  preview,
  exporting,
}: Services): Handlers<keyof typeof bookRequests> => ({
  'book.export': async (wanted) => ({ job: exporting.begin(await trips.open(wanted.trip), wanted) }),
  'book.cancel': ({ job }) => {
    exporting.cancel(job)
    return {}
  },
  'book.outline': async (wanted) => binder.outline(await trips.open(wanted.trip), wanted),
  'book.preview': async (wanted) => preview(await trips.open(wanted.trip), wanted),
  'book.preflight': async ({ trip }) => work.preflight({ about: trip, trip: (await trips.open(trip)).trip() }),
})
