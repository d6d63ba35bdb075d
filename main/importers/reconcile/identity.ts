import type { CollectionName } from '../../../shared/model/collections.ts'
import { foldWords } from '../understand/text/fold.ts'
import { acronymsOf, coreWords, type Style } from './name-words.ts'
import type { Values } from './titles.ts'

/** What tells that a record or a draft is this thing and no other. */
export type Identity = Readonly<{
  /** Whoever shares one of these, folded, is the same thing. None: only where it was read from can tell. */
  keys: readonly string[]
  /** Names to compare by likeness; empty: only the keys count. */
  names: readonly Name[]
  style: Style
  /** Folded; of a person: the address and the organisation. */
  email: string
  group: string
  /** Day and start of an item of the agenda. */
  day: string
  start: string
}>
export type Name = Readonly<{ folded: string; words: readonly string[]; sorted: string; acronyms: readonly string[] }>

/** `refer` says which record or row a reference names, so that a draft and a record that refer alike are alike. */
export function identityOf(collection: CollectionName, values: Values, refer: (reference: string) => string): Identity {
  const plan = plans[collection] ?? titled('title')
  const texts = namesIn(plan, values)
  return {
    keys: keysOf(collection, values, refer),
    names: plan.isLike ? texts.flatMap((text) => nameOf(text, plan.style)) : [],
    style: plan.style,
    email: plan.style === 'person' ? lineOf(values['email']).toLowerCase() : '',
    group: plan.style === 'person' ? refer(lineOf(values['company']) || lineOf(values['agency'])) : '',
    ...whenOf(values['when']),
  }
}

const namesIn = (plan: Plan, values: Values): readonly string[] =>
  plan.names.map((field) => textsIn(values[field])).find((found) => found.length > 0) ?? []

/** The keys of an identity alone, which is much less work. */
export function keysOf(
  collection: CollectionName,
  values: Values,
  refer: (reference: string) => string,
): readonly string[] {
  const plan = plans[collection] ?? titled('title')
  const marks = plan.marks.map((field) => (field === 'departs' ? dayOf(values[field]) : markOf(values[field], refer)))
  const folded = [...new Set(namesIn(plan, values).map(foldWords))].filter((text) => text !== '')
  const hasMarks = marks.every((mark) => mark !== '')
  const mark = marks.join('\u0000')
  const when = whenOf(values['when'])
  const timed = collection === 'agendaItems' ? `\u0000${when.day}T${when.start}` : ''
  if (plan.names.length === 0) return hasMarks && mark !== '' ? [mark] : []
  return folded.map((text) => `${text}\u0000${mark}${timed}`)
}

type Plan = Readonly<{
  /** The first of them that has words names it. */
  names: readonly string[]
  /** Must be the same too. */
  marks: readonly string[]
  style: Style
  /** Whether a name that is nearly the same is worth showing. */
  isLike: boolean
}>

const person = (...names: readonly string[]): Plan => ({ names, marks: [], style: 'person', isLike: true })
const organisation = (...names: readonly string[]): Plan => ({ names, marks: [], style: 'organisation', isLike: true })
const titled = (name: string, ...marks: readonly string[]): Plan => ({
  names: [name],
  marks,
  style: 'title',
  isLike: true,
})
const marked = (...marks: readonly string[]): Plan => ({ names: [], marks, style: 'title', isLike: false })

const plans: Readonly<Partial<Record<CollectionName, Plan>>> = {
  organisations: organisation('name'),
  companies: organisation('name'),
  agencies: organisation('name', 'shortName', 'acronym'),
  venues: organisation('name'),
  hotels: organisation('name'),
  vehicles: organisation('name'),
  topics: titled('name'),
  editions: titled('name'),
  glossaryTerms: titled('term'),
  delegates: person('fullName'),
  officials: person('fullName'),
  interpreters: person('name'),
  contacts: { ...person('name', 'callFor'), marks: ['callFor'] },
  agendaItems: titled('title'),
  objectives: titled('text'),
  messages: titled('text'),
  talkingPoints: { ...titled('title', 'kind', 'text'), names: ['title', 'text'] },
  facts: titled('statement'),
  commitments: titled('wording', 'side'),
  outcomes: titled('text'),
  countryNotes: titled('title', 'kind'),
  groundTransports: titled('title', 'pickup'),
  meals: titled('title', 'at'),
  gifts: titled('title', 'recipient'),
  flights: marked('number', 'departs'),
  briefs: marked('agendaItem'),
  debriefs: marked('agendaItem'),
  attendances: marked('agendaItem', 'person'),
  pointUses: marked('brief', 'talkingPoint'),
  travelTimes: marked('from', 'to'),
  mediaItems: marked('sha256'),
  comments: marked('record', 'text'),
}

/** Further names by which a name may stand for the whole. */
export const shortNames = (values: Values): readonly string[] =>
  ['acronym', 'shortName'].flatMap((field) => textsIn(values[field]))

export function nameOf(text: string, style: Style): readonly Name[] {
  const folded = foldWords(text)
  if (folded === '') return []
  const words = coreWords(text, style)
  return [{ folded, words, sorted: words.toSorted().join(' '), acronyms: acronymsOf(text, style) }]
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.values(value).filter((text) => typeof text === 'string' && text.trim() !== '')
}

function markOf(value: unknown, refer: (reference: string) => string): string {
  if (typeof value === 'string') return refer(value) || foldWords(value).replaceAll(' ', '')
  return textsIn(value).map(foldWords).join(' ')
}

/** A flight of a day is the same one whatever the minute it leaves at. */
const dayOf = (value: unknown): string => lineOf(value).slice(0, 10)

function whenOf(when: unknown): Readonly<{ day: string; start: string }> {
  if (typeof when !== 'object' || when === null) return { day: '', start: '' }
  const values = new Map<string, unknown>(Object.entries(when))
  const start = lineOf(values.get('start'))
  return {
    day: start.slice(0, 10) || lineOf(values.get('date')) || lineOf(values.get('day')),
    start: start.slice(11, 16),
  }
}
