import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { invertChanges } from '../../../../shared/edit/invert.ts'
import { removalOf } from '../../../../shared/edit/remove.ts'
import { type CollectionName, collectionNames } from '../../../../shared/model/collections.ts'
import { integrity } from '../../../../shared/model/integrity.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { agendaItem } from '../../../../shared/model/records/agenda-item.ts'
import { attendance } from '../../../../shared/model/records/attendance.ts'
import { brief } from '../../../../shared/model/records/brief.ts'
import { comment } from '../../../../shared/model/records/comment.ts'
import { company } from '../../../../shared/model/records/company.ts'
import { delegate } from '../../../../shared/model/records/delegate.ts'
import { pointUse } from '../../../../shared/model/records/point-use.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'
import { canaryTrip } from '../../../fixtures/canary-trip.ts'

const without = (trip: Trip, collection: CollectionName, id: string): Trip => {
  const result = applyChanges(trip, removalOf(trip, collection, id))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const trip: Trip = {
  ...emptyTrip(),
  companies: {
    acme: makeRecord(company, { id: 'acme', spokesperson: 'ana', disclosure: { level: 'delegation', only: ['ana'] } }),
  },
  delegates: { ana: makeRecord(delegate, { id: 'ana', company: 'acme' }) },
  agendaItems: { sat: makeRecord(agendaItem, { id: 'sat', lead: 'ana' }) },
  briefs: {
    b1: makeRecord(brief, {
      id: 'b1',
      agendaItem: 'sat',
      choreography: [{ id: 's1', text: 'Opens', speaker: 'ana' }],
    }),
  },
  attendances: { at1: makeRecord(attendance, { id: 'at1', agendaItem: 'sat', person: 'ana' }) },
  pointUses: { u1: makeRecord(pointUse, { id: 'u1', brief: 'b1', talkingPoint: 'p1' }) },
  comments: { c1: makeRecord(comment, { id: 'c1', collection: 'pointUses', record: 'u1', text: 'Too long' }) },
}

test('removing a delegate removes the seat in the room and clears the name everywhere else', () => {
  const left = without(trip, 'delegates', 'ana')
  expect([left.delegates, left.attendances]).toEqual([{}, {}])
  expect(left.agendaItems['sat']).not.toHaveProperty('lead')
  expect(left.briefs['b1']?.choreography).toEqual([{ id: 's1', time: '', text: 'Opens' }])
})

test('what only a removed person could read stays closed to everybody else', () => {
  expect(without(trip, 'delegates', 'ana').companies['acme']?.disclosure).toEqual({ level: 'delegation', only: [] })
})

test('removing a meeting takes its brief, the points of the brief and the remarks on them along', () => {
  const removed = removalOf(trip, 'agendaItems', 'sat').map((change) =>
    change.kind === 'remove' ? change.record.id : change.kind,
  )
  expect(removed.toSorted()).toEqual(['at1', 'b1', 'c1', 'sat', 'u1'])
  expect(removed.at(-1)).toBe('sat')
})

test('there is nothing to change for a record that is not there', () => {
  expect(removalOf(trip, 'delegates', 'constructor')).toEqual([])
})

test('no removal leaves a reference to nowhere, and undoing it gives the trip as it was', () => {
  const place = fc.tuple(fc.constantFrom(...collectionNames), fc.nat())
  fc.assert(
    fc.property(arbitraryTrip(), fc.array(place, { minLength: 1, maxLength: 5 }), (start, places) => {
      expect(integrity(start)).toEqual([])
      let current = start
      for (const [collection, number] of places) {
        const ids = Object.keys(current[collection])
        const changes = removalOf(current, collection, ids[number % Math.max(ids.length, 1)] ?? '')
        const result = applyChanges(current, changes)
        if (!result.ok) throw new Error(result.error.message)
        expect(integrity(result.value)).toEqual([])
        expect(applyChanges(result.value, invertChanges(changes))).toEqual({ ok: true, value: current })
        current = result.value
      }
    }),
    { numRuns: 20 },
  )
})

test('a trip in which everything refers to everything can lose any one record', () => {
  const { trip: full } = canaryTrip()
  for (const collection of collectionNames) {
    const [id = ''] = Object.keys(full[collection])
    const left = without(full, collection, id)
    expect(left[collection]).not.toHaveProperty(id)
    expect(integrity(left)).toEqual([])
  }
})
