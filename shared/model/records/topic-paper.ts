import { amount, date, delegationOnly, line, localised, parts, prose, ref, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A background paper on one topic, used by several meetings. */
export const topicPaper = defineRecord({
  name: 'topicPaper',
  plural: 'topicPapers',
  disclosure: { level: 'delegation' },
  shape: {
    topic: ref(['topics']),
    title: localised(),
    summary: prose(),
    objective: prose(delegationOnly),
    points: refs(['talkingPoints'], delegationOnly),
    background: prose(),
    keyFacts: refs(['facts']),
    sources: parts({ title: line(), link: line(), date: date() }),
    owner: ref(['delegates']),
    clearedBy: line(delegationOnly),
    clearedOn: date(delegationOnly),
    /** Pages it may take. */
    pageBudget: amount(staffOnly),
  },
})
export type TopicPaper = RecordOf<typeof topicPaper>
