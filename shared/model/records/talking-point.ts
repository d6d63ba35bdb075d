import { choice, date, delegationOnly, line, localised, ref, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** Something somebody says. A response has two texts: `text` is what they may say, `reply` what we answer. */
export const talkingPoint = defineRecord({
  name: 'talkingPoint',
  plural: 'talkingPoints',
  disclosure: { level: 'delegation' },
  shape: {
    topic: ref(['topics']),
    kind: choice(['argument', 'ask', 'tactical', 'response', 'avoid']),
    /** The bold opening, with the verb: Ask for a calendar. */
    title: localised(),
    text: localised(),
    likelihood: choice(['possible', 'certain', 'unlikely']),
    reply: localised(),
    objective: ref(['objectives']),
    message: ref(['messages']),
    facts: refs(['facts']),
    companies: refs(['companies'], delegationOnly),
    drafter: line(staffOnly),
    approver: line(staffOnly),
    clearedOn: date(staffOnly),
    clearance: choice(['draft', 'review', 'cleared'], staffOnly),
  },
})
export type TalkingPoint = RecordOf<typeof talkingPoint>
