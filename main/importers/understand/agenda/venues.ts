import type { Draft, DraftField } from '../../draft.ts'
import { foldWords } from '../text/fold.ts'
import type { Words } from './flow.ts'

/** Places named in a document, each once, however often it stands there. */
export type Venues = { drafts: Map<string, Draft>; language: string; city: string }

export const makeVenues = (language: string, city: string): Venues => ({ drafts: new Map(), language, city })

/** A bare room is a line of the item; anything that has a name of its own is a venue. */
export function placeField(venues: Venues, place: Words): Readonly<Record<string, DraftField>> {
  // A form that was not filled in.
  if (/^(?:lugar|place|venue|location|sede|ubicacion|lieu|local|tbd|tbc|por definir)$/.test(foldWords(place.text)))
    return {}
  const units = [...new Set(place.units)]
  if (isRoom(place.text)) return { room: { value: place.text, units, at: place.at } }
  const name = foldWords(place.text)
  const known = venues.drafts.get(name)
  const key = known?.key ?? `${units[0] ?? 'place'}/venue`
  const fields = {
    name: { value: { [venues.language]: place.text }, units, at: place.at },
    ...(venues.city === ''
      ? {}
      : { city: { value: venues.city, units: [], at: place.at, why: 'the city of the meeting' } }),
  }
  venues.drafts.set(
    name,
    known ?? { key, collection: 'venues', fields, confidence: 0.6, why: 'named as the place of an item' },
  )
  return { venue: { value: key, units, at: place.at } }
}

/** `Room 4`, `C111 A,B,C`, `Sala Magna`, `2nd floor`: within a building that the text takes for granted. */
const isRoom = (text: string): boolean => {
  const folded = foldWords(text)
  if (/\d/.test(text) && folded.length <= 16) return true
  if (folded.split(' ').length <= 5 && onlinePlaces.test(folded)) return true
  return (
    /^(?:room|hall|salon|sala|salle|aula|auditorium|auditorio|foyer|lobby|lounge|main|online|virtual|zoom|teams|plenary)\b|\b(?:room|hall|salon|floor|piso|etage|foyer|lobby)$/.test(
      folded,
    ) && folded.split(' ').length <= 5
  )
}

/** Where people meet without going anywhere. */
const onlinePlaces =
  /\b(?:webex|zoom|microsoft teams|ms teams|google meet|skype|gotomeeting|bluejeans|jitsi|videoconference|videoconferencia|visioconference|teleconference|conference call|online|en linea|virtual)\b/
