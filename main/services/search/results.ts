import type { Input, Output } from '../../../shared/ipc/contract.ts'
import type { SearchGroup, SearchHit } from '../../../shared/ipc/search.ts'
import { markWords, snippetOf } from '../../../shared/searching/mark-words.ts'
import { queryWords } from '../../../shared/searching/words.ts'
import { type Entry, type FoldedWords, hasWord, type TripIndex } from './trip-index.ts'

/** Hits shown in all: who wants more says more. The trips behind them are told with their counts alone. */
const mostHits = 100

type Results = Omit<Output<'search.find'>, 'read' | 'of'>

/** A trip that can be searched. */
export type SearchedTrip = Readonly<{
  trip: string
  title: string
  code: string
  starts?: string | undefined
  index: TripIndex
}>

/** What was looked for in these trips, the latest first, and what each filter would leave. */
export function searchTrips(trips: readonly SearchedTrip[], wanted: Input<'search.find'>): Results {
  const words = queryWords(wanted.words)
  const counts = { kinds: new Counts<Entry['collection']>(), trips: new Counts<string>(), years: new Counts<string>() }
  const groups: SearchGroup[] = []
  let room = mostHits
  const isWanted = { kind: isAmong(wanted.kinds), trip: isAmong(wanted.trips), year: isAmong(wanted.years) }
  for (const searched of words.length > 0 || wanted.open ? trips.toSorted(latestFirst) : []) {
    const { trip, title, code, starts, index } = searched
    const year = starts?.slice(0, 4)
    const inTrip = isWanted.trip(trip)
    const inYear = isWanted.year(year)
    if (!inTrip && !inYear) continue
    const found = index.find(words).filter(({ isOpen }) => !wanted.open || isOpen)
    const ofKind = found.filter(({ collection }) => isWanted.kind(collection))
    if (inTrip && inYear) for (const { collection } of found) counts.kinds.add(collection)
    if (inYear) counts.trips.add(trip, ofKind.length)
    if (inTrip && year) counts.years.add(year, ofKind.length)
    if (!inTrip || !inYear || ofKind.length === 0) continue
    const best = room > 0 ? index.rank(words, ofKind).slice(0, Math.min(wanted.most, room)) : []
    const hits = best.map((entry) => hitOf(entry, words))
    room -= hits.length
    groups.push({ trip, title, code, ...(starts ? { starts } : {}), count: ofKind.length, hits })
  }
  const titles = new Map(trips.map(({ trip, title }) => [trip, title]))
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    groups,
    kinds: counts.kinds.list().map(([kind, count]) => ({ kind, count })),
    trips: counts.trips.list().map(([trip, count]) => ({ trip, title: titles.get(trip) ?? '', count })),
    years: counts.years.list().map(([year, count]) => ({ year, count })),
  }
}

const isAmong =
  <T>(wanted: readonly T[]) =>
  (value: T | undefined) =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value))

const latestFirst = (a: SearchedTrip, b: SearchedTrip) =>
  compare(b.starts ?? '', a.starts ?? '') || compare(a.title, b.title) || compare(a.trip, b.trip)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What was found how often, as it came. */
class Counts<K> {
  readonly #counts = new Map<K, number>()
  add(key: K, count = 1) {
    if (count > 0) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count)
  }
  list(): readonly (readonly [K, number])[] {
    return [...this.#counts]
  }
}

/** The text that holds most of the words; the name needs no text beside it that says the same. */
function hitOf({ collection, id, name, texts }: Entry, words: readonly string[]): SearchHit {
  const held = (text: FoldedWords) => words.filter((word) => hasWord(text, word)).length
  const inName = held(name)
  const rated = texts.map((text) => ({ ...text, held: text.text === name.text ? 0 : held(text) }))
  const best = rated.reduce((a, b) => (b.held > a.held ? b : a), { field: '', text: '', held: 0 })
  const isTold = best.held > 0 && (best.held > inName || inName < words.length || best.text.length > name.text.length)
  return {
    collection,
    id,
    name: [...markWords(name.text, words)],
    ...(isTold ? { found: { field: best.field, text: [...snippetOf(best.text, words)] } } : {}),
  }
}
