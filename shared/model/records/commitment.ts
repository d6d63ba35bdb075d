import { choice, date, delegationOnly, flag, leadersOnly, line, partialDate, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A promise by them or by us, carried from trip to trip. */
export const commitment = defineRecord({
  name: 'commitment',
  plural: 'commitments',
  disclosure: { level: 'delegation' },
  shape: {
    agendaItem: ref(['agendaItems']),
    /** Where it was given, when not at a meeting of this trip: CEO Dialogue, 2023. */
    occasion: line(),
    side: choice(['them', 'us']),
    wording: line(),
    agency: ref(['agencies']),
    official: ref(['officials']),
    date: partialDate(),
    due: partialDate(),
    owner: ref(['delegates']),
    status: choice(['open', 'kept', 'partly', 'slipped', 'dropped']),
    nextStep: line(delegationOnly),
    evidence: line(delegationOnly),
    letterSent: date(leadersOnly),
    publishable: flag(),
  },
})
export type Commitment = RecordOf<typeof commitment>
