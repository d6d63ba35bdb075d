import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { wordsIn } from './words-in.ts'

/** The words that the names of a trip are made of: people, agencies, companies, acronyms and places; small letters. */
export function tripWords(trip: Trip): ReadonlySet<string> {
  const known = kept.get(trip) ?? new Set(namesOf(trip).flatMap(wordsOf))
  kept.set(trip, known)
  return known
}

/** A word as it is looked up among known ones: a name stays known with an 's behind it. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s$/, '')

const kept = new WeakMap<Trip, ReadonlySet<string>>()

const wordsOf = (name: string): readonly string[] => wordsIn(name).map(({ word }) => foldWord(word))

const named = ['contacts', 'interpreters', 'hotels', 'companies'] as const

function namesOf(trip: Trip): readonly string[] {
  const about = find(trip, 'trips', tripId)
  return [
    ...Object.values(about?.title ?? {}),
    ...(about?.cities ?? []).flatMap(({ name, country }) => [...Object.values(name), country]),
    ...list(trip, 'organisations').flatMap(({ name }) => Object.values(name)),
    ...list(trip, 'delegates').flatMap(({ fullName, preferredName, surname }) => [fullName, preferredName, surname]),
    ...list(trip, 'officials').flatMap(({ fullName, surname }) => [fullName, surname]),
    ...named.flatMap((collection) => list(trip, collection).map(({ name }) => name)),
    ...list(trip, 'agencies').flatMap((agency) => [
      ...Object.values(agency.name),
      ...Object.values(agency.shortName),
      agency.acronym,
    ]),
    ...list(trip, 'venues').flatMap(({ name, city }) => [...Object.values(name), city]),
    ...list(trip, 'glossaryTerms').flatMap(({ term, acronym, localForm }) => [
      ...Object.values(term),
      acronym,
      localForm,
    ]),
  ]
}
