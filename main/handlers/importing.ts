import type { Handlers } from '../../shared/ipc/contract.ts'
import type { importRequests } from '../../shared/ipc/importing.ts'
import type { Services } from './services.ts'

export const importHandlers = ({ trips, importing, settings }: Services): Handlers<keyof typeof importRequests> => ({
  'import.begin': async ({ trip, files }) => ({ import: await importing.begin(await trips.open(trip), files) }),
  'import.waiting': ({ trip }) => importing.waiting(trip),
  'import.keep': ({ import: id, choices }) => {
    importing.keep(id, choices)
    return {}
  },
  'import.review': ({ import: id }) => importing.review(id),
  'import.remap': ({ import: id, mappings }) => importing.remap(id, mappings),
  'import.compare': ({ import: id, rows }) => importing.compare(id, rows),
  'import.report': ({ import: id, form }) => importing.report(id, form),
  'import.leftOver': ({ import: id, from, count }) => importing.leftOver(id, from, count),
  'import.accept': (wanted) => importing.accept(wanted, settings.get().author),
  'import.cancel': async ({ import: id }) => {
    await importing.cancel(id)
    return {}
  },
})
