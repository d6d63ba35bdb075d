import { amount, instant, line, parts, prose, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A file that records were imported from, and the report of that import. */
export const source = defineRecord({
  name: 'source',
  plural: 'sources',
  disclosure: { level: 'staff' },
  unprinted: 'It says where other records came from.',
  shape: {
    file: line(),
    title: line(),
    hash: line(),
    importedOn: instant(),
    /** Pieces of the file: `placed` in records, understood as `structure`, and the rest left over. */
    units: amount(),
    placed: amount(),
    structure: amount(),
    /** What could not be read of it, one sentence each. */
    notices: parts({ text: line() }),
    /** The pieces left over, when somebody asked to keep them. */
    leftOver: prose(staffOnly),
  },
})
export type Source = RecordOf<typeof source>
