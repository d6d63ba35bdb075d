import { choice, line, localised, prose, ref, refs, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** The house that travels, or one that travels with it: its dress and its standing texts serve every trip. */
export const organisation = defineRecord({
  name: 'organisation',
  plural: 'organisations',
  disclosure: { level: 'delegation' },
  shape: {
    name: localised(),
    unit: localised(),
    kind: choice(['host', 'partner']),
    about: prose(),
    logo: ref(['mediaItems']),
    coverPicture: ref(['mediaItems']),
    /** `#rrggbb`; accepted on paper when its contrast on white is at least 7 to 1. */
    colour: line(),
    website: line(),
    address: line(),
    standardTexts: prose(staffOnly),
    contacts: refs(['contacts']),
  },
})
export type Organisation = RecordOf<typeof organisation>
