import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTrips } from '../../../../shared/comparing/compare-trips.ts'
import type { ChangedLine, ComparingWords } from '../../../../shared/comparing/comparison.ts'
import { diffTrips } from '../../../../shared/edit/diff.ts'
import type { CollectionName } from '../../../../shared/model/collections.ts'
import { pickLanguage } from '../../../../shared/model/localised.ts'
import { plainText, type RichText } from '../../../../shared/model/rich-text.ts'
import { list, type Trip } from '../../../../shared/model/trip.ts'
import { fieldsOf } from '../../../../shared/model/walk.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const words: ComparingWords = {
  nameOf: (trip, { collection, id }) => {
    const record = list(trip, collection).find((one) => one.id === id)
    return record && 'name' in record && typeof record.name === 'object' ? pickLanguage(record.name, ['en']).text : id
  },
  collection: (collection) => ({ one: collection, many: collection }),
  field: (_, field) => field,
  choice: (value) => value,
  language: (tag) => ({ en: 'English', es: 'Spanish' })[tag] ?? tag,
}

/** `field / label: [-gone-] | {+come+} (note)`, a line each. */
function told(before: Trip, after: Trip): readonly string[] {
  const side = (pieces: ChangedLine['before'] = []) =>
    pieces.map(({ text, mark }) => (mark === 'same' ? text : mark === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')
  return compareTrips(before, after, words).flatMap(({ collection, records }) =>
    records.flatMap(({ id, kind, moved, belongs, fields }) => [
      `${collection} ${id} ${kind}${belongs.map((one) => ` (${one})`).join('')}${moved ? `: ${moved.before} > ${moved.after}` : ''}`,
      ...fields.flatMap(({ label, lines }) =>
        lines.map(
          (line) =>
            `  ${label}${line.label ? ` / ${line.label}` : ''}: ${side(line.before)} | ${side(line.after)}${line.note ? ` (${line.note})` : ''}`,
        ),
      ),
    ]),
  )
}

const trip = (topic: object, more: Readonly<Partial<Record<CollectionName, object>>> = {}): Trip =>
  tripOf({
    trips: { trip: { languages: ['en', 'es'], clock: '24' } },
    topics: { customs: { name: { en: 'Customs', es: 'Aduanas' }, order: 'a1', ...topic } },
    // Whatever a test adds is records by id.
    ...(more as object),
  })

test('texts of two languages are told language by language, word by word', () => {
  expect(told(trip({}), trip({ name: { en: 'Customs and ports', es: 'Aduanas' } }))).toEqual([
    'topics customs changed',
    '  name / English: Customs | Customs{+ and ports+}',
  ])
})

test('references, choices, flags, days and times are told in words of their own side', () => {
  const item = (values: object, name: string) =>
    trip({}, { agendaItems: { one: values }, venues: { hall: { name: { en: name } }, quay: { name: { en: 'Quay' } } } })
  expect(
    told(
      item({ venue: 'hall', when: timed(23, '09:00', '10:15'), confirmation: 'unconfirmed' }, 'Hall'),
      item(
        { venue: 'quay', when: timed(23, '09:30', '10:15'), confirmation: 'confirmed', confirmedOn: '2024-01-20' },
        'Hall',
      ),
    ),
  ).toEqual([
    'agendaItems one changed',
    '  when: Tuesday 23 January 2024, [-09:00-]–10:15, America/Mexico_City | Tuesday 23 January 2024, {+09:30+}–10:15, America/Mexico_City',
    '  venue: [-Hall-] | {+Quay+}',
    '  confirmation: [-unconfirmed-] | {+confirmed+}',
    '  confirmedOn:  | {+20 January 2024+}',
  ])
  // A place that has another name is itself another place only for the venue.
  expect(told(item({ venue: 'hall' }, 'Hall'), item({ venue: 'hall' }, 'Great hall'))).toEqual([
    'venues hall changed',
    '  name: [-Hall-] | {+Great hall+}',
  ])
})

test('prose is told block by block: rewritten, new, gone, moved, and dressed otherwise', () => {
  const text = (...blocks: readonly (readonly [string, string])[]): RichText =>
    blocks.flatMap(([id, one]) => plainText(one, id))
  const brief = (why: RichText) => trip({}, { trips: { trip: { purpose: why } } })
  const before = text(['a', 'The first.'], ['b', 'The second.'], ['c', 'The third.'])
  expect(told(brief(before), brief(text(['a', 'The very first.'], ['c', 'The third.'], ['d', 'A fourth.'])))).toEqual([
    'trips trip changed',
    '  purpose / Paragraph 1: The first. | The {+very +}first.',
    '  purpose / Paragraph 2: [-The second.-] | ',
    '  purpose / Paragraph 3:  | {+A fourth.+}',
  ])
  expect(told(brief(before), brief(before.toReversed()))).toEqual([
    'trips trip changed',
    '  purpose / Paragraph 1: The third. | The third. (It was paragraph 3 before.)',
    '  purpose / Paragraph 2: The second. | The second. (It was paragraph 2 before.)',
  ])
  const bold: RichText = [{ id: 'a', kind: 'paragraph', spans: [{ text: 'The first.', bold: true }] }]
  expect(told(brief(before.slice(0, 1)), brief(bold))).toEqual([
    'trips trip changed',
    '  purpose: The first. | The first. (The words are the same; how they are set changed.)',
  ])
})

test('records that came and went are told with all they say, and what they belong to', () => {
  const use = {
    briefs: { sat: { agendaItem: 'one' } },
    talkingPoints: { point: { title: { en: 'Ports' } } },
    pointUses: { use: { brief: 'sat', talkingPoint: 'point', minutes: 5 } },
  }
  const without = { briefs: use.briefs, talkingPoints: use.talkingPoints }
  expect(told(trip({}, without), trip({}, use))).toEqual([
    'pointUses use added (brief: sat) (talkingPoint: point)',
    '  brief:  | {+sat+}',
    '  talkingPoint:  | {+point+}',
    '  minutes:  | {+5+}',
    '  state:  | {+planned+}',
  ])
  expect(told(trip({}, use), trip({}, without))[0]).toBe('pointUses use removed (brief: sat) (talkingPoint: point)')
})

test('of records put in another order, only those that were moved are told, with where they stand', () => {
  const topics = (orders: readonly string[]) =>
    tripOf({
      topics: Object.fromEntries(
        ['Customs', 'Ports', 'Rail', 'Roads'].map((name, at) => [`t${at}`, { name: { en: name }, order: orders[at] }]),
      ),
    })
  expect(told(topics(['a1', 'a2', 'a3', 'a4']), topics(['a5', 'a6', 'a7', 'a4']))).toEqual([
    'topics t3 changed: after Rail > first',
  ])
  expect(told(topics(['a1', 'a2', 'a3', 'a4']), topics(['b1', 'b2', 'b3', 'b4']))).toEqual([])
})

test('parts of a record are told row by row, and who may read it in words', () => {
  const cities = (...rows: readonly object[]) => tripOf({ trips: { trip: { cities: rows } } })
  const lima = { id: 'l', name: { en: 'Lima' }, country: 'PE', zone: 'America/Lima' }
  const quito = { id: 'q', name: { en: 'Quito' }, country: 'EC', zone: 'America/Guayaquil' }
  expect(told(cities(lima), cities({ ...lima, country: 'PER' }, quito))).toEqual([
    'trips trip changed',
    '  cities / Lima: country: [-PE-] | {+PER+}',
    '  cities:  | {+Quito; EC; America/Guayaquil+}',
  ])
  const people = { delegates: { ana: { fullName: 'Ana' } } }
  expect(told(trip({}, people), trip({ disclosure: { level: 'staff', only: ['ana'] } }, people))).toEqual([
    'topics customs changed',
    '  Who reads it:  | {+staff, only ana+}',
  ])
})

test('a trip is the same as itself, and every field that differs is told', () => {
  fc.assert(
    fc.property(arbitraryTrip(), arbitraryTrip(), (before, after) => {
      expect(compareTrips(before, before, words)).toEqual([])
      const groups = compareTrips(before, after, words)
      const found = new Set(
        groups.flatMap(({ collection, records }) =>
          records.flatMap(({ id, kind, fields }) => [
            `${collection} ${id} ${kind}`,
            ...fields.map(({ field }) => `${collection} ${id} ${field}`),
          ]),
        ),
      )
      for (const change of diffTrips(before, after)) {
        if (change.kind === 'add') expect(found).toContain(`${change.collection} ${change.record.id} added`)
        else if (change.kind === 'remove') expect(found).toContain(`${change.collection} ${change.record.id} removed`)
        else if (fieldsOf(change.collection).some(({ name }) => name === change.field))
          expect(found).toContain(`${change.collection} ${change.id} ${change.field}`)
      }
    }),
    { numRuns: 10 },
  )
})
