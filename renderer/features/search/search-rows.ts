import type { Output } from '../../../shared/ipc/contract.ts'
import type { SearchGroup, SearchHit } from '../../../shared/ipc/search.ts'

/** The mode that says where the dialog looks: in the open trip, or everywhere. */
export const [reachKey, thisTrip] = ['search/reach', 'trip']

/** What the arrow keys go through: a record, or the way to all records of a trip. */
export type SearchRow =
  | Readonly<{ kind: 'hit'; key: string; trip: string; hit: SearchHit }>
  | Readonly<{ kind: 'more'; key: string; trip: string; count: number }>

/** The rows below the name of a trip. `isAlone` when no other trip is looked through: then there is no more to show. */
export function rowsOf({ trip, count, hits }: SearchGroup, isAlone: boolean): readonly SearchRow[] {
  const shown = hits.map((hit): SearchRow => ({ kind: 'hit', key: `${trip}/${hit.collection}/${hit.id}`, trip, hit }))
  return count > hits.length && !isAlone ? [...shown, { kind: 'more', key: `${trip}/more`, trip, count }] : shown
}

/** How much was found, and how far the reading got. */
export function reachWords(found: Output<'search.find'>, isHere = false): string {
  const { count, groups, read, of } = found
  const records = `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`
  const trips = `${groups.length} ${groups.length === 1 ? 'trip' : 'trips'}`
  const what = count === 0 ? 'Nothing found' : isHere ? records : `${records} in ${trips}`
  return read < of && !isHere ? `${what}. ${read} of ${of} trips read so far` : what
}
