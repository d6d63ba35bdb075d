import type { Draft, DraftField } from '../../draft.ts'
import type { SourceDocument } from '../../source-document.ts'
import type { DateEvidence } from '../text/date-evidence.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { type FoundItem, isCalendarDay } from './collector.ts'
import type { Opening } from './opening.ts'

/** The trip itself, as far as a document that holds its agenda says what it is, when and where. */
export function tripDraft(found: {
  document: SourceDocument
  items: readonly FoundItem[]
  evidence: DateEvidence
  opening: Opening
  language: string
  zone: string
  city: string
}): Draft | undefined {
  const { document, items, evidence, opening, language } = found
  const days = items.flatMap((item) => (item.date && isCalendarDay(item.date) ? [item.date] : [])).sort()
  const starts = earliest(days[0], evidence.range?.from)
  const ends = latest(days.at(-1), evidence.range?.to)
  if (starts === undefined || ends === undefined) return undefined
  const inferred = (value: unknown, why: string): DraftField => ({
    value,
    units: [],
    at: opening.title?.at ?? items[0]?.title.at ?? '',
    why,
  })
  const stated = opening.lines.find((line) =>
    findDates(line.text).some(({ kind }) => kind === 'range' || kind === 'list' || kind === 'month'),
  )
  const labelled = (label: RegExp) =>
    opening.lines.find((line) => label.test(foldWords(line.text)) && findDates(line.text).length > 0)
  const day = (value: string, line = stated): DraftField =>
    line
      ? { value, units: line.units, at: line.at }
      : inferred(value, evidence.range ? 'the dates of the trip' : 'first and last day of the agenda')
  const { title, city } = opening
  const cities =
    found.city === ''
      ? []
      : [{ id: 'c1', name: { [language]: found.city }, country: opening.country, zone: found.zone }]
  return {
    key: `${document.file.name}#trip`,
    collection: 'trips',
    fields: {
      ...(title ? { title: { value: { [language]: title.text }, units: title.units, at: title.at } } : {}),
      starts: day(starts, labelled(/^(?:start|starts|begin|begins|inicio|fecha de inicio|debut)\b/)),
      ends: day(ends, labelled(/^(?:end|ends|fin|fecha de (?:fin|termino|cierre)|termino)\b/)),
      ...(cities.length === 0
        ? {}
        : {
            cities: city
              ? { value: cities, units: city.units, at: city.at }
              : inferred(cities, 'a city named before the agenda'),
          }),
    },
    confidence: title ? 0.6 : 0.45,
    why: 'what the lines before the agenda say of the whole',
  }
}

const earliest = (a: string | undefined, b: string | undefined) => [a, b].filter((date) => date !== undefined).sort()[0]
const latest = (a: string | undefined, b: string | undefined) =>
  [a, b]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
