import { amount, flag, line, localised, partialDate, ref, refs } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A statement that can be checked. */
export const fact = defineRecord({
  name: 'fact',
  plural: 'facts',
  disclosure: { level: 'delegation' },
  shape: {
    statement: localised(),
    /** As printed, in the book's own notation: a number, or words around one. */
    value: line(),
    /** The value as a number of `unit`, for comparing. */
    number: amount(),
    unit: line(),
    source: line(),
    sourceLink: line(),
    asOf: partialDate(),
    topic: ref(['topics']),
    /** Facts about the same thing that say otherwise. */
    disagreesWith: refs(['facts']),
    /** Which of those that disagree the book uses. */
    preferred: flag(),
    note: localised(),
  },
})
export type Fact = RecordOf<typeof fact>
