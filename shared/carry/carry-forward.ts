import { type CollectionName, collectionNames, definitionOf, type TripRecordOf } from '../model/collections.ts'
import { pickLanguage } from '../model/localised.ts'
import { makeRecord } from '../model/record.ts'
import { type Collection, emptyTrip, find, list, type Trip, tripId, withCollection } from '../model/trip.ts'
import { mapReferences } from '../model/walk.ts'
import { type Bring, usualBring } from './bring.ts'
import { carried, originOf } from './carried.ts'

type Records<C extends CollectionName> = readonly TripRecordOf<C>[]

/** Carried as they are: what stays true, or nearly so, from one trip to the next. Stale until somebody verifies it. */
const carriedWhole = [
  'organisations',
  'editions',
  'agencies',
  'officials',
  'venues',
  'travelTimes',
  'topics',
  'glossaryTerms',
  'countryNotes',
  'protocolNotes',
] as const satisfies readonly CollectionName[]

/**
 * The trip after this one, begun: settings and structure, agencies, officials, what was promised and is still open,
 * what the meetings yielded. Meetings with counterparts come along without a date, their briefs without words.
 * Dates are cleared, nothing of the last delegation is carried, and each record says which trip it came from.
 * `bring` says what is wanted of it.
 */
export function carryForward(last: Trip, bring: Bring = usualBring): Trip {
  const about = find(last, 'trips', tripId)
  const origin = originOf(last)

  let next = emptyTrip()
  const put = <C extends CollectionName>(collection: C, records: Records<C>) => {
    const fresh = records.map((record) => [record.id, carried(record, origin)] as const)
    next = withCollection(next, collection, Object.fromEntries(fresh) as Collection<C>)
  }
  for (const collection of carriedWhole) {
    if ((collection === 'agencies' || collection === 'officials') && !bring[collection]) continue
    put(collection, list(last, collection) as Records<typeof collection>)
  }
  put('trips', about ? [nextTripRecord(about, last)] : [])
  put(
    'bookSetups',
    list(last, 'bookSetups').map(({ asOf: _, ...setup }) => setup),
  )
  if (bring.commitments) put('commitments', openCommitments(last))
  put('talkingPoints', pointsAgain(last, bring))
  if (bring.logistics) {
    put('hotels', list(last, 'hotels').map(withoutStay))
    put(
      'vehicles',
      list(last, 'vehicles').map((vehicle) => ({ ...vehicle, passengers: [] })),
    )
    put('interpreters', list(last, 'interpreters'))
    put(
      'contacts',
      list(last, 'contacts').filter((contact) => contact.delegate === undefined),
    )
  }
  put(
    'outcomes',
    list(last, 'outcomes').map((outcome) => atMeeting(last, outcome)),
  )
  const meetings = list(last, 'agendaItems').filter(
    (item) => item.agencies.some((id) => find(next, 'agencies', id)) && item.confirmation !== 'cancelled',
  )
  put('agendaItems', meetings.map(unplaced))
  put(
    'briefs',
    list(last, 'briefs')
      .filter((brief) => find(next, 'agendaItems', brief.agendaItem))
      .map(withoutWords),
  )
  put(
    'attendances',
    list(last, 'attendances').filter(
      (seat) =>
        seat.side === 'theirs' && find(next, 'agendaItems', seat.agendaItem) && find(next, 'officials', seat.person),
    ),
  )
  put(
    'mediaItems',
    list(last, 'mediaItems').filter((media) => isUsed(next, media.id)),
  )
  return withoutDanglingReferences(next)
}

