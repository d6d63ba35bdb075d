import type { Finding } from '../errors.ts'
import { type AnyRecord, type CollectionName, collectionNames, definitionOf, isCollectionName } from './collections.ts'
import { bookSetupId, type Trip, tripId } from './trip.ts'
import { type Reference, referencesOf } from './walk.ts'

/** What is wrong in a trip as a whole though every record of it fits its definition. */
export const integrity = (trip: Trip): readonly Finding[] => {
  const entries = collectionNames.flatMap((collection) =>
    Object.entries<AnyRecord>(trip[collection]).map(([id, record]): Entry => ({ collection, id, record })),
  )
  return [
    ...misplaced(entries),
    ...usedTwice(entries),
    ...entries.flatMap((entry) => dangling(trip, entry)),
    ...secondBriefs(trip),
    ...beyondTheOne(trip, 'trips', tripId),
    ...beyondTheOne(trip, 'bookSetups', bookSetupId),
  ]
}

type Entry = Readonly<{ collection: CollectionName; id: string; record: AnyRecord }>

const finding = (code: string, record: string, message: string, field?: string): Finding => ({
  code,
  level: 'error',
  record,
  ...(field === undefined ? {} : { field }),
  message,
})

const misplaced = (entries: readonly Entry[]): readonly Finding[] =>
  entries
    .filter(({ id, record }) => record.id !== id)
    .map(({ collection, id, record }) =>
      finding('id-mismatch', `${collection}/${id}`, `The record kept as "${id}" calls itself "${record.id}".`, 'id'),
    )

function usedTwice(entries: readonly Entry[]): readonly Finding[] {
  const first = new Map<string, CollectionName>()
  return entries.flatMap(({ collection, id }) => {
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, collection)
      return []
    }
    return [
      finding('duplicate-id', `${collection}/${id}`, `The id "${id}" is used in ${other} and in ${collection}.`, 'id'),
    ]
  })
}

function dangling(trip: Trip, { collection, id, record }: Entry): readonly Finding[] {
  return referencesOf(collection, record)
    .filter((reference) => !pointsSomewhere(trip, reference))
    .map(({ path, to, id: target }) => {
      const where = to.length > 0 ? to.join(' or ') : 'any collection'
      const message = `The ${nameOf(collection)} refers to "${target}", which is not in ${where}.`
      const code = collection === 'comments' && path[0] === 'record' ? 'comment-nowhere' : 'dangling-reference'
      return finding(code, `${collection}/${id}`, message, path.join('.'))
    })
}

const nameOf = (collection: CollectionName): string =>
  definitionOf(collection).name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const pointsSomewhere = (trip: Trip, { to, id }: Reference): boolean =>
  to.some((name) => isCollectionName(name) && Object.hasOwn(trip[name], id))

function secondBriefs(trip: Trip): readonly Finding[] {
  const first = new Map<string, string>()
  return Object.entries(trip.briefs).flatMap(([id, brief]) => {
    const other = first.get(brief.agendaItem)
    if (other === undefined) {
      first.set(brief.agendaItem, id)
      return []
    }
    const message = `The agenda item "${brief.agendaItem}" has two briefs, "${other}" and "${id}"; it can have one.`
    return [finding('second-brief', `briefs/${id}`, message, 'agendaItem')]
  })
}

const beyondTheOne = (trip: Trip, collection: 'trips' | 'bookSetups', only: string): readonly Finding[] =>
  Object.keys(trip[collection])
    .filter((id) => id !== only)
    .map((id) =>
      finding(
        'not-the-one',
        `${collection}/${id}`,
        `A trip has one ${nameOf(collection)}, called "${only}"; "${id}" is not used.`,
      ),
    )
