import type { Trip } from '../../../shared/model/trip.ts'
import { createReadNotes, type Fact, type KeptPieces, type ReadNotes } from './read-notes.ts'
import { type WatchedTrip, watchTrip } from './watched-trip.ts'

/** Names of the places of a book. */
type Places = Pick<ReadonlySet<string>, 'has'>

/** Does work under a name, or answers what the same work answered the last time. */
export type Keep = <V>(name: string, make: () => V) => V

/** A trip to read, and the memory of what was made from it. */
type Reading = Readonly<{ trip: Trip; targets: Places; keep: Keep; asked: () => Iterable<string> }>

/** What is kept of a composed book for the next time it is composed: one reading for each round. */
export type Composition = readonly [Readings, Readings]
export type Readings = (trip: Trip, expected: Places, facts: string) => Reading

export const createComposition = (): Composition => [keptReadings(), keptReadings()]

/** What a section was made into, and the places it asked for with what it heard. */
type Heard = Readonly<{ value: unknown; answers: ReadonlyMap<string, boolean> }>

/**
 * Of a book that is composed once nothing is noted but the places each section asks for: where the first round took
 * for granted what is not there, the second takes over every section that hears the same. A book with nothing to say
 * of its logistics is then composed hardly more than once.
 */
export function readOnce(): Composition {
  const made = new Map<string, Heard>()
  const readings: Readings = (trip, expected) => onceReading(trip, expected, made)
  return [readings, readings]
}

function onceReading(trip: Trip, expected: Places, made: Map<string, Heard>): Reading {
  const asked = new Set<string>()
  let open: Map<string, boolean> | undefined
  const has = (name: string) => {
    const answer = expected.has(name)
    asked.add(name)
    open?.set(name, answer)
    return answer
  }
  const section: Keep = (name, make) => {
    const before = made.get(name)
    if (before && [...before.answers].every(([place, answer]) => has(place) === answer)) {
      // Under one name there is only ever what the same work made.
      return before.value as ReturnType<typeof make>
    }
    const answers = new Map<string, boolean>()
    open = answers
    const value = make()
    open = undefined
    made.set(name, { value, answers })
    return value
  }
  // What a section is made of is not kept by itself.
  const keep: Keep = (name, make) => (open ? make() : section(name, make))
  return { trip, targets: { has }, keep, asked: () => asked }
}

/** Readings of one trip after another; `facts` says everything a book is made from besides its trip and its places. */
function keptReadings(): Readings {
  let known: ReturnType<typeof keptReading> | undefined
  let knownFor = ''
  return (trip, expected, facts) => {
    const reading = knownFor === facts ? known?.next(trip, expected) : undefined
    if (reading) return reading
    knownFor = facts
    known = keptReading(createReadNotes(), trip, expected)
    return known.reading
  }
}

function keptReading(notes: ReadNotes, trip: Trip, first: Places) {
  const watched: WatchedTrip = watchTrip(trip, notes)
  const pieces: KeptPieces = new Map()
  const answers = new Map<string, { readonly fact: Fact; answer: boolean }>()
  let expected = first
  const has = (name: string) => {
    let known = answers.get(name)
    if (!known) {
      known = { fact: { name }, answer: expected.has(name) }
      answers.set(name, known)
    }
    notes.read(known.fact)
    return known.answer
  }
  const reading: Reading = {
    trip: watched.trip,
    targets: { has },
    keep: (name, make) => notes.piece(pieces, name, make),
    asked: () => answers.keys(),
  }
  return {
    reading,
    /** The same reading of another version of the trip; undefined when all must be read anew. */
    next(other: Trip, places: Places): Reading | undefined {
      const fields = watched.show(other)
      if (!fields) return undefined
      const changed = new Set(fields)
      expected = places
      for (const [name, known] of answers) {
        if (known.answer === places.has(name)) continue
        known.answer = !known.answer
        changed.add(known.fact)
      }
      notes.change(changed)
      return reading
    },
  }
}
