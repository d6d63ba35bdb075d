import { findIana } from 'windows-iana'
import { offsetAt, offsetSeconds } from './moment.ts'

/**
 * The zone that a name means: itself, the end of a path (`/mozilla.org/20070129_1/America/New_York`), a name of
 * Windows, or what Windows shows for it (`(UTC+07:00) Bangkok, Hanoi, Jakarta`).
 */
export function zoneByName(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/^(?:TZID=)+/i, '')
    .replaceAll('"', '')
    .trim()
  if (name === '') return undefined
  return knownZone(name) ?? zoneOfPath(name) ?? zoneOfWindows(name) ?? zoneShown(name) ?? zoneOfOffset(name)
}

/** The name as its list writes it, when it is a zone of the list. */
function knownZone(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name) || name.length > 60) return undefined
  if (/^(?:utc|gmt|z|etc\/utc|etc\/gmt)$/i.test(name)) return 'UTC'
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return zoneSpelling().get(name.toLowerCase()) ?? name
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

let spelling: ReadonlyMap<string, string> | undefined
const zoneSpelling = () => {
  spelling ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]))
  return spelling
}

function zoneOfPath(name: string): string | undefined {
  const parts = name.split(/[/\s_]*\/[/\s]*|(?<=custom)_/i).filter((part) => part !== '')
  for (let from = Math.max(1, parts.length - 3); from < parts.length; from++) {
    const found = knownZone(parts.slice(from).join('/'))
    // A single word may be the name of a zone by accident.
    if (found !== undefined && (parts.length - from > 1 || found === 'UTC')) return found
  }
  return undefined
}

function zoneOfWindows(name: string): string | undefined {
  const plain = name.replace(/\bdaylight\b/i, 'Standard').replace(/^US-/i, '')
  for (const each of [plain, `${plain} Standard Time`]) {
    const [zone] = findIana(each)
    if (zone !== undefined) return zone
  }
  return undefined
}

/** `(GMT+10:00) Canberra, Melbourne, Sydney`: the first of its places with a zone of that offset. */
function zoneShown(name: string): string | undefined {
  const match = /^\((?:UTC|GMT)\s*([+-]\d\d:\d\d)?\)\s*(.*)$/i.exec(name)
  if (match === null) return undefined
  const [, offset = '+00:00', shown = ''] = match
  const fits = (zone: string) =>
    offsetAt(midwinter, zone) === offsetSeconds(offset) || offsetAt(midsummer, zone) === offsetSeconds(offset)
  const named = shownNames.find(([start]) => shown.toLowerCase().startsWith(start))?.[1]
  if (named !== undefined && fits(named)) return named
  for (const place of shown.split(/[,(]/)) {
    const zones = zonesOfPlace().get(folded(place)) ?? []
    const zone = zones.find(fits)
    if (zone !== undefined) return zone
  }
  return zoneOfOffset(`UTC${offset}`)
}

/** Either is the winter of half of the world. */
const midwinter = Date.UTC(2024, 0, 15) / 1000
const midsummer = Date.UTC(2024, 6, 15) / 1000

const folded = (words: string) => words.toLowerCase().replace(/[^a-z]+/g, '')

let places: ReadonlyMap<string, readonly string[]> | undefined
const zonesOfPlace = () => {
  if (places === undefined) {
    const found = new Map<string, string[]>()
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const place = folded(zone.split('/').at(-1) ?? '')
      found.set(place, [...(found.get(place) ?? []), zone])
    }
    places = found
  }
  return places
}

/** What Windows shows without the place by which a zone is named. */
const shownNames: readonly (readonly [start: string, zone: string])[] = [
  ['coordinated universal time', 'UTC'],
  ['eastern time', 'America/New_York'],
  ['central time (us', 'America/Chicago'],
  ['mountain time (us', 'America/Denver'],
  ['pacific time', 'America/Los_Angeles'],
  ['atlantic time', 'America/Halifax'],
  ['newfoundland', 'America/St_Johns'],
  ['alaska', 'America/Anchorage'],
  ['hawaii', 'Pacific/Honolulu'],
  ['arizona', 'America/Phoenix'],
  ['indiana', 'America/Indiana/Indianapolis'],
  ['saskatchewan', 'America/Regina'],
  ['central america', 'America/Guatemala'],
  ['guadalajara', 'America/Mexico_City'],
  ['chihuahua', 'America/Mazatlan'],
  ['baja california', 'America/Tijuana'],
  ['brasilia', 'America/Sao_Paulo'],
  ['georgetown', 'America/La_Paz'],
  ['city of buenos aires', 'America/Argentina/Buenos_Aires'],
  ['greenland', 'America/Nuuk'],
  ['azores', 'Atlantic/Azores'],
  ['cabo verde', 'Atlantic/Cape_Verde'],
  ['dublin', 'Europe/London'],
  ['west central africa', 'Africa/Lagos'],
  ['harare', 'Africa/Johannesburg'],
  ['chennai', 'Asia/Kolkata'],
  ['abu dhabi', 'Asia/Dubai'],
  ['islamabad', 'Asia/Karachi'],
  ['osaka', 'Asia/Tokyo'],
  ['beijing', 'Asia/Shanghai'],
  ['astana', 'Asia/Dhaka'],
  ['kathmandu', 'Asia/Kathmandu'],
  ['yangon', 'Asia/Yangon'],
  ['krasnoyarsk', 'Asia/Krasnoyarsk'],
  ['solomon', 'Pacific/Guadalcanal'],
]

/** `UTC+11`, `GMT-03:00`: the zone without a place that is as far ahead. Whole hours only have one. */
function zoneOfOffset(name: string): string | undefined {
  const match = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?00)?$/i.exec(name.replace('\u2212', '-'))
  if (match === null) return undefined
  const hours = Number(match[2])
  if (hours === 0) return 'UTC'
  return hours > 14 ? undefined : knownZone(`Etc/GMT${match[1] === '+' ? '-' : '+'}${hours}`)
}
