import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectTrip } from '../../../../shared/editions/project.ts'
import type { Reader } from '../../../../shared/editions/reader.ts'
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  definitionOf,
} from '../../../../shared/model/collections.ts'
import { type DisclosureLevel, disclosureLevels } from '../../../../shared/model/disclosure.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { fieldsOf, referencesOf } from '../../../../shared/model/walk.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { type Canary, canaryTrip } from '../../../fixtures/canary-trip.ts'

const { trip, canaries } = canaryTrip()
const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/QX\d+Z/g))

/** What the plainest reading of the rules says: the narrowest of the definition, the field and the row. */
function levelOf(canary: Canary): DisclosureLevel {
  const field = fieldsOf(canary.collection).find(({ name }) => name === canary.field)
  const inner = field?.inner.find(({ name }) => name === canary.path[2])
  const levels = [definitionOf(canary.collection).disclosure, field?.facts.within, inner?.facts.within]
  return levels.reduce<DisclosureLevel>((narrowest, each) => {
    const level = each?.level ?? 'public'
    return disclosureLevels.indexOf(level) > disclosureLevels.indexOf(narrowest) ? level : narrowest
  }, 'public')
}

const above = (level: DisclosureLevel, reader: DisclosureLevel) =>
  disclosureLevels.indexOf(level) > disclosureLevels.indexOf(reader)

test('staff keep every word', () => {
  const kept = wordsIn(projectTrip(trip, { edition: 'staff' }).trip)
  expect(canaries.filter(({ word }) => !kept.has(word))).toEqual([])
})

test('no word above the delegation is left in a delegate’s trip, wherever it stood', () => {
  const kept = wordsIn(projectTrip(trip, { edition: 'delegate', delegate: 'delegate-1' }).trip)
  expect(canaries.filter((canary) => kept.has(canary.word) && above(levelOf(canary), 'delegation'))).toEqual([])
})

test('the common fields that tell where things came from are left in no trip but the staff’s', () => {
  const common = new Set(['lineage', 'created', 'updated', 'provenance', 'origin', 'fieldDisclosure'])
  for (const edition of ['leader', 'delegate', 'interpreter', 'leave-behind'] as const) {
    const kept = wordsIn(projectTrip(trip, { edition }).trip)
    expect(canaries.filter(({ word, field }) => kept.has(word) && common.has(field))).toEqual([])
  }
})

test('another delegate’s private words are left in nobody’s trip', () => {
  const kept = wordsIn(projectTrip(trip, { edition: 'delegate', delegate: 'delegate-1' }).trip)
  const isPrivate = ({ collection, field }: Canary) =>
    fieldsOf(collection).find(({ name }) => name === field)?.facts.within?.only === 'self'
  const mine = find(trip, 'delegates', 'delegate-1')
  const own = new Set([mine?.id, mine?.company])
  expect(canaries.filter((canary) => isPrivate(canary) && kept.has(canary.word) && !own.has(canary.id))).toEqual([])
  expect(canaries.some((canary) => isPrivate(canary) && kept.has(canary.word))).toBe(true)
})

test('nothing that was not made public is left in a leave-behind', () => {
  const kept = wordsIn(projectTrip(trip, { edition: 'leave-behind' }).trip)
  expect([...kept]).toEqual([])
})

test('of a record made public, no word meant for the delegation is left behind', () => {
  const open = mapRecords(trip, (record) => ({ ...record, disclosure: { level: 'public' } }))
  const kept = wordsIn(projectTrip(open, { edition: 'leave-behind' }).trip)
  const narrow = canaries.filter(({ collection, field }) =>
    fieldsOf(collection).some(({ name, facts }) => name === field && facts.within !== undefined),
  )
  expect(kept.size).toBeGreaterThan(100)
  expect(narrow.filter(({ word }) => kept.has(word))).toEqual([])
})

