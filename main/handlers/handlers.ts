import type { Handlers } from '../../shared/ipc/contract.ts'
import { bookHandlers } from './book.ts'
import { directoryHandlers } from './directory.ts'
import { hostHandlers } from './host.ts'
import { importHandlers } from './importing.ts'
import { libraryHandlers } from './library.ts'
import { mediaHandlers } from './media.ts'
import { profileHandlers } from './profile.ts'
import { searchHandlers } from './search.ts'
import type { Services } from './services.ts'
import { settingsHandlers } from './settings.ts'
import { tripHandlers } from './trip.ts'

/** What answers every request of the contract. */
export const createHandlers = (services: Services): Handlers => ({
  ...libraryHandlers(services),
  ...tripHandlers(services),
  ...mediaHandlers(services),
  ...bookHandlers(services),
  ...searchHandlers(services),
  ...directoryHandlers(services),
  ...profileHandlers(services),
  ...importHandlers(services),
  ...settingsHandlers(services),
  ...hostHandlers(services),
})
