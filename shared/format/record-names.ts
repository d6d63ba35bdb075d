import type { AnyRecord, CollectionName } from '../model/collections.ts'
import { type Localised, pickLanguage } from '../model/localised.ts'
import { type RichText, richTextWords } from '../model/rich-text.ts'
import { find, type Trip, tripId } from '../model/trip.ts'
import { dateRange, partialDate } from './dates.ts'
import { fullNameWithTitle } from './names.ts'

type Place = Readonly<{ collection: CollectionName; id: string }>

/** What one record of a collection is called, and several. */
export const collectionLabels: Readonly<Record<CollectionName, Readonly<{ one: string; many: string }>>> = {
  trips: { one: 'Trip', many: 'Trip' },
  organisations: { one: 'Organisation', many: 'Organisations' },
  bookSetups: { one: 'Book setup', many: 'Book setup' },
  editions: { one: 'Edition', many: 'Editions' },
  objectives: { one: 'Objective', many: 'Objectives' },
  messages: { one: 'Message', many: 'Messages' },
  risks: { one: 'Risk', many: 'Risks' },
  delegates: { one: 'Delegate', many: 'Delegates' },
  companies: { one: 'Company', many: 'Companies' },
  agencies: { one: 'Agency', many: 'Agencies' },
  officials: { one: 'Official', many: 'Officials' },
  venues: { one: 'Venue', many: 'Venues' },
  vehicles: { one: 'Vehicle', many: 'Vehicles' },
  travelTimes: { one: 'Travel time', many: 'Travel times' },
  agendaItems: { one: 'Agenda item', many: 'Agenda' },
  briefs: { one: 'Brief', many: 'Briefs' },
  attendances: { one: 'Attendance', many: 'Attendance' },
  topics: { one: 'Topic', many: 'Topics' },
  talkingPoints: { one: 'Talking point', many: 'Talking points' },
  pointUses: { one: 'Point in a brief', many: 'Points in briefs' },
  topicPapers: { one: 'Topic paper', many: 'Topic papers' },
  facts: { one: 'Fact', many: 'Facts' },
  series: { one: 'Chart', many: 'Charts' },
  commitments: { one: 'Commitment', many: 'Commitments' },
  outcomes: { one: 'Outcome', many: 'Outcomes' },
  debriefs: { one: 'Debrief', many: 'Debriefs' },
  flights: { one: 'Flight', many: 'Flights' },
  hotels: { one: 'Hotel', many: 'Hotels' },
  groundTransports: { one: 'Transport', many: 'Ground transport' },
  meals: { one: 'Meal', many: 'Meals' },
  interpreters: { one: 'Interpreter', many: 'Interpreters' },
  gifts: { one: 'Gift', many: 'Gifts' },
  countryNotes: { one: 'Country note', many: 'Country notes' },
  protocolNotes: { one: 'Protocol note', many: 'Protocol notes' },
  contacts: { one: 'Contact', many: 'Contacts' },
  glossaryTerms: { one: 'Glossary term', many: 'Glossary' },
  attachments: { one: 'Attachment', many: 'Attachments' },
  mediaItems: { one: 'Picture or document', many: 'Pictures and documents' },
  sources: { one: 'Source', many: 'Sources' },
  comments: { one: 'Comment', many: 'Comments' },
}

/** Fields that name a record, the best first. */
const namingFields = [
  'shortTitle',
  'shortName',
  'title',
  'name',
  'acronym',
  'term',
  'callFor',
  'statement',
  'text',
  'wording',
  'alt',
  'number',
  'file',
]

/** What a record is called, in the trip's first language; what it is when it has no name yet. */
export function nameOf(trip: Trip, { collection, id }: Place): string {
  const record = find(trip, collection, id)
  const name = record ? (special(trip, collection, id) ?? ownName(trip, record)) : ''
  return name || `${collectionLabels[collection].one} without a name`
}

/** The text of a localised field in the trip's languages, the first that has one. */
export const textOf = (trip: Trip, value: Localised): string => pickLanguage(value, languagesOf(trip)).text

export function languagesOf(trip: Trip): readonly string[] {
  const languages = find(trip, 'trips', tripId)?.languages
  return languages && languages.length > 0 ? languages : ['en']
}

/** Title, code and dates of the trip as the window shows them. */
export function tripHead(trip: Trip): Readonly<{ title: string; code: string; dates: string }> {
  const record = find(trip, 'trips', tripId)
  const [starts, ends] = [record?.starts, record?.ends]
  const dates = starts && ends ? dateRange(starts, ends, 'en') : partialDate(starts ?? ends ?? '', 'en')
  return { title: (record && textOf(trip, record.title)) || 'Trip without a title', code: record?.code ?? '', dates }
}

function special(trip: Trip, collection: CollectionName, id: string): string | undefined {
  const named = (target: CollectionName, other: string | undefined) =>
    other === undefined ? '' : nameOf(trip, { collection: target, id: other })
  switch (collection) {
    case 'briefs':
      return named('agendaItems', find(trip, 'briefs', id)?.agendaItem)
    case 'debriefs':
      return named('agendaItems', find(trip, 'debriefs', id)?.agendaItem)
    case 'delegates':
      return find(trip, 'delegates', id)?.fullName
    case 'officials': {
      const official = find(trip, 'officials', id)
      return official && fullNameWithTitle(official)
    }
    case 'pointUses':
      return named('talkingPoints', find(trip, 'pointUses', id)?.talkingPoint)
    case 'attendances': {
      const person = find(trip, 'attendances', id)?.person
      return find(trip, 'delegates', person)?.fullName ?? find(trip, 'officials', person)?.fullName
    }
    case 'travelTimes': {
      const time = find(trip, 'travelTimes', id)
      return `${named('venues', time?.from)} – ${named('venues', time?.to)}`
    }
    case 'flights': {
      const flight = find(trip, 'flights', id)
      return [flight?.airline, flight?.number].filter(Boolean).join(' ')
    }
    case 'bookSetups':
      return 'Book setup'
    default:
      return undefined
  }
}

function ownName(trip: Trip, record: AnyRecord): string {
  // Read by name, whatever the collection; what is found is looked at before it is used.
  const fields = record as Readonly<Record<string, unknown>>
  for (const field of namingFields) {
    const text = plainOf(trip, fields[field])
    if (text !== '') return text
  }
  return ''
}

function plainOf(trip: Trip, value: unknown): string {
  if (typeof value === 'string') return value
  // The naming fields are lines, localised texts and prose, nothing else.
  if (Array.isArray(value)) return richTextWords(value as RichText).split('\n')[0] ?? ''
  return typeof value === 'object' && value !== null ? textOf(trip, value as Localised) : ''
}
