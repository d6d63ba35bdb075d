import type { Handlers } from '../../shared/ipc/contract.ts'
import type { libraryRequests } from '../../shared/ipc/library.ts'
import type { Services } from './services.ts'

export const libraryHandlers = ({
  libraryTrips,
  settings,
  binder,
}: Services): Handlers<keyof typeof libraryRequests> => ({
  'library.list': () => libraryTrips.list(),
  'library.create': async (wanted) => ({ id: await libraryTrips.create(wanted) }),
  'library.createFromSample': async ({ sample }) => ({ id: await libraryTrips.createFromSample(sample) }),
  'library.createFrom': ({ trip, bring }) => libraryTrips.createFrom(trip, bring),
  'library.import': async ({ file }) => ({ id: await libraryTrips.importFile(file) }),
  'library.remove': async ({ id }) => {
    await libraryTrips.remove(id)
    binder.forget(id)
    return {}
  },
  'library.restore': async ({ id }) => ({ id: await libraryTrips.restore(id) }),
  'library.pin': async ({ id, pinned }) => {
    await libraryTrips.pin(id, pinned)
    return {}
  },
  'library.rename': async ({ id, title }) => {
    await libraryTrips.rename(id, title, settings.get().author)
    return {}
  },
})
