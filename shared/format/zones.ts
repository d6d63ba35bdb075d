import { offsetMinutes } from '../agenda/zones.ts'
import { bookLanguage } from './words.ts'
import { abbreviations, spanishCities } from './zone-names.ts'

/** `Mexico City time (CST, UTC−6)`, `hora de Ciudad de México (CST, UTC−6)`, at a local time or on a day. */
export function zoneSentence(zone: string, at: string, language: string, city = zoneCity(zone, language)): string {
  const inside = [zoneAbbreviation(zone, at), zoneOffset(zone, at)].filter((part) => part !== '').join(', ')
  const name = bookLanguage(language) === 'es' ? `hora de ${city}` : `${city} time`
  return inside === '' ? name : `${name} (${inside})`
}

/** `CST (UTC−6)`, or `UTC+5:30` where the zone has no abbreviation people know. */
export function shortZone(zone: string, at: string): string {
  const [letters, offset] = [zoneAbbreviation(zone, at), zoneOffset(zone, at)]
  if (offset === '') return zone
  return letters === '' || letters === offset ? offset : `${letters} (${offset})`
}

/** `CST`; empty when the zone has none that people know. */
export function zoneAbbreviation(zone: string, at: string): string {
  const minutes = offsetMinutes(zone, at)
  return minutes === undefined ? '' : (abbreviations[zone]?.[minutes] ?? '')
}

/** `UTC−6`, with a true minus; empty when the zone is not real. */
export function zoneOffset(zone: string, at: string): string {
  const minutes = offsetMinutes(zone, at)
  if (minutes === undefined) return ''
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  if (minutes === 0) return 'UTC'
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** The city a zone is named after: `Mexico City`, `Ciudad de México`. */
function zoneCity(zone: string, language: string): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return bookLanguage(language) === 'es' ? (spanishCities[city] ?? city) : city
}
