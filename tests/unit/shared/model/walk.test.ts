import { expect, test } from 'vitest'
import { makeRecord } from '../../../../shared/model/record.ts'
import { agency } from '../../../../shared/model/records/agency.ts'
import { brief } from '../../../../shared/model/records/brief.ts'
import { comment } from '../../../../shared/model/records/comment.ts'
import { message } from '../../../../shared/model/records/message.ts'
import { fieldsOf, mapReferences, referencesOf } from '../../../../shared/model/walk.ts'

const customs = makeRecord(agency, {
  id: 'anam',
  venue: 'palace',
  openQuestions: [
    { id: 'q1', text: 'When?', company: 'acme' },
    { id: 'q2', text: 'How?' },
  ],
  mandate: [
    { id: 'b1', kind: 'paragraph', spans: [{ text: 'Customs' }], disclosure: { level: 'staff', only: ['ana'] } },
  ],
  provenance: { mandate: { source: 'sheet' } },
  fieldDisclosure: { mandate: { level: 'leaders', only: ['acme', 'ana'] } },
})

test('fields come in the order of the definition, with those of their parts', () => {
  const fields = fieldsOf('companies')
  expect(fields.slice(0, 3).map(({ name, facts }) => [name, facts.kind])).toEqual([
    ['name', 'line'],
    ['sector', 'localised'],
    ['headquarters', 'line'],
  ])
  const questions = fields.find(({ name }) => name === 'openQuestions')
  expect(questions?.inner.map(({ name, facts }) => [name, facts.kind, facts.to])).toEqual([
    ['agency', 'ref', ['agencies']],
    ['text', 'line', undefined],
    ['since', 'date', undefined],
  ])
})

test('references are found in fields, parts, paragraphs, disclosure and provenance', () => {
  const readers = ['delegates', 'companies']
  expect(referencesOf('agencies', customs)).toEqual([
    { path: ['fieldDisclosure', 'mandate', 'only', 0], to: readers, owner: false, id: 'acme' },
    { path: ['fieldDisclosure', 'mandate', 'only', 1], to: readers, owner: false, id: 'ana' },
    { path: ['provenance', 'mandate', 'source'], to: ['sources'], owner: false, id: 'sheet' },
    { path: ['mandate', 0, 'disclosure', 'only', 0], to: readers, owner: false, id: 'ana' },
    { path: ['openQuestions', 0, 'company'], to: ['companies'], owner: false, id: 'acme' },
    { path: ['venue'], to: ['venues'], owner: false, id: 'palace' },
  ])
})

test('a remark refers to a record of the collection it names', () => {
  const remark = makeRecord(comment, { id: 'c1', collection: 'briefs', record: 'b1' })
  expect(referencesOf('comments', remark)).toEqual([{ path: ['record'], to: ['briefs'], owner: true, id: 'b1' }])
  expect(referencesOf('comments', makeRecord(comment, { id: 'c2', text: 'Well done' }))).toEqual([])
})

test('references are replaced where they stand and cleared out of lists and fields', () => {
  const said = makeRecord(message, { id: 'm1', owner: 'ana', carriers: ['ana', 'acme'], facts: ['f1'] })
  const cleared = mapReferences('messages', said, ({ id }) => (id === 'ana' ? undefined : `${id}-2025`))
  expect(cleared).toEqual(makeRecord(message, { id: 'm1', carriers: ['acme-2025'], facts: ['f1-2025'] }))
  expect(cleared).not.toHaveProperty('owner')
})

test('a record whose references all stay is the very same record', () => {
  expect(mapReferences('agencies', customs, ({ id }) => id)).toBe(customs)
})

test('an owner cannot be cleared', () => {
  const page = makeRecord(brief, { id: 'b1', agendaItem: 'sat' })
  expect(() => mapReferences('briefs', page, () => undefined)).toThrow('agendaItem')
})
