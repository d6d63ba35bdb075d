import { beforeAll, describe, expect, it } from 'vitest'
import type { Understanding } from '../../main/importers/draft.ts'
import { parsePdf } from '../../main/importers/pdf/parse-pdf.ts'
import type { SourceDocument } from '../../main/importers/source-document.ts'
import { understand } from '../../main/importers/understand/understand.ts'
import { unitsOf } from '../../main/importers/units.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import type { CollectionName } from '../../shared/model/collections.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { makeBook, sampleFolder } from '../fixtures/books.ts'
import { draftsOf, faultsOf, valuesOf } from '../fixtures/drafts.ts'

/** Texts of every kind as letters and digits alone, ids and the names of parts left out. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join('')
  if (typeof value === 'object' && value !== null) {
    if ('en' in value) return words(value.en)
    const parts = Object.entries(value).filter(([name]) => !unsaid.has(name))
    return parts
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, part]) => words(part))
      .join('')
  }
  return String(value ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
const unsaid = new Set(['id', 'kind', 'style', 'depth', 'bold', 'italic', 'level', 'disclosure'])

/** What a record is known by, and further fields that must be as they were. */
const expected: readonly (readonly [CollectionName, readonly string[], readonly string[]])[] = [
  ['agendaItems', ['title'], ['subject', 'room']],
  ['agencies', ['name'], ['acronym', 'parent', 'mandate', 'leadership', 'priorities', 'powers', 'criticalQuestions']],
  ['officials', ['fullName'], ['surname', 'professionalTitle', 'position', 'biography', 'positions', 'likelyAsks']],
  ['delegates', ['fullName'], ['courtesyTitle', 'title', 'role', 'biography', 'email', 'mobile', 'precedence']],
  ['companies', ['name'], ['sector', 'headquarters', 'website', 'about', 'products', 'footprint', 'ask']],
  ['talkingPoints', ['title', 'text'], ['reply', 'drafter', 'clearedOn']],
  ['contacts', ['callFor', 'mobile'], ['hours']],
  ['hotels', ['name'], ['address', 'phone', 'checkIn', 'checkOut', 'note']],
  ['flights', ['number', 'departs'], ['airline', 'from', 'to', 'arrives', 'confirmation', 'note']],
  ['commitments', ['wording'], ['occasion', 'date', 'due', 'nextStep', 'evidence']],
  ['risks', ['title'], ['text', 'plan', 'rank']],
  ['glossaryTerms', ['term', 'acronym'], ['localForm', 'meaning', 'pronunciation']],
  ['objectives', ['text'], ['successTest']],
  ['messages', ['text'], ['successTest']],
  ['venues', ['name'], ['address', 'city', 'room', 'securityRule', 'directions', 'latitude', 'longitude']],
  ['vehicles', ['name'], ['kind', 'seats', 'plate', 'driver', 'driverPhone']],
  ['groundTransports', ['title', 'pickup'], ['place', 'destination', 'driver', 'fallback']],
  ['countryNotes', ['title'], ['text']],
  ['protocolNotes', ['title'], ['text']],
  ['facts', ['statement', 'value'], ['source', 'asOf']],
  ['topics', ['name'], ['summary']],
]

describe('our own book, exported and imported again', () => {
  let trip: Trip
  let document: SourceDocument
  let found: Understanding
  let printed: string

  beforeAll(async () => {
    const opened = await openTrip(sampleFolder('mexico-2024'))
    trip = opened.trip
    const { bytes } = await makeBook(trip, { reader: { edition: 'staff' } }, opened.media)
    document = await parsePdf(bytes, { name: 'book.pdf', format: 'pdf', hash: '', size: bytes.length }, {})
    found = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
    printed = words(unitsOf(document).map((unit) => unit.words))
  }, 120_000)

  for (const [collection, identity, fields] of expected) {
    it(`gives back at least nine in ten of the ${collection}, with their fields`, () => {
      const back = draftsOf(found, collection)
      const name = (record: Readonly<Record<string, unknown>>) => words(identity.map((field) => record[field]))
      const told = Object.values(trip[collection]).filter((record) => isTold(record, identity))
      const pairs = told.map((record) => [record, back.find((draft) => name(draft) === name({ ...record }))] as const)
      const missing = pairs.filter(([, draft]) => draft === undefined).map(([record]) => name({ ...record }))
      expect({ missing, share: missing.length <= told.length / 10 }).toMatchObject({ share: true })
      for (const field of fields) {
        const stated = pairs.filter(([record, draft]) => draft && words({ ...record }[field as never]) !== '')
        const lost = stated.filter(([record, draft]) => words(draft?.[field]) !== words({ ...record }[field as never]))
        expect({ field, lost: lost.length, few: lost.length <= stated.length / 10 }).toMatchObject({ few: true })
      }
      expect(back.length, 'records that the trip never had').toBeLessThanOrEqual(Math.ceil(told.length * 1.25) + 4)
    })
  }

  it('gives agenda items back on their days and hours', () => {
    const back = draftsOf(found, 'agendaItems')
    const start = (when: unknown) => JSON.stringify(when).match(/"(?:start|date|day)":"([^"]+)"/)?.[1]
    const items = Object.values(trip.agendaItems)
    const same = items.filter((item) =>
      back.some((draft) => words(draft['title']) === words(item.title) && start(draft['when']) === start(item.when)),
    )
    expect(same.length).toBeGreaterThanOrEqual(items.length * 0.9)
  })

  it('knows who belongs to whom', () => {
    const byKey = new Map(found.drafts.map((draft) => [draft.key, valuesOf(draft)]))
    const official = draftsOf(found, 'officials').find((each) => each['fullName'] === 'Gerardo Téllez Urquiza')
    expect(byKey.get(String(official?.['agency']))?.['acronym']).toBe('ANAM')
    const delegate = draftsOf(found, 'delegates').find((each) => each['fullName'] === 'Walter Brandt')
    expect(byKey.get(String(delegate?.['company']))?.['name']).toBe('Riogate Freight')
    expect(byKey.get(String(delegate?.['arrivalFlight']))?.['number']).toBe('AX 618')
  })

  it('has no draft that is not whole, and leaves little over', () => {
    expect(faultsOf(found, [document])).toEqual([])
    const used = new Set(found.structure.map(({ unit }) => unit))
    for (const draft of found.drafts)
      for (const field of Object.values(draft.fields)) for (const unit of field.units) used.add(unit)
    const units = unitsOf(document)
    expect(units.filter(({ key }) => !used.has(key)).length).toBeLessThan(units.length * 0.2)
  })

  /** The book leaves out what came of the trip itself, and keeps some records for other editions. */
  const isTold = (record: object, identity: readonly string[]): boolean => {
    // Days and hours are printed in another form.
    const names = identity.filter((field) => field !== 'departs' && field !== 'pickup')
    const texts = names.map((field) => words({ ...record }[field as never]))
    return texts.every((text) => printed.includes(text)) && texts.some((text) => text !== '')
  }
})
