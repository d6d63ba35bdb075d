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

/** Of a book that is composed once nothing is noted. */
export function plainReading(trip: Trip, expected: Places): Reading {
  const asked = new Set<string>()
  const has = (name: string) => {
    asked.add(name)
    return expected.has(name)
  }
  return { trip, targets: { has }, keep: (_, make) => make(), asked: () => asked }
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
