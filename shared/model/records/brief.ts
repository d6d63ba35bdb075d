import { disclosureSchema } from '../disclosure.ts'
import {
  amount,
  date,
  delegationOnly,
  line,
  localised,
  owner,
  partialDate,
  parts,
  prose,
  ref,
  refs,
  staffOnly,
} from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** The pages about one meeting; at most one for each agenda item. */
export const brief = defineRecord({
  name: 'brief',
  plural: 'briefs',
  disclosure: { level: 'delegation' },
  shape: {
    agendaItem: owner(['agendaItems']),
    number: amount(),
    owner: ref(['delegates']),
    version: amount(),
    versionDate: date(),
    why: prose(),
    objectives: parts({
      objective: ref(['objectives']),
      text: localised(),
      successTest: localised(),
    }),
    choreography: parts(
      {
        /** `11:15`, in the zone of the meeting. */
        time: line(),
        text: line(),
        speaker: ref(['delegates', 'officials']),
        minutes: amount(),
      },
      delegationOnly,
    ),
    ask: prose(delegationOnly),
    leaveBehinds: parts({ title: localised(), language: line(), copies: amount(), attachment: ref(['attachments']) }),
    background: parts({ date: partialDate(), text: line(), disclosure: disclosureSchema.optional() }, delegationOnly),
    topics: refs(['topics']),
    pressLine: localised(),
    pressRelease: line(delegationOnly),
    drafter: line(delegationOnly),
    draftedOn: date(delegationOnly),
    clearedBy: line(delegationOnly),
    clearedOn: date(delegationOnly),
    internalNotes: prose(staffOnly),
  },
})
export type Brief = RecordOf<typeof brief>