test('what a newer version wrote and nobody can judge goes into no trip but the staff’s', () => {
  const odd = { ...mapRecords(trip, (record) => ({ ...record, later: 'QX99999Z' })), unknown: { later: 'QX99998Z' } }
  const kept = wordsIn(projectTrip(odd, { edition: 'leader' }).trip)
  expect([kept.has('QX99999Z'), kept.has('QX99998Z')]).toEqual([false, false])
})

test('what is narrowed to staff, as a record, a field, a row or a block, is left in no other trip', () => {
  const narrowed = { level: 'staff' }
  fc.assert(
    fc.property(fc.constantFrom(...canaries), fc.constantFrom('record', 'field', 'part'), (canary, where) => {
      const changed = mapRecords(trip, (record) => {
        if (record.id !== canary.id || !Object.hasOwn(trip[canary.collection], canary.id)) return record
        if (where === 'record') return { ...record, disclosure: narrowed }
        if (where === 'field') return { ...record, fieldDisclosure: { [canary.field]: narrowed } }
        // The field a canary names is a field of its own record.
        const value = (record as unknown as Record<string, unknown>)[canary.field]
        const hasParts = Array.isArray(value) && value.every((part) => typeof part === 'object')
        return hasParts
          ? { ...record, [canary.field]: value.map((part) => ({ ...part, disclosure: narrowed })) }
          : { ...record, disclosure: narrowed }
      })
      const readers: Reader[] = [{ edition: 'leader' }, { edition: 'delegate', delegate: 'delegate-1' }]
      for (const reader of readers) expect(wordsIn(projectTrip(changed, reader).trip)).not.toContain(canary.word)
    }),
    { numRuns: 60 },
  )
}, 60_000)

const readers: fc.Arbitrary<Reader> = fc.constantFrom<Reader>(
  { edition: 'staff' },
  { edition: 'leader', delegate: 'delegate-2' },
  { edition: 'delegate', delegate: 'delegate-1' },
  { edition: 'delegate' },
  { edition: 'leave-behind' },
)
const moments = fc.constantFrom(undefined, '2024-01-22T00:00:00Z', '2025-01-01T00:00:00Z')

test('after any projection no reference points to what is gone, and every record is there or accounted for', () => {
  fc.assert(
    fc.property(arbitraryTrip(), readers, moments, (original, reader, at) => {
      const projection = projectTrip(original, reader, { at })
      expect(danglingIn(projection.trip)).toEqual([])
      const accounted = [
        ...namesIn(projection.trip),
        ...projection.left.map(({ collection, id }) => `${collection}/${id}`),
      ]
      expect(accounted.sort()).toEqual(namesIn(original).sort())
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('projecting again for the same reader changes nothing', () => {
  fc.assert(
    fc.property(arbitraryTrip(), readers, (original, reader) => {
      const once = projectTrip(original, reader).trip
      expect(projectTrip(once, { edition: 'staff' }).trip).toEqual(once)
    }),
    { numRuns: 20 },
  )
}, 60_000)

const namesIn = (value: Trip) =>
  collectionNames.flatMap((name) => Object.keys(value[name]).map((id) => `${name}/${id}`))

function danglingIn(value: Trip): readonly string[] {
  return collectionNames.flatMap((collection) =>
    (list(value, collection) as readonly AnyRecord[]).flatMap((record) =>
      referencesOf(collection, record)
        .filter(({ to, id }) => to.length > 0 && !to.some((name) => Object.hasOwn(value[name as CollectionName], id)))
        .map(({ path, id }) => `${collection}/${record.id} ${path.join('.')} ${id}`),
    ),
  )
}

/** The trip with every record replaced. */
function mapRecords(value: Trip, change: (record: AnyRecord) => object): Trip {
  const collections = collectionNames.map((name) => [
    name,
    Object.fromEntries(Object.entries(value[name]).map(([id, record]) => [id, change(record)])),
  ])
  // Each collection keeps its own name and kind of record.
  return Object.fromEntries(collections) as Trip
}
