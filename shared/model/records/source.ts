import { instant, line } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A file that records were imported from. */
export const source = defineRecord({
  name: 'source',
  plural: 'sources',
  disclosure: { level: 'staff' },
  unprinted: 'It says where other records came from.',
  shape: { file: line(), title: line(), hash: line(), importedOn: instant() },
})
export type Source = RecordOf<typeof source>
