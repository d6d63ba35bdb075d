import { amount, choice, localised, ref, refs } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What may go wrong; the first stands on the overview. */
export const risk = defineRecord({
  name: 'risk',
  plural: 'risks',
  disclosure: { level: 'delegation' },
  shape: {
    title: localised(),
    text: localised(),
    plan: localised(),
    likelihood: choice(['possible', 'certain', 'unlikely']),
    owner: ref(['delegates']),
    agendaItems: refs(['agendaItems']),
    /** 1 is the biggest. */
    rank: amount(),
  },
})
export type Risk = RecordOf<typeof risk>
