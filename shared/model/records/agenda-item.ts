import { z } from 'zod'
import { choice, date, delegationOnly, line, localised, other, prose, ref, refs, staffOnly } from '../field.ts'
import { openObject } from '../open-object.ts'
import { defineRecord, type RecordOf } from '../record.ts'

const localMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time such as 2024-01-23T09:00')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-01-23')

/** Local time with its zone, never a universal time alone: a meeting at nine stays at nine. */
const whenSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('timed'), start: localMinute, end: localMinute, zone: z.string() }),
  openObject({ kind: z.literal('allDay'), date: day }),
  /** On a day, at its place among the others, without a clock. */
  openObject({ kind: z.literal('untimed'), day, order: z.string(), minutes: z.number().optional() }),
  /** Not on any day yet, as after a trip was begun from the last one. */
  openObject({ kind: z.literal('unplaced'), minutes: z.number().optional() }),
])
export type When = Readonly<z.output<typeof whenSchema>>

export const agendaItem = defineRecord({
  name: 'agendaItem',
  plural: 'agendaItems',
  disclosure: { level: 'delegation' },
  shape: {
    kind: choice([
      'bilateral',
      'plenary',
      'technical',
      'courtesyCall',
      'siteVisit',
      'meal',
      'reception',
      'transfer',
      'press',
      'internal',
      'free',
    ]),
    title: localised(),
    shortTitle: localised(),
    /** What it is about, in a few words. */
    subject: localised(),
    when: other(whenSchema.default({ kind: 'unplaced' })),
    parent: ref(['agendaItems']),
    agencies: refs(['agencies']),
    venue: ref(['venues']),
    /** Where exactly, when the venue's own room is not it. */
    room: line(),
    greeter: line(delegationOnly),
    host: line(),
    format: line(),
    leaderRole: line(delegationOnly),
    lead: ref(['delegates']),
    dress: line(),
    media: choice(['closed', 'open', 'photo']),
    interpreter: ref(['interpreters'], delegationOnly),
    vehicles: refs(['vehicles'], delegationOnly),
    confirmation: choice(['unconfirmed', 'confirmed', 'cancelled'], delegationOnly),
    confirmedOn: date(delegationOnly),
    confirmedBy: line(staffOnly),
    fallback: line(delegationOnly),
    detail: prose(delegationOnly),
    internalNotes: prose(staffOnly),
  },
})
export type AgendaItem = RecordOf<typeof agendaItem>
