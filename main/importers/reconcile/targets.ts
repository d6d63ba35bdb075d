import type { Decision } from '../../../shared/importing/review.ts'
import type { AnyRecord, CollectionName } from '../../../shared/model/collections.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { onlyIds } from './join.ts'
import { type AcceptInput, isPictureName, type JoinedDraft } from './reconciled.ts'
import { collectionsById, isAmong, ownerFields, ownersOf } from './references.ts'

/** The record a row goes into. `now` tells what it became, for the rows that go into the same one. */
export type Target = Readonly<{ title: string; now: (record: AnyRecord) => void }> &
  (Readonly<{ kind: 'new'; id: string }> | Readonly<{ kind: 'old'; record: AnyRecord }>)

type Targets = Readonly<{
  /** Undefined: the row is not taken. */
  takenAs: (row: string) => Target | undefined
  /** The record others mean by this row, taken or the very same as one that is there. */
  idOf: (row: string) => string | undefined
}>

/** What was decided about each row. A new record whose owner is not taken is not taken either. */
export function targetsOf(trip: Trip, input: Omit<AcceptInput, 'pictures'>): Targets {
  const { rows, drafts } = input.reconciled
  const decided = new Map(input.decisions.map((decision) => [decision.key, decision]))
  const taken = new Map<string, string | undefined>()
  const stands = new Map<string, string>()
  /** Rows that a person said are the same as another row. */
  const twins = new Map<string, string>()
  for (const row of rows) {
    const decision = decided.get(row.key)
    const twin = decision?.as !== undefined && decision.as !== row.key ? drafts.get(decision.as) : undefined
    if (twin && decision?.as !== undefined && twin.collection === row.collection) {
      twins.set(row.key, decision.as)
      continue
    }
    const as = recordMeant(trip, row.collection, decision, row.match?.id)
    if (decision?.take ?? row.isTicked) {
      if (as !== 'none') taken.set(row.key, as)
    } else if (as !== undefined && as !== 'none' && (row.match?.likeness === 1 || decision?.as !== undefined))
      stands.set(row.key, as)
  }
  const work = new Map<string, AnyRecord>()
  /** The row that stands for this one; one that goes round in a circle stands for itself. */
  const leader = (row: string): string => {
    let at = row
    for (let steps = 0; steps <= twins.size; steps += 1) {
      const next = twins.get(at)
      if (next === undefined) return at
      at = next
    }
    return row
  }
  dropUnowned(trip, input, taken, stands, leader)
  const titles = new Map(rows.map((row) => [row.key, row.title]))
  const fresh = new Map<string, string>()
  for (const { key, collection } of rows) {
    if (!taken.has(key) || taken.get(key) !== undefined) continue
    fresh.set(key, onlyIds[collection] ?? input.newId(collection, titles.get(key) ?? ''))
  }
  const idOf = (row: string) => taken.get(row) ?? fresh.get(row) ?? stands.get(row)
  return {
    idOf: (row) => idOf(leader(row)),
    takenAs: (row) => {
      const draft = drafts.get(row)
      const isTwin = twins.has(row) && decided.get(row)?.take === true
      const id = isTwin || taken.has(row) ? idOf(leader(row)) : undefined
      if (!draft || id === undefined) return undefined
      const known: AnyRecord | undefined = work.get(id) ?? find(trip, draft.collection, id)
      const shared = { title: titles.get(row) ?? '', now: (record: AnyRecord) => void work.set(id, record) }
      return known ? { kind: 'old', record: known, ...shared } : { kind: 'new', id, ...shared }
    },
  }
}

/** Id of the record; undefined for a new one; `none` when what was decided is not there. */
function recordMeant(
  trip: Trip,
  collection: CollectionName,
  decision: Decision | undefined,
  match: string | undefined,
): string | undefined | 'none' {
  const only = onlyIds[collection]
  const as = decision?.as ?? match ?? 'new'
  if (only !== undefined) return find(trip, collection, only) ? only : undefined
  if (as === 'new') return undefined
  return find(trip, collection, as) ? as : 'none'
}

/** Takes away the new records that could not stand, until all that are left can. */
function dropUnowned(
  trip: Trip,
  { reconciled: { rows, drafts, rowOf } }: Omit<AcceptInput, 'pictures'>,
  taken: Map<string, string | undefined>,
  stands: ReadonlyMap<string, string>,
  leader: (row: string) => string,
): void {
  const collections = collectionsById(trip)
  /** The record or the row of one to come. */
  const meaning = (to: readonly string[], reference: string): string | undefined => {
    if (isPictureName(reference)) return undefined
    const named = rowOf.get(reference)
    const row = named === undefined ? undefined : leader(named)
    if (row === undefined) return isAmong(to, collections.get(reference)) ? reference : undefined
    if (!isAmong(to, drafts.get(row)?.collection)) return undefined
    return taken.has(row) ? (taken.get(row) ?? row) : stands.get(row)
  }
  const isOwned = (draft: JoinedDraft) =>
    ownerFields(draft.collection).every((name) => draft.fields.has(name)) &&
    ownersOf(draft).every((owner) => meaning(owner.to, owner.id) !== undefined)
  const briefed = new Set(Object.values(trip.briefs).map((brief) => brief.agendaItem))
  for (let before = -1; before !== taken.size; ) {
    before = taken.size
    const briefedNow = new Set(briefed)
    for (const { key } of rows) {
      const draft = drafts.get(key)
      if (!draft || !taken.has(key) || taken.get(key) !== undefined) continue
      if (!isOwned(draft)) taken.delete(key)
      else if (draft.collection === 'briefs') {
        // A meeting has one brief.
        const item = meaning(['agendaItems'], String(draft.fields.get('agendaItem')?.value)) ?? ''
        if (briefedNow.has(item)) taken.delete(key)
        else briefedNow.add(item)
      }
    }
  }
}
