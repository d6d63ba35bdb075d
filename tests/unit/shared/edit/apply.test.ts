import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges, applyEdit } from '../../../../shared/edit/apply.ts'
import { diffTrips } from '../../../../shared/edit/diff.ts'
import { type Change, editSchema } from '../../../../shared/edit/edit.ts'
import { invertChanges } from '../../../../shared/edit/invert.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { delegate } from '../../../../shared/model/records/delegate.ts'
import { plainText } from '../../../../shared/model/rich-text.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'

const ana = makeRecord(delegate, { id: 'ana', fullName: 'Ana Peña Núñez', biography: plainText('Customs.') })
const trip: Trip = { ...emptyTrip(), delegates: { ana } }
const after = (changes: readonly Change[], start: Trip = trip): Trip => {
  const result = applyChanges(start, changes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const reasonFor = (change: Change) => {
  const result = applyChanges(trip, [change])
  return result.ok ? 'applied' : result.error.reason
}
const setName = (before: string, name: string): Change => ({
  kind: 'set',
  collection: 'delegates',
  id: 'ana',
  field: 'fullName',
  before,
  after: name,
})

test('a field is set where its old value still stands', () => {
  const edited = after([setName('Ana Peña Núñez', 'Ana Peña de Núñez')])
  expect(edited.delegates).toEqual({ ana: { ...ana, fullName: 'Ana Peña de Núñez' } })
  expect(reasonFor(setName('Someone else', 'Ana'))).toBe('changed')
})

test('collections that an edit does not touch stay the very same objects', () => {
  const edited = after([setName('Ana Peña Núñez', 'Ana')])
  const touched = Object.keys(trip).filter((name) => Reflect.get(trip, name) !== Reflect.get(edited, name))
  expect(touched).toEqual(['delegates'])
})

test('a record is added once and removed only as it stands', () => {
  expect(reasonFor({ kind: 'add', collection: 'delegates', record: ana })).toBe('exists')
  expect(reasonFor({ kind: 'remove', collection: 'delegates', record: { ...ana, room: '814' } })).toBe('changed')
  expect(after([{ kind: 'remove', collection: 'delegates', record: ana }]).delegates).toEqual({})
})

test('an edit that does not fit changes nothing and says where', () => {
  const changes = [setName('Ana Peña Núñez', 'Ana'), setName('Ana Peña Núñez', 'A.')]
  const result = applyEdit(trip, { id: 'e1', at: '2024-01-20T12:00:00Z', by: 'Ana', label: 'Rename', changes })
  expect(result).toMatchObject({ ok: false, error: { index: 1, reason: 'changed' } })
  expect(trip.delegates).toEqual({ ana })
})

test('a block is put in behind its neighbour, rewritten and taken out', () => {
  const place = { kind: 'setBlock', collection: 'delegates', id: 'ana', field: 'biography' } as const
  const [second] = plainText('Energy.', 'p2')
  const [rewritten] = plainText('Energy and water.', 'p2')
  const [first] = ana.biography
  if (!first || !second || !rewritten) throw new Error('three paragraphs')
  const put: Change = { ...place, block: 'p2', previous: 'p1', after: second }
  const rewrite: Change = { ...place, block: 'p2', before: second, after: rewritten }
  const take: Change = { ...place, block: 'p1', before: first }
  expect(after([put, rewrite, take]).delegates['ana']?.biography).toEqual([rewritten])
  expect(reasonFor({ ...place, block: 'p3', previous: 'gone', after: second })).toBe('missing')
})

test('names that every object has change nothing but their own record', () => {
  const set = (field: string): Change => ({
    kind: 'set',
    collection: 'delegates',
    id: 'ana',
    field,
    after: { bad: true },
  })
  expect(reasonFor(set('__proto__'))).toBe('forbidden')
  expect(reasonFor({ ...set('room'), id: 'constructor' } as Change)).toBe('missing')
  const odd = after([set('constructor')]).delegates['ana'] ?? {}
  expect(Object.getOwnPropertyDescriptor(odd, 'constructor')?.value).toEqual({ bad: true })
  expect(Reflect.get({}, 'bad')).toBeUndefined()
})

test('undoing what was applied gives the trip as it was', () => {
  fc.assert(
    fc.property(arbitraryTrip(), arbitraryTrip(), (from, to) => {
      const changes = diffTrips(from, to)
      expect(after(invertChanges(changes), after(changes, from))).toEqual(from)
    }),
    { numRuns: 20 },
  )
})

describe('an edit from elsewhere', () => {
  const edit = (changes: readonly unknown[]) => ({
    id: 'e1',
    at: '2024-01-20T12:00:00Z',
    by: 'Ana',
    label: 'Edit',
    changes,
  })
  test('is filled with defaults where it adds a record', () => {
    const parsed = editSchema.parse(edit([{ kind: 'add', collection: 'delegates', record: { id: 'leo' } }]))
    expect(parsed.changes).toEqual([
      { kind: 'add', collection: 'delegates', record: makeRecord(delegate, { id: 'leo' }) },
    ])
  })
  const set = { kind: 'set', collection: 'delegates', id: 'ana' }
  test.each([
    ['of another type', { ...set, field: 'fullName', after: 7 }],
    ['taken out that a record must have', { ...set, field: 'fullName', before: 'Ana' }],
    ['of the id', { ...set, field: 'id', after: 'leo' }],
    ['of the prototype', { ...set, field: '__proto__', after: {} }],
    ['in an unknown collection', { ...set, collection: 'cars', field: 'name', after: 'x' }],
    ['of a block in a line', { ...set, kind: 'setBlock', field: 'email', block: 'p1', after: plainText('x')[0] }],
    [
      'of a block under another id',
      { ...set, kind: 'setBlock', field: 'biography', block: 'p9', after: plainText('x')[0] },
    ],
  ])('is refused with a value %s', (_, change) => {
    expect(editSchema.safeParse(edit([change])).success).toBe(false)
  })
  test('may clear an optional field and set one that a newer version knows', () => {
    const changes = [
      { ...set, field: 'company', before: 'acme' },
      { ...set, field: 'starSign', after: 'Leo' },
    ]
    expect(editSchema.parse(edit(changes)).changes).toEqual(changes)
  })
})
