import { expect, test } from 'vitest'
import { integrity } from '../../../../shared/model/integrity.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { agendaItem } from '../../../../shared/model/records/agenda-item.ts'
import { brief } from '../../../../shared/model/records/brief.ts'
import { comment } from '../../../../shared/model/records/comment.ts'
import { company } from '../../../../shared/model/records/company.ts'
import { delegate } from '../../../../shared/model/records/delegate.ts'
import { trip as tripDefinition } from '../../../../shared/model/records/trip.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'
import { canaryTrip } from '../../../fixtures/canary-trip.ts'

const found = (parts: Partial<Trip>) =>
  integrity({ ...emptyTrip(), ...parts }).map(({ code, record, field }) => [code, record, field])
const sat = makeRecord(agendaItem, { id: 'sat' })

test('an empty trip and one in which all hangs together have no findings', () => {
  expect(found({})).toEqual([])
  expect(integrity(canaryTrip().trip)).toEqual([])
})

test('a reference to nowhere is found with its field, in parts too', () => {
  const acme = makeRecord(company, {
    id: 'acme',
    spokesperson: 'ana',
    openQuestions: [{ id: 'q1', agency: 'anam' }],
  })
  expect(found({ companies: { acme } })).toEqual([
    ['dangling-reference', 'companies/acme', 'openQuestions.0.agency'],
    ['dangling-reference', 'companies/acme', 'spokesperson'],
  ])
})

test('an owner that was never chosen is a reference to nowhere', () => {
  const page = makeRecord(brief, { id: 'b1', agendaItem: '' })
  expect(found({ briefs: { b1: page } })).toEqual([['dangling-reference', 'briefs/b1', 'agendaItem']])
})

test('a name every object has is not a record', () => {
  const ana = makeRecord(delegate, { id: 'ana', company: 'constructor' })
  expect(found({ delegates: { ana } })).toEqual([['dangling-reference', 'delegates/ana', 'company']])
})

test('an id used in two collections is found', () => {
  const delegates = { acme: makeRecord(delegate, { id: 'acme' }) }
  const companies = { acme: makeRecord(company, { id: 'acme' }) }
  expect(found({ delegates, companies })).toEqual([['duplicate-id', 'companies/acme', 'id']])
})

test('a record kept under another id than its own is found', () => {
  expect(found({ agendaItems: { sun: sat } })).toEqual([['id-mismatch', 'agendaItems/sun', 'id']])
})

test('a second brief of a meeting is found', () => {
  const briefs = Object.fromEntries(['b1', 'b2'].map((id) => [id, makeRecord(brief, { id, agendaItem: 'sat' })]))
  expect(found({ agendaItems: { sat }, briefs })).toEqual([['second-brief', 'briefs/b2', 'agendaItem']])
})

test('a second record about the trip itself is found', () => {
  const trips = Object.fromEntries(['trip', 'other'].map((id) => [id, makeRecord(tripDefinition, { id })]))
  expect(found({ trips })).toEqual([['not-the-one', 'trips/other', undefined]])
})

test('a remark on nothing is found, one on the trip as a whole is not', () => {
  const comments = {
    c1: makeRecord(comment, { id: 'c1', collection: 'agendaItems', record: 'sun' }),
    c2: makeRecord(comment, { id: 'c2', collection: 'cars', record: 'sat' }),
    c3: makeRecord(comment, { id: 'c3', text: 'Well done' }),
  }
  expect(found({ agendaItems: { sat }, comments })).toEqual([
    ['comment-nowhere', 'comments/c1', 'record'],
    ['comment-nowhere', 'comments/c2', 'record'],
  ])
})

test('a finding speaks plainly', () => {
  const page = makeRecord(brief, { id: 'b1', agendaItem: 'sun' })
  expect(integrity({ ...emptyTrip(), briefs: { b1: page } })).toEqual([
    {
      code: 'dangling-reference',
      level: 'error',
      record: 'briefs/b1',
      field: 'agendaItem',
      message: 'The brief refers to "sun", which is not in agendaItems.',
    },
  ])
})
