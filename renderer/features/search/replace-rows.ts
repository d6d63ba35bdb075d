import type { Trip } from '../../../shared/model/trip.ts'
import type { Occurrence } from '../../../shared/searching/replace.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import { fieldLabel, languageName } from '../forms/labels.ts'

/** One place as the preview shows it: what stands around it, what goes, what comes. */
export type ReplaceRow = Readonly<{
  key: string
  /** `Official: Ximena Robledo, Biography, Spanish`. */
  where: string
  before: string
  found: string
  after: string
}>

/** Letters shown on either side. */
const around = 70

export function replaceRow(trip: Trip, { key, collection, id, text, range }: Occurrence): ReplaceRow {
  const start = range.from > around ? text.text.indexOf(' ', range.from - around) + 1 : 0
  const from = start > 0 && start <= range.from ? start : Math.max(0, range.from - around)
  const last = text.text.lastIndexOf(' ', range.to + around)
  const to = range.to + around >= text.text.length ? text.text.length : Math.max(last, range.to)
  const language = text.language === undefined ? [] : [languageName(text.language)]
  return {
    key,
    where: [
      `${collectionLabels[collection].one}: ${nameOf(trip, { collection, id })}`,
      fieldLabel(collection, text.field),
      ...language,
    ].join(', '),
    before: `${from > 0 ? '… ' : ''}${text.text.slice(from, range.from)}`,
    found: text.text.slice(range.from, range.to),
    after: `${text.text.slice(range.to, to)}${to < text.text.length ? ' …' : ''}`,
  }
}

/** `14 places in 9 records`. */
export function placesWords(occurrences: readonly Occurrence[]): string {
  const records = new Set(occurrences.map(({ collection, id }) => `${collection}/${id}`)).size
  return `${number(occurrences.length, 'place', 'places')} in ${number(records, 'record', 'records')}`
}

const number = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
