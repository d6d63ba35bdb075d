import { line, localised } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

export const glossaryTerm = defineRecord({
  name: 'glossaryTerm',
  plural: 'glossaryTerms',
  disclosure: { level: 'delegation' },
  shape: {
    term: localised(),
    acronym: line(),
    /** What the term is called over there. */
    localForm: line(),
    meaning: localised(),
    pronunciation: line(),
  },
})
export type GlossaryTerm = RecordOf<typeof glossaryTerm>
