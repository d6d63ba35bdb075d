import { expect, test } from 'vitest'
import { projectTrip } from '../../../../shared/editions/project.ts'
import type { CollectionName } from '../../../../shared/model/collections.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import { timed, tripOf } from '../../../fixtures/trip-of.ts'

const paragraph = (id: string, text: string, rest = {}) => ({ id, kind: 'paragraph', spans: [{ text }], ...rest })
const openToAll = { disclosure: { level: 'public' } }

const trip = tripOf({
  trips: {
    trip: {
      title: { en: 'Mexico City' },
      starts: '2024-01-22',
      ends: '2024-01-25',
      cities: [{ id: 'c1', name: { en: 'Mexico City' }, zone: 'America/Mexico_City' }],
      freezeDate: '2024-01-20',
    },
  },
  editions: { e1: { audience: 'delegate' } },
  sources: { s1: { file: 'agenda.docx' } },
  companies: {
    corvane: { name: 'Corvane Mobility', ask: [paragraph('p1', 'An answer before March')] },
    kestrel: { name: 'Kestrel Lane Freight', ask: [paragraph('p1', 'Release times')] },
  },
  delegates: {
    whitfield: {
      fullName: 'Caroline Whitfield',
      company: 'corvane',
      room: '1204',
      arrivalFlight: 'f1',
      provenance: { room: { source: 's1' } },
    },
    haldane: {
      fullName: 'Robert Haldane',
      company: 'kestrel',
      room: '1310',
      mobile: '+1 202 555 0101',
      arrivalFlight: 'f2',
      photo: 'portrait',
      fieldDisclosure: { photo: { level: 'staff' } },
    },
  },
  mediaItems: { portrait: { sha256: 'ab', alt: { en: 'Robert Haldane' } } },
  flights: {
    f1: { number: 'UA 1', passengers: ['whitfield'] },
    f2: { number: 'UA 2', passengers: ['haldane'] },
    f3: { number: 'Charter' },
  },
  venues: { reforma: { name: { en: 'Reforma office' } }, arenal: { name: { en: 'Arenal 550' } } },
  travelTimes: { t1: { from: 'reforma', to: 'arenal', minutes: 40 } },
  agencies: {
    anam: { name: { en: 'ANAM' }, internalNotes: [paragraph('n', 'Be patient')] },
    impi: { name: { en: 'IMPI' } },
  },
  agendaItems: {
    impi: { title: { en: 'IMPI' }, when: timed(23, '09:00', '10:00'), venue: 'arenal', agencies: ['impi'] },
    anam: {
      title: { en: 'ANAM' },
      when: timed(23, '11:30', '12:45'),
      venue: 'reforma',
      agencies: ['anam'],
      confirmation: 'confirmed',
      confirmedOn: '2024-01-17',
    },
    dinner: { title: { en: 'Dinner' }, kind: 'meal', when: timed(23, '19:00', '21:00') },
  },
  attendances: {
    a1: { agendaItem: 'impi', person: 'haldane' },
    a2: { agendaItem: 'anam', person: 'whitfield' },
    a3: { agendaItem: 'anam', person: 'haldane' },
  },
  briefs: {
    impi: { agendaItem: 'impi', number: 1, objectives: [{ id: 'o', objective: 'ip', text: {}, successTest: {} }] },
    anam: {
      agendaItem: 'anam',
      number: 2,
      why: [paragraph('p1', 'Customs'), paragraph('p2', 'They are slow', { disclosure: { level: 'leaders' } })],
      background: [
        { id: 'r1', text: 'ANAM creates FODFA', date: '2023' },
        { id: 'r2', text: 'Aide says yes', disclosure: { level: 'leaders' } },
        { id: 'r3', text: 'For Corvane', disclosure: { level: 'delegation', only: ['corvane'] } },
      ],
      objectives: [
        { id: 'o1', objective: 'secret', text: {}, successTest: {} },
        { id: 'o2', objective: 'open', text: {}, successTest: {} },
      ],
    },
  },
  objectives: {
    open: { text: { en: 'A calendar' }, result: { en: 'Four dates' } },
    secret: { text: { en: 'A favour' }, disclosure: { level: 'staff' } },
    ip: { text: { en: 'A timetable' } },
  },
  talkingPoints: { shared: { text: { en: 'Thank them' } }, patents: { text: { en: 'Ask for dates' } } },
  pointUses: { u1: { brief: 'anam', talkingPoint: 'shared' }, u2: { brief: 'impi', talkingPoint: 'patents' } },
  risks: { r1: { title: { en: 'IMPI may cancel' }, agendaItems: ['impi'] } },
  outcomes: {
    after: { agendaItem: 'anam', text: { en: 'Working group' }, date: '2024-01-23' },
    before: { occasion: 'CEO Dialogue', text: { en: 'FODFA' }, date: '2023-10' },
  },
  comments: { c1: { collection: 'outcomes', record: 'after', text: 'Well done' } },
  glossaryTerms: { anam: { term: { en: 'ANAM' }, ...openToAll }, slang: { term: { en: 'Slang' } } },
  topics: { customs: { name: { en: 'Customs' }, ...openToAll } },
  topicPapers: {
    customs: { topic: 'customs', title: { en: 'Customs' }, objective: [paragraph('p', 'Ours alone')], ...openToAll },
  },
})

