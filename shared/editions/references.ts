import { type AnyRecord, type CollectionName, collectionNames } from '../model/collections.ts'
import { fieldsOf, mapReferences, referencesOf } from '../model/walk.ts'
import { type Draft, has, leaveOut, remaining, replace } from './left-out.ts'

/**
 * Takes out what cannot stand without something that is gone, until nothing more goes; with `alsoAboutMeetings` what is
 * about an agenda item left out too. A reference that pointed nowhere from the start tells of nothing.
 */
export function leaveOutDependants(draft: Draft, alsoAboutMeetings: boolean): void {
  let before: number
  do {
    before = draft.left.length
    const leftItems = new Set(draft.left.filter((left) => left.collection === 'agendaItems').map(({ id }) => id))
    for (const collection of collectionNames) {
      for (const record of remaining(draft, collection)) {
        for (const { to, id, owner } of referencesOf(collection, record)) {
          if (to.length === 0 || to.some((name) => has(draft, name, id))) continue
          const isAboutMeeting = collection !== 'agendaItems' && to.includes('agendaItems') && leftItems.has(id)
          if (owner) leaveOut(draft, collection, record.id, 'What it belongs to is left out.')
          else if (alsoAboutMeetings && isAboutMeeting) {
            leaveOut(draft, collection, record.id, 'It is about an agenda item that is left out.')
          }
        }
      }
    }
  } while (draft.left.length > before)
}

/** Where being used by nothing that is left means there was only something hidden to use it. */
const servants = ['mediaItems', 'venues', 'vehicles', 'interpreters', 'talkingPoints'] as const

/** Takes out what served only things that are gone: the place of a meeting left out would tell of the meeting. */
export function leaveOutOrphans(draft: Draft, usedBefore: ReadonlyMap<string, ReadonlySet<string>>): void {
  const usedNow = usesOf(draft)
  for (const collection of servants) {
    for (const { id } of remaining(draft, collection)) {
      if (usedBefore.get(collection)?.has(id) && !usedNow.get(collection)?.has(id)) {
        leaveOut(draft, collection, id, 'Only what is left out uses it.')
      }
    }
  }
}

/** By collection, the ids other records point to. A travel time alone does not make a place useful. */
export function usesOf(draft: Draft): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>(servants.map((name) => [name, new Set()]))
  const users = collectionNames.filter((name): boolean => name !== 'travelTimes' && name !== 'comments')
  for (const collection of users) {
    for (const record of remaining(draft, collection)) {
      for (const reference of referencesOf(collection, record)) {
        for (const to of reference.to) uses.get(to)?.add(reference.id)
      }
    }
  }
  return uses
}

/** Clears every reference to what is gone, and drops rows that held nothing else: an empty row would show a gap. */
export function clearReferences(draft: Draft): void {
  for (const collection of collectionNames) {
    for (const record of remaining(draft, collection)) {
      const cleared = mapReferences(collection, record, ({ to, id }) =>
        to.length === 0 || to.some((name) => has(draft, name, id)) ? id : undefined,
      )
      if (cleared !== record) replace(draft, collection, withoutEmptied(collection, record, cleared))
    }
  }
}

function withoutEmptied(collection: CollectionName, before: AnyRecord, after: AnyRecord): AnyRecord {
  // Read by the names the definition gives; a value changes only by losing rows.
  const [old, kept] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>]
  const changes = fieldsOf(collection).flatMap(({ name, facts }) => {
    const [oldRows, rows] = [old[name], kept[name]]
    if (facts.kind !== 'parts' || rows === oldRows || !Array.isArray(rows) || !Array.isArray(oldRows)) return []
    return [[name, rows.filter((row, index) => row === oldRows[index] || !saysNothing(row))]]
  })
  return { ...after, ...Object.fromEntries(changes) }
}

const saysNothing = (row: Readonly<Record<string, unknown>>) =>
  Object.entries(row).every(([name, value]) => name === 'id' || name === 'disclosure' || isEmpty(value))

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty))
