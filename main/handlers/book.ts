import { preflight } from '../../shared/checks/preflight.ts'
import type { bookRequests } from '../../shared/ipc/book.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { bookMoment } from '../../shared/model/last-edit.ts'
import type { Services } from './services.ts'

export const bookHandlers = ({ trips, binder, preview, exporting }: Services): Handlers<keyof typeof bookRequests> => ({
  'book.export': async (wanted) => ({ job: exporting.begin(await trips.open(wanted.trip), wanted) }),
  'book.cancel': ({ job }) => {
    exporting.cancel(job)
    return {}
  },
  'book.outline': async (wanted) => binder.outline(await trips.open(wanted.trip), wanted),
  'book.preview': async (wanted) => preview(await trips.open(wanted.trip), wanted),
  'book.preflight': async ({ trip }) => {
    const value = (await trips.open(trip)).trip()
    const at = bookMoment(value)
    return { findings: [...preflight(value, { at })], at }
  },
})
