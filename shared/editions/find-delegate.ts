import { foldName, fullNameWithTitle } from '../format/names.ts'
import type { Delegate } from '../model/records/delegate.ts'
import { find, list, type Trip } from '../model/trip.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * The delegate somebody means: an id, the full name, or any part of the name that only one delegate has. The error is
 * a sentence for people.
 */
export function findDelegate(trip: Trip, wanted: string): Result<Delegate, string> {
  const text = foldName(wanted.trim())
  if (text === '') return fail('No name was given.')
  const byId = find(trip, 'delegates', wanted.trim())
  if (byId) return ok(byId)
  const delegates = list(trip, 'delegates')
  const exact = delegates.filter((delegate) => namesOf(delegate).includes(text))
  const [only, another] = exact.length > 0 ? exact : delegates.filter((delegate) => hasWords(delegate, text))
  if (!only) return fail(`Nobody in the delegation is called “${wanted.trim()}”.`)
  if (another) return fail(`“${wanted.trim()}” may be ${only.fullName} or ${another.fullName}; give the full name.`)
  return ok(only)
}

const namesOf = (delegate: Delegate) =>
  [delegate.fullName, delegate.preferredName, delegate.surname, fullNameWithTitle(delegate)].map(foldName)

const hasWords = (delegate: Delegate, text: string) => {
  const words = new Set(namesOf(delegate).flatMap((name) => name.split(' ')))
  return text.split(/\s+/).every((word) => words.has(word))
}
