import { choice, localised, prose } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** What a traveller should know about the place. */
export const countryNote = defineRecord({
  name: 'countryNote',
  plural: 'countryNotes',
  disclosure: { level: 'delegation' },
  shape: {
    kind: choice([
      'visa',
      'customs',
      'money',
      'power',
      'connectivity',
      'weather',
      'dress',
      'health',
      'safety',
      'emergency',
      'other',
    ]),
    title: localised(),
    text: prose(),
  },
})
export type CountryNote = RecordOf<typeof countryNote>
