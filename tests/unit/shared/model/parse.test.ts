import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTrip, serialiseTrip } from '../../../../shared/model/parse.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { delegate } from '../../../../shared/model/records/delegate.ts'
import { topic } from '../../../../shared/model/records/topic.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { canaryTrip } from '../../../fixtures/canary-trip.ts'

const parsed = (json: unknown) => {
  const result = parseTrip(json)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const problem = (json: unknown) => {
  const result = parseTrip(json)
  return result.ok ? 'parsed' : result.error
}
/** The same values under the same keys, put in the other way round. */
const makeReversed = <T extends object>(value: T): T =>
  Object.assign(Object.create(Object.prototype), Object.fromEntries(Object.entries(value).reverse()))
const file = (collections: unknown, more: object = {}) => ({ format: 1, collections, ...more })

describe('what cannot be read is refused in one sentence', () => {
  test.each([null, 7, 'trip', [], {}, { format: 1 }, { collections: {} }, file([]), { format: '1', collections: {} }])(
    '%j is not a trip',
    (json) => {
      expect(problem(json)).toMatchObject({ code: 'not-a-trip' })
    },
  )
  test('a newer format', () => {
    expect(problem({ format: 2, collections: { delegates: 'in a form not known here' } })).toEqual({
      code: 'newer-format',
      message: 'This trip was written by a newer version of Attaché; it was left as it is. Open it with that version.',
    })
  })
  test('a record that does not fit, with its collection, id and field', () => {
    expect(problem(file({ delegates: { ana: { id: 'ana', fullName: 7 } } }))).toEqual({
      code: 'damaged-file',
      message:
        'The trip cannot be read because the field fullName of delegates/ana does not fit: expected string, received number.',
    })
    expect(problem(file({ flights: { f1: { id: 'f1', departs: 'noon' } } }))).toMatchObject({
      message:
        'The trip cannot be read because the field departs of flights/f1 does not fit: expected a local time such as 2024-01-22T11:40.',
    })
  })
  test('a collection that holds a list', () => {
    expect(problem(file({ delegates: [] }))).toMatchObject({ code: 'damaged-file' })
  })
})

test('a file is filled with defaults', () => {
  const { trip, unknown, findings } = parsed(file({ delegates: { ana: { id: 'ana', fullName: 'Ana' } } }))
  expect({ trip, unknown, findings }).toEqual({
    trip: { ...emptyTrip(), delegates: { ana: makeRecord(delegate, { id: 'ana', fullName: 'Ana' }) } },
    unknown: [],
    findings: [],
  })
})

test('what does not hang together is read and told', () => {
  const { findings } = parsed(file({ delegates: { ana: { id: 'ana', company: 'acme' } } }))
  expect(findings.map(({ code, record }) => [code, record])).toEqual([['dangling-reference', 'delegates/ana']])
})

test('what a newer version wrote is kept, told and written back, at every depth', () => {
  const ana = {
    id: 'ana',
    starSign: 'Leo',
    emergencyContacts: [{ id: 'e1', name: 'Luz', email: 'luz@example.org' }],
    biography: [{ id: 'p1', kind: 'paragraph', mood: 'calm', spans: [{ text: 'Engineer', size: 12 }] }],
    disclosure: { level: 'staff', until: '2025' },
    provenance: { starSign: { source: 'sheet', cell: 'B7' } },
  }
  const json = file(
    { delegates: { ana }, cars: { c1: { wheels: [4] } }, sources: { sheet: { id: 'sheet' } } },
    { app: { build: 9 } },
  )
  const { trip, unknown, findings } = parsed(json)
  expect(findings).toEqual([])
  expect([...unknown].sort()).toEqual([
    'app',
    'collections/cars',
    'delegates/ana/biography/0/mood',
    'delegates/ana/biography/0/spans/0/size',
    'delegates/ana/disclosure/until',
    'delegates/ana/emergencyContacts/0/email',
    'delegates/ana/provenance/starSign/cell',
    'delegates/ana/starSign',
  ])
  expect(trip.unknown).toEqual({ app: { build: 9 }, collections: { cars: { c1: { wheels: [4] } } } })
  expect(JSON.parse(serialiseTrip(trip))).toMatchObject(json)
})

test('a trip comes back from its text as it was, with anything unknown in it', () => {
  const names = fc.constantFrom('zeta', 'constructor', 'toString', 'hasOwnProperty', '7')
  // A name that would change what an object is, is refused at any depth: see below.
  const value = fc.jsonValue().filter((any) => !JSON.stringify(any).includes('"__proto__":'))
  const extras = fc.dictionary(names, value, { maxKeys: 3, noNullPrototype: true })
  fc.assert(
    fc.property(arbitraryTrip(), extras, extras, (known, inRecords, outside) => {
      const topics = Object.fromEntries(
        Object.entries(known.topics).map(([id, record]) => [id, { ...inRecords, ...record }]),
      )
      const text = JSON.stringify({ ...outside, format: 1, collections: { ...known, topics } })
      const { trip } = parsed(JSON.parse(text))
      const written = serialiseTrip(trip)
      expect(parsed(JSON.parse(written)).trip).toEqual(trip)
      expect(serialiseTrip(parsed(JSON.parse(written)).trip)).toBe(written)
      const { collections, ...rest } = JSON.parse(written)
      expect(rest).toEqual({ format: 1, ...JSON.parse(JSON.stringify(outside)) })
      expect(collections.topics ?? {}).toEqual(JSON.parse(JSON.stringify(topics)))
    }),
    { numRuns: 20 },
  )
})

test('names that every object has change nothing', () => {
  const prototype = '{"polluted":true}'
  const refused = [
    `{"format":1,"collections":{},"__proto__":${prototype}}`,
    `{"format":1,"collections":{"__proto__":${prototype}}}`,
    `{"format":1,"collections":{"topics":{"__proto__":{"id":"t1"}}}}`,
    `{"format":1,"collections":{"topics":{"t1":{"id":"t1","__proto__":${prototype}}}}}`,
    `{"format":1,"collections":{"topics":{"t1":{"id":"t1","name":{"__proto__":"x"}}}}}`,
    `{"format":1,"collections":{"topics":{"t1":{"id":"t1","provenance":{"__proto__":{}}}}}}`,
    `{"format":1,"collections":{"topics":{"constructor":{"id":"constructor"}}}}`,
    `{"format":1,"collections":{"cars":{"c1":{"__proto__":${prototype}}}}}`,
  ]
  expect(refused.map((text) => problem(JSON.parse(text)))).toMatchObject(refused.map(() => ({ code: 'damaged-file' })))
  const kept = '{"format":1,"collections":{"topics":{"t1":{"id":"t1","constructor":{"prototype":{"polluted":true}}}}}}'
  expect(JSON.parse(serialiseTrip(parsed(JSON.parse(kept)).trip)).collections.topics.t1).toHaveProperty('id', 't1')
  expect(serialiseTrip(parsed(JSON.parse(kept)).trip)).toContain('"constructor":{"prototype":{"polluted":true}}')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('something unknown that is nested without end is refused, not kept', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const texts = [
    `{"format":1,"collections":{},"deep":${deep}}`,
    `{"format":1,"collections":{"topics":{"t1":{"id":"t1","deep":${deep}}}}}`,
  ]
  expect(texts.map((text) => problem(JSON.parse(text)))).toMatchObject([
    { code: 'damaged-file' },
    { code: 'damaged-file' },
  ])
})

test('the text of a trip does not depend on the order things were put in', () => {
  const [a, b] = ['a', 'b'].map((id, index) => makeRecord(topic, { id, order: `a${1 - index}` }))
  if (!a || !b) throw new Error('two topics')
  const fields = makeReversed(a)
  const one: Trip = { ...emptyTrip(), topics: { a, b } }
  const other: Trip = { ...emptyTrip(), topics: { b, a: fields } }
  expect(serialiseTrip(other)).toBe(serialiseTrip(one))
  expect(Object.keys(JSON.parse(serialiseTrip(one)).collections.topics)).toEqual(['b', 'a'])
})

test('the text is one line or, for people, many that say the same', () => {
  const { trip } = canaryTrip()
  const [line, pretty] = [serialiseTrip(trip), serialiseTrip(trip, { pretty: true })]
  expect(line).not.toContain('\n')
  expect(pretty.startsWith('{\n  "format": 1,\n  "collections": {\n    "trips": {')).toBe(true)
  expect(JSON.parse(pretty)).toEqual(JSON.parse(line))
})
