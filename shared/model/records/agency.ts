import { choice, date, delegationOnly, line, localised, partialDate, parts, prose, ref, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A counterpart organisation. */
export const agency = defineRecord({
  name: 'agency',
  plural: 'agencies',
  disclosure: { level: 'delegation' },
  shape: {
    name: localised(),
    shortName: localised(),
    acronym: line(),
    kind: choice(['ministry', 'regulator', 'embassy', 'legislature', 'business', 'other']),
    parent: line(),
    mandate: prose(),
    leadership: prose(),
    priorities: prose(),
    powers: prose(),
    criticalQuestions: prose(delegationOnly),
    mediaAttention: prose(delegationOnly),
    openQuestions: parts({ company: ref(['companies']), text: line(), since: partialDate() }, delegationOnly),
    lastContacts: parts({ date: partialDate(), text: line() }, delegationOnly),
    venue: ref(['venues']),
    website: line(),
    protocolContact: line(delegationOnly),
    logo: ref(['mediaItems']),
    verifiedOn: date(),
    verifiedBy: ref(['delegates'], staffOnly),
    internalNotes: prose(staffOnly),
  },
})
export type Agency = RecordOf<typeof agency>
