import MiniSearch from 'minisearch'
import { nameOf } from '../../../shared/format/record-names.ts'
import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { textsOf } from '../../../shared/searching/record-texts.ts'
import { wordsOf } from '../../../shared/searching/words.ts'

/** A record as it is searched. */
export type Entry = Readonly<{
  /** Its number in the index: a changed record gets a new one. */
  key: number
  collection: CollectionName
  id: string
  name: FoldedWords
  texts: readonly (FoldedWords & Readonly<{ field: string }>)[]
  /** A commitment that nobody kept or dropped. */
  isOpen: boolean
  /** Those of the name and of all texts. */
  words: string
}>

/** A text and its folded words, a space before each. */
export type FoldedWords = Readonly<{ text: string; words: string }>

/** Whether a word of it begins with this one. */
export const hasWord = ({ words }: Readonly<{ words: string }>, word: string): boolean => words.includes(` ${word}`)

/** The words of one trip. */
export type TripIndex = Readonly<{
  /** Brings the index up to a trip: only what changed since is read anew. `pause` is awaited now and then. */
  update(trip: Trip, pause: () => Promise<void>): Promise<void>
  /** The same at once, for what a person just edited. */
  updateNow(trip: Trip): void
  /** Records in which every word begins a word. `words` are folded; without any, every record. */
  find(words: readonly string[]): readonly Entry[]
  /** The best first: what is called by the words, then what says them most and in fewest others. */
  rank(words: readonly string[], found: readonly Entry[]): readonly Entry[]
}>

type Known = Readonly<{ record: AnyRecord; entry: Entry }>

/** Records put into the index between two pauses: some milliseconds of work. */
const atOnce = 100
/** Words shorter than this begin so many others that they say nothing of what is meant. */
const shortest = 2

export function createTripIndex(): TripIndex {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'words'],
    extractField: (entry, field) => (field === 'name' ? entry.name.words : entry[field as 'key' | 'words']),
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 3 } },
  })
  const known = new Map<string, Known>()
  const entries = new Map<number, Entry>()
  let last: Trip | undefined
  let lastKey = 0

  const forget = (place: string, { entry }: Known) => {
    index.discard(entry.key)
    entries.delete(entry.key)
    known.delete(place)
  }
  const put = (place: string, { record, collection, name }: Wanted) => {
    const before = known.get(place)
    if (before) forget(place, before)
    lastKey += 1
    const entry = entryOf(lastKey, { record, collection, name })
    index.add(entry)
    entries.set(entry.key, entry)
    known.set(place, { record, entry })
  }
  /** One step for each record that has to be read anew. */
  const steps = (trip: Trip): readonly (() => void)[] => {
    if (trip === last) return []
    const gone = [...known].filter(([, { entry, record }]) => find(trip, entry.collection, entry.id) !== record)
    const fresh = wantedOf(trip).filter(({ place, record, name }) => {
      const before = known.get(place)
      // A brief is called what its meeting is called: its name may change while it stays the same.
      return before?.record !== record || before.entry.name.text !== name
    })
    const stays = new Set(fresh.map(({ place }) => place))
    return [
      ...gone
        .filter(([place]) => !stays.has(place))
        .map(
          ([place, what]) =>
            () =>
              forget(place, what),
        ),
      ...fresh.map((wanted) => () => put(wanted.place, wanted)),
    ]
  }
  return {
    update: async (trip, pause) => {
      for (const [count, step] of steps(trip).entries()) {
        if (count % atOnce === 0) await pause()
        step()
      }
      last = trip
    },
    updateNow: (trip) => {
      for (const step of steps(trip)) step()
      last = trip
    },
    find: (words) => [...entries.values()].filter((entry) => words.every((word) => hasWord(entry, word))),
    rank: (words, found) => {
      const telling = words.filter((word) => word.length >= shortest)
      const results = telling.length > 0 ? index.search(telling.join(' ')) : []
      const scores = new Map<number, number>(results.map(({ id, score }) => [id, score]))
      const calling = (entry: Entry) => {
        const isCalled = words.length > 0 && words.every((word) => hasWord(entry.name, word))
        return isCalled ? (bearers.has(entry.collection) ? 2 : 1) : 0
      }
      return found
        .map((entry) => ({ entry, called: calling(entry), score: scores.get(entry.key) ?? 0 }))
        .sort((a, b) => b.called - a.called || b.score - a.score)
        .map(({ entry }) => entry)
    },
  }
}

type Wanted = Readonly<{ record: AnyRecord; collection: CollectionName; name: string }>

const wantedOf = (trip: Trip): readonly (Wanted & Readonly<{ place: string }>)[] =>
  collectionNames.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).map((record) => ({
      place: `${collection}/${record.id}`,
      record,
      collection,
      name: nameOf(trip, { collection, id: record.id }),
    })),
  )

function entryOf(key: number, { record, collection, name }: Wanted): Entry {
  const folded = (text: string): FoldedWords => ({
    text,
    words: wordsOf(text)
      .map((word) => ` ${word}`)
      .join(''),
  })
  // Who takes part in a meeting is called what the person is called, who is found already.
  const called = namesakes.has(collection) ? { text: name, words: '' } : folded(name)
  const texts = textsOf(collection, record).map(({ field, text }) => ({ ...folded(text), field }))
  return {
    key,
    collection,
    id: record.id,
    name: called,
    texts,
    isOpen: 'status' in record && collection === 'commitments' && !settled.has(String(record.status)),
    words: called.words + texts.map(({ words }) => words).join(''),
  }
}

/** What has a name rather than a title: who looks for a name means these before what is written about them. */
const bearers: ReadonlySet<CollectionName> = new Set([
  'officials',
  'delegates',
  'agencies',
  'companies',
  'contacts',
  'venues',
  'agendaItems',
])

/** Called what another record is called. */
const namesakes: ReadonlySet<CollectionName> = new Set(['attendances', 'pointUses'])

const settled: ReadonlySet<string> = new Set(['kept', 'dropped'])
