import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import type { Change } from '../../../../shared/edit/edit.ts'
import { invertChanges } from '../../../../shared/edit/invert.ts'
import { type AnyRecord, collectionNames } from '../../../../shared/model/collections.ts'
import { parseTrip, serialiseTrip } from '../../../../shared/model/parse.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { official } from '../../../../shared/model/records/official.ts'
import { talkingPoint } from '../../../../shared/model/records/talking-point.ts'
import { trip as tripRecord } from '../../../../shared/model/records/trip.ts'
import { emptyTrip, list, type Trip } from '../../../../shared/model/trip.ts'
import { fieldsOf, mapReferences, referencesOf } from '../../../../shared/model/walk.ts'
import { codeFieldNames } from '../../../../shared/searching/code-fields.ts'
import { occurrencesOf, replaceChanges } from '../../../../shared/searching/replace.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { canaryTrip } from '../../../fixtures/canary-trip.ts'

const loose = { matchCase: false, matchAccents: false, wholeWord: false }

const trip: Trip = {
  ...emptyTrip(),
  trips: {
    trip: makeRecord(tripRecord, {
      id: 'trip',
      title: { en: 'Mexico City', es: 'Ciudad de México' },
      cities: [{ id: 'mexico', name: { en: 'Mexico City' }, country: 'Mexico', zone: 'America/Mexico_City' }],
      starts: '2024-01-22',
    }),
  },
  officials: {
    robledo: makeRecord(official, {
      id: 'robledo',
      fullName: 'Ximena Robledo',
      agency: 'robledo',
      biography: [
        {
          id: 'robledo',
          kind: 'paragraph',
          spans: [
            { text: 'Ximena ', bold: true },
            { text: 'Roble', link: 'https://robledo.example' },
            { text: 'do led customs.' },
          ],
        },
      ],
    }),
  },
  talkingPoints: {
    robledo: makeRecord(talkingPoint, { id: 'robledo', title: { en: 'Thank Robledo', es: 'Gracias, Róbledo' } }),
  },
}

function applied(before: Trip, changes: readonly Change[]): Trip {
  const result = applyChanges(before, changes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const replaced = (before: Trip, wanted: string, replacement: string, options = loose) =>
  applied(before, replaceChanges(before, occurrencesOf(before, wanted, options), replacement))

describe('replacing in a trip', () => {
  it('reaches every text and both languages, and neither ids nor references nor links', () => {
    const after = replaced(trip, 'robledo', 'Robles')
    expect(after.officials['robledo']).toMatchObject({ id: 'robledo', agency: 'robledo', fullName: 'Ximena Robles' })
    expect(after.talkingPoints['robledo']?.title).toEqual({ en: 'Thank Robles', es: 'Gracias, Robles' })
    expect(after.officials['robledo']?.biography[0]).toEqual({
      id: 'robledo',
      kind: 'paragraph',
      spans: [
        { text: 'Ximena ', bold: true },
        { text: 'Robles', link: 'https://robledo.example' },
        { text: ' led customs.' },
      ],
    })
  })

  it('leaves the zone of a city as it is', () => {
    const after = replaced(trip, 'Mexico', 'Peru')
    expect(after.trips['trip']?.cities[0]).toEqual({
      id: 'mexico',
      name: { en: 'Peru City' },
      country: 'Peru',
      zone: 'America/Mexico_City',
    })
    expect(after.trips['trip']?.title).toEqual({ en: 'Peru City', es: 'Ciudad de Peru' })
  })

  it('touches only the places that are ticked', () => {
    const places = occurrencesOf(trip, 'robledo', loose).filter(({ text }) => text.language === 'es')
    const after = applied(trip, replaceChanges(trip, places, 'Robles'))
    expect(after.talkingPoints['robledo']?.title).toEqual({ en: 'Thank Robledo', es: 'Gracias, Robles' })
    expect(after.officials).toBe(trip.officials)
  })

  it('changes one block of a prose and not the whole of it', () => {
    const changes = replaceChanges(trip, occurrencesOf(trip, 'customs', loose), 'trade')
    expect(changes.map(({ kind }) => kind)).toEqual(['setBlock'])
  })

  it('takes out a span of which nothing is left', () => {
    const after = replaced(trip, 'Ximena ', '')
    expect(after.officials['robledo']?.biography[0]).toMatchObject({
      spans: [{ text: 'Roble' }, { text: 'do led customs.' }],
    })
  })

  it('gives each place a key of its own', () => {
    const keys = occurrencesOf(canaryTrip().trip, 'a', loose).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('changes nothing when the same is put in', () => {
    expect(
      replaceChanges(
        trip,
        occurrencesOf(trip, 'Robledo', { ...loose, matchCase: true, matchAccents: true }),
        'Robledo',
      ),
    ).toEqual([])
  })
})

describe('any trip', () => {
  it('is the same again after replacing and undoing', () => {
    fc.assert(
      fc.property(arbitraryTrip(), wantedTexts, fc.string(), (before, wanted, replacement) => {
        const changes = replaceChanges(before, occurrencesOf(before, wanted, loose), replacement)
        expect(applied(applied(before, changes), invertChanges(changes))).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every id, reference, date and number, and can still be read', () => {
    fc.assert(
      fc.property(arbitraryTrip(), wantedTexts, fc.string(), (before, wanted, replacement) => {
        const after = replaced(before, wanted, replacement)
        expect(withoutTexts(after)).toEqual(withoutTexts(before))
        expect(parseTrip(JSON.parse(serialiseTrip(after))).ok).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** Short, so that they stand somewhere; letters of ids and dates among them. */
const wantedTexts = fc.oneof(
  fc.constantFrom('a', 'e', '1', '-', '2024', 'i', 's', ' '),
  fc.string({ minLength: 1, maxLength: 2 }),
)

/** What must never change: ids, references, and every field that is not a text. */
const withoutTexts = (value: Trip) =>
  collectionNames.map((collection) =>
    (list(value, collection) as readonly AnyRecord[]).map((record) => {
      const fields = record as Readonly<Record<string, unknown>>
      return {
        id: record.id,
        references: referencesOf(collection, record),
        same: mapReferences(collection, record, ({ id }) => id) === record,
        others: fieldsOf(collection)
          .filter(({ facts }) => !['line', 'localised', 'prose', 'parts'].includes(facts.kind))
          .map(({ name }) => fields[name]),
        ids: JSON.stringify(record).match(/"id":"[^"]*"/g),
        common: [record.lineage, record.order, record.disclosure, record.provenance, record.origin],
      }
    }),
  )

describe('lines that programs read', () => {
  it('are named as the model has them', () => {
    const known = collectionNames.flatMap((collection) =>
      fieldsOf(collection).flatMap(({ name, inner }) => [
        `${collection}.${name}`,
        ...inner.map((field) => `${collection}.${name}.${field.name}`),
      ]),
    )
    expect(codeFieldNames.filter((name) => !known.includes(name))).toEqual([])
  })

  it('are all zones and fingerprints there are', () => {
    const lines = collectionNames.flatMap((collection) =>
      fieldsOf(collection).flatMap(({ name, facts, inner }) => [
        { name: `${collection}.${name}`, facts },
        ...inner.map((field) => ({ name: `${collection}.${name}.${field.name}`, facts: field.facts })),
      ]),
    )
    const codes = lines.filter(({ name, facts }) => facts.kind === 'line' && /(\.zone|Zone|hash|sha256)$/.test(name))
    expect(codes.map(({ name }) => name).filter((name) => !codeFieldNames.includes(name))).toEqual([])
  })
})
