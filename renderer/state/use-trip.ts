import { useMemo } from 'react'
import type { Change } from '../../shared/edit/edit.ts'
import { moveOf } from '../../shared/edit/move.ts'
import { removalOf } from '../../shared/edit/remove.ts'
import type { CollectionName, TripRecordOf } from '../../shared/model/collections.ts'
import { find, list, type Trip, tripId } from '../../shared/model/trip.ts'
import { addRecord, duplicateRecord, setFields } from './changes.ts'
import { joinedRemovals } from './joined-removals.ts'
import { type Page, usePage, useTripState, useView } from './page.ts'
import type { FieldPlace, Place } from './place.ts'
import { nameOf } from './record-names.ts'

/** The open trip as a value; empty while none is open. Renders again with every edit: prefer the narrower hooks. */
export const useTrip = (): Trip => useTripState((state) => state.trip)

/** The records of one collection in their order. */
export const useRecords = <C extends CollectionName>(collection: C): readonly TripRecordOf<C>[] =>
  useTripState((state) => list(state.trip, collection))

export const useRecord = <C extends CollectionName>(collection: C, id: string | undefined) =>
  useTripState((state) => find(state.trip, collection, id))

/** The record about the trip itself. */
export const useTripRecord = () => useRecord('trips', tripId)

export const useIsReadOnly = (): boolean => useTripState((state) => state.readOnly)

const english: readonly string[] = ['en']

/** The trip's languages, the delegation's first. */
export const useLanguages = (): readonly string[] => {
  const languages = useTripRecord()?.languages
  return languages && languages.length > 0 ? languages : english
}

/** The record the present view has selected, when it is (still) there. */
export function useSelected(): Place | undefined {
  const place = useView((state) => state.selected[state.view])
  const isThere = useTripState(
    (state) => place !== undefined && find(state.trip, place.collection, place.id) !== undefined,
  )
  return isThere ? place : undefined
}

/** What a component does to the trip. Every label is the act in words for undo: "Change the title". */
export type Acts = Readonly<{
  dispatch(label: string, changes: readonly Change[]): void
  type(label: string, place: FieldPlace, value: unknown): void
  /** Sets fields of one record at once. */
  set(label: string, place: Place, values: Readonly<Record<string, unknown>>): void
  /** Adds a record behind the others; answers its id. */
  add(label: string, collection: CollectionName, values?: Readonly<Record<string, unknown>>): string
  /** Takes a record and what cannot stand without it away, with a toast that undoes. */
  remove(place: Place): void
  removeAll(places: readonly Place[]): void
  duplicate(place: Place): string | undefined
  /** Right behind `previous`; first without one. */
  move(place: Place, previous?: string): void
}>

export function useActs(): Acts {
  const page = usePage()
  return useMemo(() => actsOf(page), [page])
}

/** The same for commands, which have the page and no hooks. */
export function actsOf({ trip, outside, toasts }: Page): Acts {
  const now = () => trip.store.getState().trip
  const label = (place: Place) => nameOf(now(), place)
  return {
    dispatch: trip.dispatch,
    type: trip.type,
    set: (words, { collection, id }, values) => {
      trip.flush()
      const record = find(now(), collection, id)
      if (record) trip.dispatch(words, setFields(record, collection, values))
    },
    add: (words, collection, values = {}) => {
      trip.flush()
      const id = outside.newId()
      trip.dispatch(words, addRecord(now(), collection, { ...values, id }).changes)
      return id
    },
    remove: (place) => {
      trip.flush()
      const changes = removalOf(now(), place.collection, place.id)
      if (changes.length === 0) return
      const removed = `“${label(place)}”`
      const others = changes.filter((change) => change.kind === 'remove').length - 1
      trip.dispatch(`Remove ${removed}`, changes)
      toasts.show(others > 0 ? `Removed ${removed} and ${others} that belong to it` : `Removed ${removed}`, {
        canUndo: true,
      })
    },
    removeAll: (places) => {
      trip.flush()
      const changes = joinedRemovals(now(), places)
      if (changes.length === 0) return
      const [first] = places
      const words = places.length === 1 && first ? `“${label(first)}”` : `${places.length} records`
      trip.dispatch(`Remove ${words}`, changes)
      toasts.show(`Removed ${words}`, { canUndo: true })
    },
    duplicate: ({ collection, id }) => {
      trip.flush()
      const record = find(now(), collection, id)
      if (!record) return undefined
      const copy = duplicateRecord(now(), collection, record, outside.newId())
      trip.dispatch(`Duplicate “${label({ collection, id })}”`, copy.changes)
      return copy.record.id
    },
    move: (place, previous) => {
      trip.flush()
      trip.dispatch(`Move “${label(place)}”`, moveOf(now(), place.collection, place.id, previous))
    },
  }
}
