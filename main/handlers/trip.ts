import type { Handlers, Output } from '../../shared/ipc/contract.ts'
import type { tripRequests } from '../../shared/ipc/trip.ts'
import { integrity } from '../../shared/model/integrity.ts'
import { serialiseTrip } from '../../shared/model/parse.ts'
import { labelsOf } from '../services/open-trips.ts'
import { orThrow } from '../services/storage-result.ts'
import { keepVersion, versionSummary } from '../services/versions.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { Services } from './services.ts'

export const tripHandlers = (services: Services): Handlers<keyof typeof tripRequests> => {
  const { trips, versions, settings, binder } = services
  const author = () => settings.get().author
  const opened = (trip: OpenTrip): Output<'trip.open'> => {
    const recovered = trips.recoveredOf(trip)
    return {
      trip: serialiseTrip(trip.trip()),
      history: labelsOf(trip),
      readOnly: trip.access === 'read',
      save: trips.saveStateOf(trip),
      findings: [...integrity(trip.trip())],
      notices: trip.notices.map(({ message }) => message),
      ...(recovered && { recovered }),
    }
  }
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
    'trip.versions': async ({ id }) => ({ versions: [...(await versions.list(id))] }),
    'trip.keepVersion': async ({ id, name, cause }) =>
      versionSummary(await keepVersion(await trips.open(id), { name, cause, by: author() })),
    'trip.readVersion': async ({ id, version }) => ({ trip: serialiseTrip(await versions.read(id, version)) }),
    'trip.restore': ({ id, version, label }) => versions.restore(id, version, { label, by: author() }),
    'trip.copyVersion': async ({ id, version, title }) => ({ id: await versions.copy(id, version, title) }),
    'trip.removeVersion': async ({ id, version }) => {
      await versions.remove(id, version)
      return {}
    },
    'trip.returnVersion': async ({ id, version }) => {
      await versions.putBack(id, version)
      return {}
    },
    'trip.acceptRecovered': async ({ id }) => {
      trips.acceptRecovered(id)
      return {}
    },
    'trip.close': async ({ id }) => {
      await trips.close(id)
      binder.forget(id)
      return {}
    },
    'trip.copy': ({ id }) => services.shelveTrip(id),
  }
}
