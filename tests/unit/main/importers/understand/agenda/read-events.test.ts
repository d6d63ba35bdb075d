import { describe, expect, it } from 'vitest'
import type { SourceDocument, SourceEvent } from '../../../../../../main/importers/source-document.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { richTextWords } from '../../../../../../shared/model/rich-text.ts'
import { agendaDrafts, agendaLines, nothingKnown, recordOf } from './found-agenda.ts'

const plain: SourceEvent = {
  kind: 'event',
  id: 'event1',
  at: 'event 1',
  title: 'Working lunch',
  description: '',
  place: '',
  when: { kind: 'timed', start: '2024-01-22T12:30', end: '2024-01-22T14:00', zone: 'America/Mexico_City' },
  status: '',
  group: '',
  people: [],
  categories: [],
  uid: 'u1',
  link: '',
  properties: [
    { name: 'SUMMARY', text: { unit: 'event1.SUMMARY', at: 'event 1', spans: [{ text: 'Working lunch' }] } },
    { name: 'DTSTART', text: { unit: 'event1.DTSTART', at: 'event 1', spans: [{ text: '20240122T123000' }] } },
    { name: 'UID', text: { unit: 'event1.UID', at: 'event 1', spans: [{ text: 'u1' }] } },
  ],
}

const calendar = (...events: readonly Partial<SourceEvent>[]): SourceDocument => ({
  file: { name: 'trip.ics', format: 'ics', hash: '0'.repeat(64), size: 1 },
  title: '',
  blocks: events.map((event, at) => ({ ...plain, id: `event${at + 1}`, ...event })),
  pictures: [],
  notices: [],
})

describe('events of a calendar', () => {
  it('keeps hours and zone, and names the properties they come from', () => {
    const [draft] = agendaDrafts(calendar({}))
    expect(draft?.fields['when']).toEqual({
      value: { kind: 'timed', start: '2024-01-22T12:30', end: '2024-01-22T14:00', zone: 'America/Mexico_City' },
      units: ['trip.ics#event1.DTSTART'],
      at: 'event 1',
    })
    expect(draft?.fields['kind']?.value).toBe('meal')
  })

  it('takes floating times as local to the trip, or asks', () => {
    const document = calendar({ when: { kind: 'timed', start: '2024-01-22T09:00', end: '2024-01-22T10:00', zone: '' } })
    expect(agendaDrafts(document, { zone: 'America/Mexico_City' })[0]?.fields['when']?.value).toMatchObject({
      zone: 'America/Mexico_City',
    })
    expect(understand([document], nothingKnown).questions).toHaveLength(1)
  })

  it('makes an event of three days an item on each', () => {
    const document = calendar({ title: 'Fair', when: { kind: 'allDay', from: '2024-01-30', to: '2024-02-01' } })
    expect(agendaLines(document)).toEqual([
      '2024-01-30 all day Fair',
      '2024-01-31 all day Fair',
      '2024-02-01 all day Fair',
    ])
  })

  it('marks what is cancelled, tentative or confirmed', () => {
    const document = calendar({ status: 'cancelled' }, { status: 'tentative' }, { status: 'confirmed' }, {})
    expect(agendaDrafts(document).map((draft) => draft.fields['confirmation']?.value)).toEqual([
      'cancelled',
      'unconfirmed',
      'confirmed',
      undefined,
    ])
  })

  it('keeps description, people and link as detail', () => {
    const [draft] = agendaDrafts(
      calendar({
        description: 'Bring the papers.',
        link: 'https://example.org',
        people: [
          { name: 'Ana López', email: '', role: 'speaker' },
          { name: 'Luis Gil', email: 'luis@example.org', role: 'attendee' },
        ],
      }),
    )
    expect(draft && richTextWords(recordOf(draft).detail)).toBe(
      'Bring the papers.\nSpeakers: Ana López\nAttendees: Luis Gil (luis@example.org)\nhttps://example.org',
    )
  })

  it('makes each place one venue, and a room a line', () => {
    const document = calendar(
      { place: 'Palacio Nacional, Zócalo' },
      { place: 'Palacio Nacional, Zócalo' },
      { place: 'Room 4' },
    )
    const { drafts } = understand([document], nothingKnown)
    expect(drafts.filter((draft) => draft.collection === 'venues')).toHaveLength(1)
    expect(agendaDrafts(document).map((draft) => draft.fields['room']?.value)).toEqual([undefined, undefined, 'Room 4'])
  })

  it('offers what lies outside the trip without ticking it', () => {
    const document = calendar({}, { when: { kind: 'allDay', from: '2024-12-25', to: '2024-12-25' } })
    const drafts = agendaDrafts(document, { from: '2024-01-20', to: '2024-01-26' })
    expect(drafts.map((draft) => draft.confidence >= 0.5)).toEqual([true, false])
  })

  it('accounts for what calendars write for each other', () => {
    expect(understand([calendar({})], nothingKnown).structure).toEqual([
      { unit: 'trip.ics#event1.UID', why: 'what calendars write for each other' },
    ])
  })
})
