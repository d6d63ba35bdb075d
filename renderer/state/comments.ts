import { isCollectionName } from '../../shared/model/collections.ts'
import type { Comment } from '../../shared/model/records/comment.ts'
import { find, list, type Trip } from '../../shared/model/trip.ts'
import type { Page } from './page.ts'
import type { FieldPlace } from './place.ts'
import { actsOf } from './use-trip.ts'

const none: readonly Comment[] = []
const known = new WeakMap<object, ReadonlyMap<string, readonly Comment[]>>()

/** What was said about a field, the oldest first; the same list as long as nobody comments. */
export const commentsAt = (trip: Trip, { collection, id, field }: FieldPlace): readonly Comment[] =>
  byField(trip).get(`${collection}/${id}/${field}`) ?? none

function byField(trip: Trip): ReadonlyMap<string, readonly Comment[]> {
  const before = known.get(trip.comments)
  if (before) return before
  const fresh = Map.groupBy(inTime(list(trip, 'comments')), keyOf)
  known.set(trip.comments, fresh)
  return fresh
}

const keyOf = ({ collection, record, field }: Comment) => `${collection}/${record}/${field}`

const inTime = (comments: readonly Comment[]) =>
  comments.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))

/** What was said, by the field it is about; a field stands where its latest comment does, the latest first. */
export function commentThreads(trip: Trip, onlyOpen: boolean): readonly (readonly Comment[])[] {
  return [...byField(trip).values()]
    .filter((thread) => !onlyOpen || thread.some(({ resolved }) => !resolved))
    .toSorted((a, b) => ((a.at(-1)?.at ?? '') < (b.at(-1)?.at ?? '') ? 1 : -1))
}

/** The field a comment is about; undefined when its record is not there. An empty field: the record as a whole. */
export function placeOfComment(trip: Trip, { collection, record, field }: Comment): FieldPlace | undefined {
  if (!isCollectionName(collection) || !find(trip, collection, record)) return undefined
  return { collection, id: record, field }
}

/** Says something about a field, by the author and at the time it is. */
export function addComment(page: Page, { collection, id, field }: FieldPlace, label: string, text: string): void {
  const author = page.settings.store.getState().author
  const at = page.outside.now().toISOString()
  actsOf(page).add(`Comment on ${label.toLowerCase()}`, 'comments', { collection, record: id, field, author, at, text })
}

export const openCount = (comments: readonly Comment[]): number => comments.filter(({ resolved }) => !resolved).length
