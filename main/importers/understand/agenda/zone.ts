import { isZone, offsetMinutes } from '../../../../shared/agenda/zones.ts'
import { foldInPlace, foldWords } from '../text/fold.ts'

/** The zone an agenda's times are in, and how it is known. */
export type ZoneChoice = Readonly<{
  zone: string
  /** For the items: how the zone was found; empty when it was given. */
  why: string
  /** What a person should decide; empty when nothing is in doubt. */
  doubt: string
  /** City of the world's table of zones that the text names, else empty. */
  city: string
}>

/** The zone of the trip, else that of the one city a text names, else what it states, else universal time. */
export function chooseZone(
  given: string | undefined,
  texts: readonly string[],
  opening: readonly string[],
  day: string,
): ZoneChoice {
  const stated = statedOffset(texts)
  const place = cityZone(opening)
  const city = place?.city ?? ''
  const says = stated ? `The text says ${stated.words}` : ''
  const agrees = (zone: string) =>
    !stated || stated.minutes === undefined || offsetMinutes(zone, day) === stated.minutes
  if (given !== undefined && isZone(given))
    return {
      zone: given,
      why: '',
      doubt: agrees(given) ? '' : `${says}, which is not the time of ${given}; times were taken as local to ${given}.`,
      city,
    }
  if (place && agrees(place.zone)) return { zone: place.zone, why: `zone of ${place.city}`, doubt: '', city }
  if (stated)
    return {
      zone: stated.zone,
      why: `${stated.words} in the text`,
      doubt: place
        ? `${says}, but ${place.city} has another time; ${stated.zone} was taken.`
        : `${says}; times were taken as ${stated.zone}.`,
      city,
    }
  return {
    zone: 'UTC',
    why: 'no zone is known',
    doubt: 'No time zone is stated and the trip has none yet; choose the zone of the place.',
    city,
  }
}

type Stated = Readonly<{ words: string; zone: string; minutes: number | undefined }>

/** `GMT+1`, `UTC-5:00`, `BST`: an offset is a fixed zone, never the zone of a place. */
function statedOffset(texts: readonly string[]): Stated | undefined {
  for (const text of texts) {
    const offset = /\b(?:UTC|GMT) ?(?<sign>[+\u2212–-]) ?(?<h>\d ?\d(?=\))|\d{1,2})(?::?(?<m>\d{2}))?(?!\d)/u.exec(text)
    if (offset?.groups) {
      const sign = offset.groups['sign'] === '+' ? 1 : -1
      const hours = Number((offset.groups['h'] ?? '').replace(' ', ''))
      const minutes = sign * (hours * 60 + Number(offset.groups['m'] ?? 0))
      if (hours <= 14)
        return { words: offset[0], zone: fixedZone(sign, hours, Number(offset.groups['m'] ?? 0)), minutes }
    }
    const iana =
      /\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?\b/.exec(text)
    if (iana && isZone(iana[0])) return { words: iana[0], zone: iana[0], minutes: undefined }
    const name =
      /\b(?:all times|times? (?:are|is)|time zone|timezone|hora(?:rio)?|heures?)\b.{0,30}?\b(?<name>UTC|GMT|BST|CEST|CET|EEST|EET|WEST|WET|EDT|EST|CDT|CST|MDT|MST|PDT|PST|ART|BRT|JST|KST|AEST|AEDT|NZST|NZDT|IST)\b/iu.exec(
        text,
      )?.groups?.['name']
    const known = name === undefined ? undefined : abbreviations.get(name)
    if (name !== undefined && known !== undefined)
      return {
        words: name,
        zone: fixedZone(Math.sign(known) || 1, Math.floor(Math.abs(known) / 60), Math.abs(known) % 60),
        minutes: known,
      }
  }
  return undefined
}

/** The world's table counts fixed zones the other way: Etc/GMT-1 is an hour ahead. It has whole hours only. */
function fixedZone(sign: number, hours: number, minutes: number): string {
  if (hours === 0 && minutes === 0) return 'UTC'
  if (minutes === 0) return `Etc/GMT${sign > 0 ? '-' : '+'}${hours}`
  return `${sign > 0 ? '+' : '-'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

const abbreviations = new Map([
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['BST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['ART', -180],
  ['BRT', -180],
  ['JST', 540],
  ['KST', 540],
  ['AEST', 600],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
])

/** The first city of the zone table that stands in the opening lines as a word of its own. */
function cityZone(opening: readonly string[]): { city: string; zone: string } | undefined {
  for (const text of opening) {
    const folded = ` ${foldWords(text)} `
    for (const [city, zone] of cities)
      if (folded.includes(` ${city} `) && isPlaceName(text, city)) return { city: cityAsWritten(text, city), zone }
  }
  return undefined
}

/** Set as places are, `…, Tokyo`, `in London`, `Taipei, Taiwan`: people and hospitals bear the names of cities too. */
function isPlaceName(text: string, city: string): boolean {
  const plain = foldInPlace(text)
  for (let at = plain.indexOf(city); at >= 0; at = plain.indexOf(city, at + 1)) {
    const before = plain.slice(0, at)
    const after = plain.slice(at + city.length)
    const isApart = /(?:^|[,(;:|/-] ?|\b(?:in|en|a|at|em|visit to|ciudad de) )$/.test(before)
    if (isApart && /^(?:$|[ ]?[,;:)|/.-]| \d| [a-z]{1,2}\d| \()/.test(after) && /^\p{Lu}/u.test(text.slice(at)))
      return true
  }
  return false
}

const cityAsWritten = (text: string, city: string) => {
  const at = foldInPlace(text).indexOf(city)
  return at < 0 ? city : text.slice(at, at + city.length)
}

const nameOf = (zone: string) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')

/** Cities whose name is also a word, a person or a country are left out. */
const unclear = new Set([
  'center',
  'eastern',
  'central',
  'pacific',
  'mountain',
  'atlantic',
  'vincennes',
  'jersey',
  'monticello',
  'nelson',
  'general',
  'troll',
  'christmas',
  'currie',
  'marigot',
  'knox',
  'winamac',
  'lindeman',
  'metlakatla',
  'resolute',
  'reunion',
  'victoria',
  'troy',
  'vostok',
  'davis',
  'casey',
  'easter',
  'norfolk',
  'faroe',
  'canary',
  'madeira',
  'south pole',
])

const cities: readonly (readonly [string, string])[] = Intl.supportedValuesOf('timeZone')
  .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
  .map((zone) => [foldWords(nameOf(zone)), zone] as const)
  .concat([
    ['mexico city', 'America/Mexico_City'],
    ['ciudad de mexico', 'America/Mexico_City'],
    ['washington', 'America/New_York'],
    ['geneva', 'Europe/Zurich'],
    ['ginebra', 'Europe/Zurich'],
    ['londres', 'Europe/London'],
    ['bruselas', 'Europe/Brussels'],
    ['nueva york', 'America/New_York'],
    ['bariloche', 'America/Argentina/Buenos_Aires'],
    ['guadalajara', 'America/Mexico_City'],
    ['brasilia', 'America/Sao_Paulo'],
    ['rio de janeiro', 'America/Sao_Paulo'],
    ['barcelona', 'Europe/Madrid'],
    ['ottawa', 'America/Toronto'],
    ['montreal', 'America/Toronto'],
    ['beijing', 'Asia/Shanghai'],
    ['new delhi', 'Asia/Kolkata'],
    ['delhi', 'Asia/Kolkata'],
    ['san francisco', 'America/Los_Angeles'],
    ['noumea', 'Pacific/Noumea'],
  ])
  .filter(([city]) => city.length > 3 && !unclear.has(city))
