import { dayOf, daysOf } from '../../shared/agenda/days.ts'
import { shortDay } from '../../shared/format/dates.ts'
import type { AnyRecord, CollectionName } from '../../shared/model/collections.ts'
import { find, list, type Trip } from '../../shared/model/trip.ts'
import { type Place, placeText } from '../state/place.ts'
import { collectionLabels, nameOf } from '../state/record-names.ts'
import { foldText } from '../ui/fold-text.ts'

/** Somewhere a palette leads. `day` is a day of the agenda. */
export type Spot = Readonly<{
  id: string
  label: string
  detail: string
  target: Readonly<{ kind: 'record'; place: Place }> | Readonly<{ kind: 'day'; date: string }>
}>

const placesFirst: readonly CollectionName[] = [
  'agendaItems',
  'briefs',
  'agencies',
  'officials',
  'delegates',
  'companies',
  'talkingPoints',
  'topicPapers',
  'objectives',
  'messages',
  'venues',
  'facts',
  'hotels',
  'flights',
  'contacts',
  'glossaryTerms',
  'attachments',
]

/** Every day and record that has a name, in the order of the views. */
export function spotsOf(trip: Trip): readonly Spot[] {
  const days = daysOf(trip).map(
    ({ date, number }): Spot => ({
      id: `day:${date}`,
      label: shortDay(date, 'en'),
      detail: number > 0 ? `Day ${number}` : 'Before the trip',
      target: { kind: 'day', date },
    }),
  )
  const records = placesFirst.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).map(({ id }): Spot => {
      const place = { collection, id }
      return {
        id: placeText(place),
        label: nameOf(trip, place),
        detail: detailOf(trip, place),
        target: { kind: 'record', place },
      }
    }),
  )
  return [...days, ...records]
}

function detailOf(trip: Trip, { collection, id }: Place): string {
  const kind = collectionLabels[collection].one
  if (collection === 'agendaItems') {
    const item = find(trip, 'agendaItems', id)
    const day = item && dayOf(item)
    return day ? `${kind}, ${shortDay(day, 'en')}` : kind
  }
  const owner =
    collection === 'officials'
      ? ({ collection: 'agencies', id: find(trip, 'officials', id)?.agency } as const)
      : collection === 'delegates'
        ? ({ collection: 'companies', id: find(trip, 'delegates', id)?.company } as const)
        : undefined
  return owner?.id ? `${kind}, ${nameOf(trip, { collection: owner.collection, id: owner.id })}` : kind
}

const wordsOf = (query: string): readonly string[] => foldText(query).split(/\s+/).filter(Boolean)

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const folded = foldText(text)
  return words.every((word) => folded.includes(word))
}

/** Those that hold every word: first those that begin with it, then those where each begins a word of the label. */
export function matching<R extends Readonly<{ label: string; detail?: string | undefined }>>(
  rows: readonly R[],
  query: string,
): readonly R[] {
  const words = wordsOf(query)
  if (words.length === 0) return rows
  const rank = (row: R) => {
    const label = foldText(row.label)
    if (words.every((word) => label.startsWith(word) || label.includes(` ${word}`))) {
      return label.startsWith(words[0] ?? '') ? 0 : 1
    }
    return words.every((word) => label.includes(word)) ? 2 : 3
  }
  return rows
    .filter((row) => holdsAll(`${row.label} ${row.detail ?? ''}`, words))
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row)
}

/** A label cut where typed words stand in it; odd pieces matched. */
export function pieces(label: string, query: string): readonly string[] {
  const folded = foldText(label)
  // Folding may change the length of a text; then nothing is marked rather than the wrong letters.
  if (folded.length !== label.length) return [label]
  const hits = wordsOf(query)
    .map((word) => ({ at: folded.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const cut: string[] = []
  let from = 0
  for (const { at, length } of hits) {
    if (at < from) continue
    cut.push(label.slice(from, at), label.slice(at, at + length))
    from = at + length
  }
  return [...cut, label.slice(from)]
}
