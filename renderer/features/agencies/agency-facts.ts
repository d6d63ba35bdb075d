import { dayOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { daysFrom } from '../../../shared/agenda/days-from.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { briefsInOrder } from '../../../shared/editions/brief-numbers.ts'
import { dayMonth, shortPartialDate } from '../../../shared/format/dates.ts'
import { shortName } from '../../../shared/format/names.ts'
import type { Agency } from '../../../shared/model/records/agency.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import { bookSetupId, find, list, type Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import type { Place } from '../../state/place.ts'
import { languagesOf, nameOf } from '../../state/record-names.ts'
import { byName } from '../tables/record-column.ts'

/** The agency a record of this view belongs to; undefined for one that belongs to none. */
export function agencyOfPlace(trip: Trip, place: Place | undefined): string | undefined {
  switch (place?.collection) {
    case 'agencies':
      return find(trip, 'agencies', place.id)?.id
    case 'officials':
      return find(trip, 'agencies', find(trip, 'officials', place.id)?.agency)?.id
    case 'commitments':
      return find(trip, 'agencies', find(trip, 'commitments', place.id)?.agency)?.id
    default:
      return undefined
  }
}

export const agencyKinds: Readonly<Record<Agency['kind'], string>> = {
  ministry: 'Ministry',
  regulator: 'Regulator',
  embassy: 'Embassy',
  legislature: 'Legislature',
  business: 'Business',
  other: '',
}

/** Its other names, what it is and part of: one line under the title. */
export function agencyLine(trip: Trip, agency: Agency): string {
  const [first = 'en'] = languagesOf(trip)
  const title = nameOf(trip, { collection: 'agencies', id: agency.id })
  const others = Object.entries(agency.name).flatMap(([language, name]) =>
    language === first || name === '' ? [] : name,
  )
  const names = [...others, agency.acronym].filter((name) => name !== '' && name !== title)
  return [names.join(', '), agencyKinds[agency.kind], agency.parent].filter(Boolean).join('  ·  ')
}

/** How fresh something is, in words; `stale` wants a person. */
export type Verified = Readonly<{ text: string; isStale: boolean }>

/** `Verified 11 January, Bellamy`; `Verified 14 months ago` when that is too long. `today` is `2024-01-21`. */
export function verifiedWords(
  trip: Trip,
  { verifiedOn, verifiedBy }: Readonly<{ verifiedOn?: string | undefined; verifiedBy?: string | undefined }>,
  today: string,
): Verified {
  if (verifiedOn === undefined) return { text: 'Never verified', isStale: true }
  const days = daysFrom(verifiedOn, today)
  const limit = find(trip, 'bookSetups', bookSetupId)?.verifyWithinDays ?? 60
  const person = find(trip, 'delegates', verifiedBy)
  const by = person ? `, ${shortName(person)}` : ''
  if (days <= limit) {
    const isThisYear = verifiedOn.slice(0, 4) === today.slice(0, 4)
    const date = isThisYear ? dayMonth(verifiedOn, 'en') : shortPartialDate(verifiedOn, 'en')
    return { text: `Verified ${date}${by}`, isStale: false }
  }
  const months = Math.round(days / 30.44)
  return { text: `Verified ${months < 3 ? `${days} days` : `${months} months`} ago${by}`, isStale: true }
}

/** The day the draft speaks from, else the day it is. */
export const dayOfDraft = (trip: Trip, now: Date): string =>
  (find(trip, 'bookSetups', bookSetupId)?.asOf ?? now.toISOString()).slice(0, 10)

/** The changes that mark an agency or an official as true on that day, by the author where that is a delegate. */
export function verifyChanges(trip: Trip, place: Place, today: string, author: string): readonly Change[] {
  if (place.collection === 'officials') {
    const official = find(trip, 'officials', place.id)
    return official ? setFields(official, 'officials', { verifiedOn: today }) : []
  }
  const agency = place.collection === 'agencies' ? find(trip, 'agencies', place.id) : undefined
  if (!agency) return []
  const by = author.trim() === '' ? undefined : byName(trip, 'delegates', author)
  return setFields(agency, 'agencies', { verifiedOn: today, verifiedBy: by })
}

/** `B05`, by agenda item. */
export const briefCodes = (trip: Trip): ReadonlyMap<string, string> =>
  new Map(
    briefsInOrder(trip).map((brief, index) => [
      brief.agendaItem,
      `B${String(brief.number ?? index + 1).padStart(2, '0')}`,
    ]),
  )

/** What is on the agenda with an agency, in its order. */
export const meetingsWith = (trip: Trip, agency: string) =>
  itemsInOrder(trip)
    .filter((item) => item.agencies.includes(agency))
    .map((item) => ({
      id: item.id,
      title: nameOf(trip, { collection: 'agendaItems', id: item.id }),
      date: dayOf(item),
      code: briefCodes(trip).get(item.id) ?? '',
    }))

/** The briefs in which somebody is listed, as codes. */
export function briefsOf(trip: Trip, person: string): readonly string[] {
  const codes = briefCodes(trip)
  const items = list(trip, 'attendances').flatMap((attendance) =>
    attendance.person === person ? (codes.get(attendance.agendaItem) ?? []) : [],
  )
  return [...new Set(items)].sort()
}

/** What was promised to or by an agency, the latest first. */
export const promisesWith = (trip: Trip, agency: string): readonly Commitment[] =>
  list(trip, 'commitments')
    .filter((commitment) => commitment.agency === agency)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0))

/** What companies themselves list as open at an agency, besides what the agency lists. */
export function questionsOfCompanies(trip: Trip, agency: Agency) {
  const listed = new Set(agency.openQuestions.map(({ company, text }) => `${company}:${text}`))
  return list(trip, 'companies').flatMap((company) =>
    company.openQuestions
      .filter((question) => question.agency === agency.id && !listed.has(`${company.id}:${question.text}`))
      .map((question) => ({
        id: `${company.id} ${question.id}`,
        company: company.id,
        name: company.name,
        text: question.text,
        level: company.fieldDisclosure?.['openQuestions']?.level ?? company.disclosure?.level ?? 'delegation',
      })),
  )
}
