import { choice, flag, line, localised, ref } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** Whom to call, and for what. */
export const contact = defineRecord({
  name: 'contact',
  plural: 'contacts',
  disclosure: { level: 'delegation' },
  shape: {
    callFor: localised(),
    name: line(),
    delegate: ref(['delegates']),
    /** With country code: +52 55 5550 0142. */
    mobile: line(),
    email: line(),
    hours: localised(),
    /** `danger` and `delegation` are the two numbers that stand largest on the page. */
    kind: choice(['general', 'danger', 'delegation', 'address', 'phrase']),
    /** An address to show a driver, or a phrase in the local language. */
    detail: localised(),
    pocketCard: flag(),
  },
})
export type Contact = RecordOf<typeof contact>
