import { amount, choice, localised, owner, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** One talking point in one brief: the same point differs from meeting to meeting. */
export const pointUse = defineRecord({
  name: 'pointUse',
  plural: 'pointUses',
  disclosure: { level: 'delegation' },
  shape: {
    brief: owner(['briefs']),
    talkingPoint: owner(['talkingPoints']),
    speaker: ref(['delegates']),
    minutes: amount(),
    state: choice(['planned', 'dropped', 'made']),
    /** What is said here instead of the point's own text. */
    text: localised(),
  },
})
export type PointUse = RecordOf<typeof pointUse>
