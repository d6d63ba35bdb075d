import { amount, line, localised, ref, staffOnly } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A document or picture bound in behind the book. */
export const attachment = defineRecord({
  name: 'attachment',
  plural: 'attachments',
  disclosure: { level: 'delegation' },
  shape: {
    title: localised(),
    media: ref(['mediaItems']),
    /** Page range to bind in, `1-3, 7`; empty is all of it. */
    pages: line(),
    pageCount: amount(),
    source: line(),
    hash: line(staffOnly),
    agendaItem: ref(['agendaItems']),
  },
})
export type Attachment = RecordOf<typeof attachment>
