import {
  amount,
  delegationOnly,
  line,
  localised,
  partialDate,
  parts,
  prose,
  ref,
  refs,
  selfOnly,
  staffOnly,
} from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** An organisation a delegate speaks for. */
export const company = defineRecord({
  name: 'company',
  plural: 'companies',
  disclosure: { level: 'delegation' },
  shape: {
    name: line(),
    sector: localised(),
    headquarters: line(),
    website: line(),
    about: prose(),
    products: localised(),
    /** What it has in the host country. Investment in the trip's currency. */
    footprint: parts({
      site: line(),
      activity: line(),
      jobs: amount(),
      investment: amount(),
      since: line(),
      asOf: partialDate(),
      source: line(),
    }),
    openQuestions: parts({ agency: ref(['agencies']), text: line(), since: partialDate() }, delegationOnly),
    ask: prose(selfOnly),
    spokesperson: ref(['delegates']),
    competitors: refs(['companies'], staffOnly),
    logo: ref(['mediaItems']),
    mayBeSaidPublicly: localised(),
    internalNotes: prose(staffOnly),
  },
})
export type Company = RecordOf<typeof company>
