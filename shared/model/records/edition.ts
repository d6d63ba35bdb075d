import { z } from 'zod'
import { choice, line, localised, other } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'
import { sectionCodes } from './book-setup.ts'

/** Who a book is for, which sections it has and how it is set. */
export const edition = defineRecord({
  name: 'edition',
  plural: 'editions',
  disclosure: { level: 'staff' },
  unprinted: 'It says who a book is for and is not part of it.',
  shape: {
    name: localised(),
    audience: choice(['staff', 'leader', 'delegate', 'leave-behind', 'interpreter']),
    /** Empty: those of the book setup. */
    sections: other(z.array(z.enum(sectionCodes)).default([])),
    form: choice(['normal', 'large']),
    /** Empty: that of the book setup. */
    language: line(),
    handlingMark: localised(),
  },
})
export type Edition = RecordOf<typeof edition>