const ids = (projected: typeof trip, collection: CollectionName) => list(projected, collection).map(({ id }) => id)
const whitfield = { edition: 'delegate', delegate: 'whitfield' } as const

test('staff see the whole trip as it is', () => {
  expect(projectTrip(trip, { edition: 'staff' })).toEqual({ trip, left: [], hidesMeetings: false })
})

test('a delegate gets the items they are expected at and those for everybody, with what hangs on them', () => {
  const { trip: seen, hidesMeetings } = projectTrip(trip, whitfield)
  expect({
    items: ids(seen, 'agendaItems'),
    attendances: ids(seen, 'attendances'),
    briefs: ids(seen, 'briefs'),
    uses: ids(seen, 'pointUses'),
    points: ids(seen, 'talkingPoints'),
    risks: ids(seen, 'risks'),
    hidesMeetings,
  }).toEqual({
    items: ['anam', 'dinner'],
    attendances: ['a2', 'a3'],
    briefs: ['anam'],
    uses: ['u1'],
    points: ['shared'],
    risks: [],
    hidesMeetings: true,
  })
})

test('the place of a meeting left out does not tell of it, and its agency stays as shared knowledge', () => {
  const seen = projectTrip(trip, whitfield).trip
  expect([ids(seen, 'venues'), ids(seen, 'travelTimes'), ids(seen, 'agencies')]).toEqual([
    ['reforma'],
    [],
    ['anam', 'impi'],
  ])
})

test('briefs are numbered without a gap when some are left out, and keep their numbers otherwise', () => {
  const haldane = projectTrip(trip, { edition: 'delegate', delegate: 'haldane' }).trip
  expect(find(projectTrip(trip, whitfield).trip, 'briefs', 'anam')?.number).toBe(1)
  expect([find(haldane, 'briefs', 'impi')?.number, find(haldane, 'briefs', 'anam')?.number]).toEqual([1, 2])
})

test('briefs without numbers get them in the order of the schedule', () => {
  const bare = tripOf({
    agendaItems: { late: { when: timed(23, '12:00', '13:00') }, early: { when: timed(23, '08:00', '09:00') } },
    briefs: { one: { agendaItem: 'late' }, two: { agendaItem: 'early' } },
  })
  const numbered = projectTrip(bare, { edition: 'staff' }).trip
  expect([find(numbered, 'briefs', 'two')?.number, find(numbered, 'briefs', 'one')?.number]).toEqual([1, 2])
})

