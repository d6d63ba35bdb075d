import { amount, line, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

export const gift = defineRecord({
  name: 'gift',
  plural: 'gifts',
  disclosure: { level: 'leaders' },
  shape: {
    title: line(),
    recipient: ref(['officials', 'agencies']),
    agendaItem: ref(['agendaItems']),
    giver: ref(['delegates']),
    /** In the trip's currency: many offices have a limit. */
    value: amount(),
    note: line(),
  },
})
export type Gift = RecordOf<typeof gift>
