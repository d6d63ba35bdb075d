import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { type Rememberer, watchOver } from '../../../shared/model/remember.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import type { Fact, KeptPieces, ReadNotes } from './read-notes.ts'

/** What stands behind a face: the record as it is now, and the fields that were read of it. */
type Cell = { record: AnyRecord; readonly facts: Map<PropertyKey, Fact> }

/** Stands for the names of all fields of a record. */
const everyField = Symbol('every field')

export type WatchedTrip = Readonly<{ trip: Trip; show: (next: Trip) => ReadonlySet<Fact> | undefined }>

/**
 * A trip that reads as the one it is given, and notes each field that is read. Its records stay the same objects while
 * what they show changes: that a field is another is seen by looking at it, and nobody has to say what an edit concerns.
 * `show` answers what changed; nothing when records came, went or moved, which every list reads: then it shows the trip
 * before as it was, and another must be made.
 */
export function watchTrip(first: Trip, notes: ReadNotes): WatchedTrip {
  let shown = first
  const cells = new Map<CollectionName, ReadonlyMap<string, Cell>>()
  const handler = recordHandler(notes)
  const collections = collectionNames.map((name) => {
    const own = new Map(list(first, name).map((record) => [record.id, cellOf(record)]))
    cells.set(name, own)
    return [name, Object.fromEntries([...own].map(([id, cell]) => [id, new Proxy(cell, handler)]))] as const
  })
  // Every collection is there under its own name, and each record reads as itself.
  const trip = Object.fromEntries(collections) as unknown as Trip
  const pieces: KeptPieces = new Map()
  const rememberer: Rememberer = (maker, make) => notes.piece(pieces, maker, make)
  watchOver([trip, ...collections.map(([, records]) => records)], rememberer)
  return {
    trip,
    show(next) {
      const changed = new Set<Fact>()
      const others = collectionNames.filter((name) => next[name] !== shown[name])
      if (!others.every((name) => sameOrder(list(shown, name), list(next, name)))) return undefined
      for (const name of others) {
        for (const record of list(next, name)) {
          const cell = cells.get(name)?.get(record.id)
          if (!cell || cell.record === record) continue
          for (const fact of changesOf(cell, record)) changed.add(fact)
          cell.record = record
        }
      }
      shown = next
      return changed
    },
  }
}

const cellOf = (record: AnyRecord): Cell => ({ record, facts: new Map() })

const sameOrder = (before: readonly AnyRecord[], now: readonly AnyRecord[]): boolean =>
  before.length === now.length && before.every(({ id }, index) => id === now[index]?.id)

/** The facts of a record that another version of it changes. */
function changesOf({ record, facts }: Cell, next: AnyRecord): readonly Fact[] {
  return [...facts].flatMap(([field, fact]) => {
    const isSame =
      field === everyField
        ? readsAs(Object.keys(record), Object.keys(next))
        : readsAs(Reflect.get(record, field), Reflect.get(next, field))
    return isSame ? [] : [fact]
  })
}

/** The order of keys counts too: of the languages of a text the first that is there may be the one that is printed. */
const readsAs = (before: unknown, now: unknown): boolean =>
  before === now || JSON.stringify(before) === JSON.stringify(now)

function recordHandler(notes: ReadNotes): ProxyHandler<Cell> {
  const note = ({ facts }: Cell, name: PropertyKey) => {
    let fact = facts.get(name)
    if (!fact) {
      fact = { name }
      facts.set(name, fact)
    }
    notes.read(fact)
  }
  return {
    get(cell, field) {
      note(cell, field)
      return Reflect.get(cell.record, field)
    },
    has(cell, field) {
      note(cell, everyField)
      return Reflect.has(cell.record, field)
    },
    ownKeys(cell) {
      note(cell, everyField)
      return Reflect.ownKeys(cell.record)
    },
    getOwnPropertyDescriptor(cell, field) {
      note(cell, everyField)
      const own = Object.hasOwn(cell.record, field)
      if (own) note(cell, field)
      return own ? { value: Reflect.get(cell.record, field), enumerable: true, configurable: true } : undefined
    },
  }
}