function nextTripRecord(about: TripRecordOf<'trips'>, last: Trip): TripRecordOf<'trips'> {
  const { starts, ends, freezeDate: _f, leader: _l, dayOfficer: _d, ...kept } = about
  const predecessor = {
    id: `trip-${about.code || about.predecessors.length + 1}`,
    title: pickLanguage(about.title, about.languages).text,
    code: about.code,
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    place: about.cities.map((city) => pickLanguage(city.name, about.languages).text).join(', '),
    summary: `${count(list(last, 'briefs').length, 'meeting')}, ${count(list(last, 'delegates').length, 'delegate')}`,
  }
  return { ...kept, code: '', purpose: [], status: 'planning', predecessors: [...about.predecessors, predecessor] }
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

const openCommitments = (last: Trip): Records<'commitments'> =>
  list(last, 'commitments')
    .filter((commitment) => commitment.status !== 'kept' && commitment.status !== 'dropped')
    .map((commitment) => atMeeting(last, commitment))

/** Said again, they are cleared again. */
const pointsAgain = (last: Trip, { points }: Bring): Records<'talkingPoints'> =>
  list(last, 'talkingPoints')
    .filter((point) => points.includes(point.kind))
    .map(({ clearedOn: _, ...point }) => ({ ...point, clearance: 'draft', approver: '' }))

const withoutStay = ({ checkIn: _in, checkOut: _out, ...hotel }: TripRecordOf<'hotels'>): TripRecordOf<'hotels'> => ({
  ...hotel,
  confirmation: '',
})

/** What hung on a meeting of the last trip now says in words where it was, and keeps its agency. */
function atMeeting<R extends TripRecordOf<'commitments'> | TripRecordOf<'outcomes'>>(last: Trip, record: R): R {
  const meeting = find(last, 'agendaItems', record.agendaItem)
  if (!meeting) return record
  const about = find(last, 'trips', tripId)
  const { agendaItem: _, ...rest } = record
  const title = pickLanguage(meeting.title, about?.languages ?? ['en']).text
  const agency = record.agency ?? meeting.agencies[0]
  const day = meeting.when.kind === 'timed' ? meeting.when.start.slice(0, 10) : undefined
  const date = record.date ?? day
  // The optional reference to the meeting is all that went.
  return { ...rest, occasion: record.occasion || title, ...(agency ? { agency } : {}), ...(date ? { date } : {}) } as R
}

function unplaced(item: TripRecordOf<'agendaItems'>): TripRecordOf<'agendaItems'> {
  const { when, confirmedOn: _, ...rest } = item
  const minutes =
    when.kind === 'timed' ? Math.round((Date.parse(`${when.end}Z`) - Date.parse(`${when.start}Z`)) / 60_000) : undefined
  return {
    ...rest,
    when: minutes === undefined ? { kind: 'unplaced' } : { kind: 'unplaced', minutes },
    confirmation: 'unconfirmed',
    confirmedBy: '',
    detail: [],
    internalNotes: [],
  }
}

const withoutWords = ({
  id,
  order,
  agendaItem,
  number,
  topics,
  lineage,
  disclosure,
}: TripRecordOf<'briefs'>): TripRecordOf<'briefs'> =>
  makeRecord(definitionOf('briefs'), { id, order, agendaItem, number, topics, lineage, disclosure })

/** Pictures come along with whatever shows them. */
function isUsed(trip: Trip, media: string): boolean {
  return (
    list(trip, 'organisations').some((one) => one.logo === media || one.coverPicture === media) ||
    list(trip, 'agencies').some((one) => one.logo === media) ||
    list(trip, 'officials').some((one) => one.photo === media) ||
    list(trip, 'venues').some((one) => one.picture === media)
  )
}

/** Clears what pointed to the delegation and whatever else stayed behind. */
function withoutDanglingReferences(trip: Trip): Trip {
  const ids = new Set(collectionNames.flatMap((collection) => list(trip, collection).map((record) => record.id)))
  return collectionNames.reduce((whole, collection) => {
    const records = list(trip, collection).map(
      (record) =>
        [
          record.id,
          mapReferences(collection, record, (reference) => (ids.has(reference.id) ? reference.id : undefined)),
        ] as const,
    )
    return withCollection(whole, collection, Object.fromEntries(records) as Trip[typeof collection])
  }, trip)
}
