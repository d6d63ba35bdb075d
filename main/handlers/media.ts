import type { Handlers } from '../../shared/ipc/contract.ts'
import type { mediaRequests } from '../../shared/ipc/media.ts'
import { addMedia, shelveMedia } from '../services/trip-media.ts'
import type { Services } from './services.ts'

export const mediaHandlers = (services: Services): Handlers<keyof typeof mediaRequests> => ({
  'media.add': async ({ trip, file }) => addMedia(await services.trips.open(trip), file, services),
  'media.read': async ({ trip, sha256 }) => shelveMedia(await services.trips.open(trip), sha256, services.shelf),
})
