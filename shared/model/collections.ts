import type { z } from 'zod'
import type { RecordOf } from './record.ts'
import { agency } from './records/agency.ts'
import { agendaItem } from './records/agenda-item.ts'
import { attachment } from './records/attachment.ts'
import { attendance } from './records/attendance.ts'
import { bookSetup } from './records/book-setup.ts'
import { brief } from './records/brief.ts'
import { comment } from './records/comment.ts'
import { commitment } from './records/commitment.ts'
import { company } from './records/company.ts'
import { contact } from './records/contact.ts'
import { countryNote } from './records/country-note.ts'
import { debrief } from './records/debrief.ts'
import { delegate } from './records/delegate.ts'
import { edition } from './records/edition.ts'
import { fact } from './records/fact.ts'
import { flight } from './records/flight.ts'
import { gift } from './records/gift.ts'
import { glossaryTerm } from './records/glossary-term.ts'
import { groundTransport } from './records/ground-transport.ts'
import { hotel } from './records/hotel.ts'
import { interpreter } from './records/interpreter.ts'
import { meal } from './records/meal.ts'
import { mediaItem } from './records/media-item.ts'
import { message } from './records/message.ts'
import { objective } from './records/objective.ts'
import { official } from './records/official.ts'
import { organisation } from './records/organisation.ts'
import { outcome } from './records/outcome.ts'
import { pointUse } from './records/point-use.ts'
import { protocolNote } from './records/protocol-note.ts'
import { risk } from './records/risk.ts'
import { series } from './records/series.ts'
import { source } from './records/source.ts'
import { talkingPoint } from './records/talking-point.ts'
import { topic } from './records/topic.ts'
import { topicPaper } from './records/topic-paper.ts'
import { travelTime } from './records/travel-time.ts'
import { trip } from './records/trip.ts'
import { vehicle } from './records/vehicle.ts'
import { venue } from './records/venue.ts'

/** Every kind of record there is, in the order a reader of the file would like. */
export const definitions = [
  trip,
  organisation,
  bookSetup,
  edition,
  objective,
  message,
  risk,
  delegate,
  company,
  agency,
  official,
  venue,
  vehicle,
  travelTime,
  agendaItem,
  brief,
  attendance,
  topic,
  talkingPoint,
  pointUse,
  topicPaper,
  fact,
  series,
  commitment,
  outcome,
  debrief,
  flight,
  hotel,
  groundTransport,
  meal,
  interpreter,
  gift,
  countryNote,
  protocolNote,
  contact,
  glossaryTerm,
  attachment,
  mediaItem,
  source,
  comment,
] as const

type Definition = (typeof definitions)[number]
export type CollectionName = Definition['plural']
type DefinitionOf<C extends CollectionName> = Extract<Definition, { plural: C }>

/** The record a collection holds. */
export type TripRecordOf<C extends CollectionName> = RecordOf<DefinitionOf<C>>
/** Any record, with the fields they all share. */
export type AnyRecord = TripRecordOf<CollectionName>

const byPlural = new Map<string, Definition>(definitions.map((definition) => [definition.plural, definition]))

export const collectionNames: readonly CollectionName[] = definitions.map((definition) => definition.plural)

export const isCollectionName = (name: string): name is CollectionName => byPlural.has(name)

export function definitionOf<C extends CollectionName>(collection: C): DefinitionOf<C> {
  // The map holds each definition under its own plural, which the type of a Map cannot say.
  return byPlural.get(collection) as DefinitionOf<C>
}

/** The zod shape of a collection's own fields, without those all records share. */
export const shapeOf = (collection: CollectionName): Readonly<Record<string, z.ZodType>> =>
  definitionOf(collection).shape
