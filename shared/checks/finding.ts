import type { Finding } from '../errors.ts'
import { pickLanguage } from '../model/localised.ts'
import type { AgendaItem } from '../model/records/agenda-item.ts'
import { find, type Trip, tripId } from '../model/trip.ts'

/** What a check may ask besides the trip. */
export type CheckContext = Readonly<{
  /** The moment the book speaks from, an instant; checks that need it are silent without it. */
  at?: string | undefined
}>

export type Check = (trip: Trip, context: CheckContext) => readonly Finding[]

/** The title of an agenda item in the trip's first language, for a sentence. */
export const titleOf = (trip: Trip, item: AgendaItem): string => {
  const languages = find(trip, 'trips', tripId)?.languages ?? ['en']
  const text = pickLanguage(item.shortTitle, languages).text || pickLanguage(item.title, languages).text
  return text === '' ? item.id : `“${text}”`
}

export const delegateName = (trip: Trip, id: string): string => find(trip, 'delegates', id)?.fullName || id
