import { z } from 'zod'
import { amount, choice, flag, instant, line, other } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** Sections in print order, by the word that names them in code and file. */
export const sectionCodes = [
  'cover',
  'contents',
  'overview',
  'glance',
  'objectives',
  'schedule',
  'briefs',
  'agencies',
  'biographies',
  'topics',
  'replies',
  'delegation',
  'companies',
  'ledger',
  'logistics',
  'contacts',
  'protocol',
  'snapshot',
  'media',
  'glossary',
  'annexes',
] as const
export type SectionCode = (typeof sectionCodes)[number]

/** How the book of this trip is made; its id is always `bookSetup`. */
export const bookSetup = defineRecord({
  name: 'bookSetup',
  plural: 'bookSetups',
  disclosure: { level: 'staff' },
  unprinted: 'It says how the book is made and is not part of it.',
  shape: {
    /** The sections to print, in order; empty means all of them in the usual order. */
    sections: other(z.array(z.enum(sectionCodes)).default([])),
    paper: choice(['letter', 'a4']),
    duplex: flag(),
    theme: choice(['serif', 'sans']),
    /** Empty: the trip's first language. */
    language: line(),
    notesPages: other(z.boolean().default(true)),
    /** All ink black, for a house that copies. */
    blackOnly: flag(),
    /** The moment the draft speaks from: what happened later is not in it. Empty: the last edit. */
    asOf: instant(),
    /** After how many days a profile that nobody verified again is a finding. */
    verifyWithinDays: amount(),
  },
})
export type BookSetup = RecordOf<typeof bookSetup>
