import type { Handlers, Output } from '../../shared/ipc/contract.ts'
import type { tripRequests } from '../../shared/ipc/trip.ts'
import { integrity } from '../../shared/model/integrity.ts'
import { serialiseTrip } from '../../shared/model/parse.ts'
import { labelsOf } from '../services/open-trips.ts'
import { orThrow } from '../services/storage-result.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { Services } from './services.ts'

export const tripHandlers = (services: Services): Handlers<keyof typeof tripRequests> => {
  const { trips, settings, binder } = services
  const author = () => settings.get().author
  const opened = (trip: OpenTrip): Output<'trip.open'> => ({
    trip: serialiseTrip(trip.trip()),
    history: labelsOf(trip),
    readOnly: trip.access === 'read',
    save: trips.saveStateOf(trip),
    findings: [...integrity(trip.trip())],
    notices: trip.notices.map(({ message }) => message),
  })
  return {
    'trip.open': async ({ id }) => opened(await trips.open(id)),
    'trip.offer': ({ id }) => trips.offer(id),
    'trip.recover': async ({ id, backup }) => opened(await trips.recover(id, backup)),
    'trip.apply': async ({ id, edit }) => ({ history: await trips.apply(id, edit) }),
    'trip.undo': ({ id }) => trips.walk(id, 'undo', author()),
    'trip.redo': ({ id }) => trips.walk(id, 'redo', author()),
    'trip.save': async ({ id }) => {
      const trip = await trips.open(id)
      orThrow(await trip.save())
      return { save: trips.saveStateOf(trip) }
    },
    'trip.backups': async ({ id }) => {
      const backups = await (await trips.open(id)).backups()
      return { backups: backups.map(({ name, saved }) => ({ name, saved })) }
    },
    'trip.restore': ({ id, backup }) => trips.restore(id, backup, author()),
    'trip.close': async ({ id }) => {
      await trips.close(id)
      binder.forget(id)
      return {}
    },
    'trip.copy': ({ id }) => services.shelveTrip(id),
  }
}