test('what is private is there for its owner alone', () => {
  const seen = projectTrip(trip, whitfield).trip
  expect(find(seen, 'delegates', 'whitfield')).toMatchObject({ room: '1204', arrivalFlight: 'f1' })
  expect(find(seen, 'delegates', 'haldane')).toMatchObject({ room: '', mobile: '+1 202 555 0101' })
  expect(find(seen, 'delegates', 'haldane')).not.toHaveProperty('arrivalFlight')
  expect(ids(seen, 'flights')).toEqual(['f1', 'f3'])
  expect([find(seen, 'companies', 'corvane')?.ask.length, find(seen, 'companies', 'kestrel')?.ask.length]).toEqual([
    1, 0,
  ])
})

test('a picture that nothing shows any more is gone', () => {
  const seen = projectTrip(trip, whitfield).trip
  expect(find(seen, 'delegates', 'haldane')).not.toHaveProperty('photo')
  expect(ids(seen, 'mediaItems')).toEqual([])
})

test('rows and blocks above the reader leave no gap', () => {
  const brief = find(projectTrip(trip, whitfield).trip, 'briefs', 'anam')
  expect(brief?.background.map(({ id }) => id)).toEqual(['r1', 'r3'])
  expect(brief?.why.map(({ id }) => id)).toEqual(['p1'])
  expect(brief?.objectives.map(({ id }) => id)).toEqual(['o2'])
})

test('settings, comments, sources and where things came from are for staff', () => {
  const seen = projectTrip(trip, whitfield).trip
  expect([seen.editions, seen.sources, seen.comments]).toEqual([{}, {}, {}])
  expect(find(seen, 'delegates', 'whitfield')).not.toHaveProperty('provenance')
  expect(find(seen, 'trips', 'trip')).not.toHaveProperty('freezeDate')
})

test('a leave-behind holds only what is expressly public, and of it nothing meant for the delegation', () => {
  const { trip: seen } = projectTrip(trip, { edition: 'leave-behind' })
  expect(Object.entries(seen).flatMap(([name, records]) => (Object.keys(records).length > 0 ? [name] : []))).toEqual([
    'trips',
    'topics',
    'topicPapers',
    'glossaryTerms',
  ])
  expect(find(seen, 'topicPapers', 'customs')).toMatchObject({ title: { en: 'Customs' }, objective: [] })
  expect(find(seen, 'trips', 'trip')).toMatchObject({
    title: {},
    starts: '2024-01-22',
    cities: [{ id: 'c1', name: {}, zone: 'America/Mexico_City' }],
  })
})

test('what happened after the moment of the book is in no edition', () => {
  const { trip: before, left } = projectTrip(trip, { edition: 'staff' }, { at: '2024-01-21T18:00:00Z' })
  expect(ids(before, 'outcomes')).toEqual(['before'])
  expect(find(before, 'objectives', 'open')?.result).toEqual({})
  expect(find(before, 'agendaItems', 'anam')?.confirmation).toBe('confirmed')
  expect(left.map(({ collection, id }) => `${collection}/${id}`)).toEqual(['outcomes/after', 'comments/c1'])
  const early = projectTrip(trip, { edition: 'staff' }, { at: '2024-01-10T18:00:00Z' }).trip
  expect(find(early, 'agendaItems', 'anam')?.confirmation).toBe('unconfirmed')
  const after = projectTrip(trip, { edition: 'staff' }, { at: '2024-02-01T18:00:00Z' }).trip
  expect(ids(after, 'outcomes')).toEqual(['after', 'before'])
})

test('a record whose name is hidden goes whole', () => {
  const hidden = tripOf({
    officials: { o1: { fullName: 'Ana Ruiz', fieldDisclosure: { fullName: { level: 'staff' } } } },
  })
  expect(projectTrip(hidden, { edition: 'delegate' }).left).toEqual([
    { collection: 'officials', id: 'o1', reason: 'Its disclosure is above the reader.' },
  ])
})
