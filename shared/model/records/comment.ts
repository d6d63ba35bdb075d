import { about, flag, instant, line } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A remark of the staff on a record or one of its fields. */
export const comment = defineRecord({
  name: 'comment',
  plural: 'comments',
  disclosure: { level: 'staff' },
  unprinted: 'Comments are for those who write the book.',
  shape: {
    /** Collection and id of the record it is about. */
    collection: line(),
    record: about('collection'),
    field: line(),
    author: line(),
    at: instant(),
    text: line(),
    resolved: flag(),
  },
})
export type Comment = RecordOf<typeof comment>
