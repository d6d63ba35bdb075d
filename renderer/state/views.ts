import type { CollectionName } from '../../shared/model/collections.ts'

/** The nine views, in the order of the view bar and of Ctrl+1 to Ctrl+9. */
export const viewIds = [
  'overview',
  'agenda',
  'briefs',
  'points',
  'agencies',
  'delegates',
  'companies',
  'logistics',
  'book',
] as const
/** Those of the bar, the review of an import, which is there only while there is one, and the versions of the trip. */
export type ViewId = (typeof viewIds)[number] | 'import' | 'versions'

export const viewLabels: Readonly<Record<ViewId, string>> = {
  overview: 'Overview',
  agenda: 'Agenda',
  briefs: 'Briefs',
  points: 'Points',
  agencies: 'Agencies',
  delegates: 'Delegates',
  companies: 'Companies',
  logistics: 'Logistics',
  book: 'Book',
  import: 'Import',
  versions: 'Versions',
}

/** The view in which a record is written. */
export const viewOfCollection: Readonly<Record<CollectionName, ViewId>> = {
  trips: 'overview',
  organisations: 'overview',
  objectives: 'overview',
  messages: 'overview',
  risks: 'overview',
  countryNotes: 'overview',
  protocolNotes: 'overview',
  agendaItems: 'agenda',
  venues: 'agenda',
  travelTimes: 'agenda',
  briefs: 'briefs',
  outcomes: 'briefs',
  debriefs: 'briefs',
  topics: 'points',
  talkingPoints: 'points',
  pointUses: 'points',
  topicPapers: 'points',
  facts: 'points',
  series: 'points',
  agencies: 'agencies',
  officials: 'agencies',
  commitments: 'agencies',
  delegates: 'delegates',
  attendances: 'delegates',
  interpreters: 'delegates',
  companies: 'companies',
  flights: 'logistics',
  hotels: 'logistics',
  vehicles: 'logistics',
  groundTransports: 'logistics',
  meals: 'logistics',
  gifts: 'logistics',
  contacts: 'logistics',
  bookSetups: 'book',
  editions: 'book',
  glossaryTerms: 'book',
  attachments: 'book',
  mediaItems: 'book',
  sources: 'book',
  comments: 'book',
}

/** Kinds that stand in a view as lists of their own, beside its pages, in the order of its tabs. */
export const furtherKinds: Readonly<Partial<Record<ViewId, readonly CollectionName[]>>> = {
  overview: ['risks', 'countryNotes', 'protocolNotes'],
  agenda: ['venues', 'travelTimes'],
  briefs: ['outcomes', 'debriefs'],
  points: ['topics', 'topicPapers', 'facts', 'series', 'pointUses'],
  agencies: ['commitments'],
  delegates: ['attendances', 'interpreters'],
  logistics: ['flights', 'hotels', 'vehicles', 'groundTransports', 'meals', 'gifts', 'contacts'],
  book: ['comments'],
}

/** Further kinds that a page of their view writes too: it stays in sight when one of them is selected there. */
const onPagesToo: ReadonlySet<CollectionName> = new Set(['commitments'])

/** The mode that says which further kind a view shows; empty while it shows its pages. */
export const kindKey = (view: ViewId): string => `${view}/kind`

/** The further kind in sight; undefined while the view shows its pages. Logistics has no pages. */
export const kindInSight = (view: ViewId, modes: Readonly<Record<string, string>>): CollectionName | undefined =>
  furtherKinds[view]?.find((kind) => kind === modes[kindKey(view)]) ??
  (view === 'logistics' ? furtherKinds.logistics?.[0] : undefined)

/** The modes once a record of a collection is selected in a view: the list or the page it is written on is in sight. */
export function modesWith(view: ViewId, collection: CollectionName, modes: Readonly<Record<string, string>>) {
  const isFurther = furtherKinds[view]?.includes(collection) ?? false
  const stays = isFurther && onPagesToo.has(collection) && modes[kindKey(view)] !== collection
  const kind = isFurther && !stays ? collection : ''
  return (modes[kindKey(view)] ?? '') === kind ? modes : { ...modes, [kindKey(view)]: kind }
}
