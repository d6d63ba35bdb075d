import type { Handlers } from '../../shared/ipc/contract.ts'
import { bookHandlers } from './book.ts'
import { hostHandlers } from './host.ts'
import { libraryHandlers } from './library.ts'
import { mediaHandlers } from './media.ts'
import type { Services } from './services.ts'
import { settingsHandlers } from './settings.ts'
import { tripHandlers } from './trip.ts'

/** What answers every request of the contract. */
export const createHandlers = (services: Services): Handlers => ({
  ...libraryHandlers(services),
  ...tripHandlers(services),
  ...mediaHandlers(services),
  ...bookHandlers(services),
  ...settingsHandlers(services),
  ...hostHandlers(services),
})
