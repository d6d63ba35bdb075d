import { words } from '../format/words.ts'
import { type Localised, pickLanguage } from '../model/localised.ts'
import { type SectionCode, sectionCodes } from '../model/records/book-setup.ts'
import type { Edition } from '../model/records/edition.ts'
import { bookSetupId, find, list, type Trip, tripId } from '../model/trip.ts'
import type { EditionKind, Reader } from './reader.ts'

/** What a book is called, what it holds and what stands on each page. */
export type EditionSetup = Readonly<{
  kind: EditionKind
  /** In the book's language. */
  name: string
  /** The sentence at the head and foot of each page; may be empty. */
  handlingMark: string
  /** In print order. */
  sections: readonly SectionCode[]
  form: Edition['form']
  /** One page for each company, or for the reader's own with the others in one table. */
  companies: 'all' | 'own'
  /** Marks say who may read a line; an edition of one level prints none. */
  marks: boolean
  /** Does it say which meetings are confirmed? */
  confirmation: boolean
  /** Notes pages after the briefs, where the book setup wants them. */
  notesPages: boolean
}>

type DefaultEdition = Omit<EditionSetup, 'kind' | 'name' | 'handlingMark' | 'form'> &
  Readonly<{ handlingMark: Localised }>

const everything = {
  sections: sectionCodes,
  companies: 'all',
  marks: true,
  confirmation: true,
  notesPages: true,
} as const

const delegationMark = {
  en: 'Delegation copy. Please do not pass on.',
  es: 'Ejemplar de la delegación. Favor de no difundir.',
}

/** The editions every trip has; an edition record of the trip with the same audience refines them. */
const defaultEditions: Readonly<Record<EditionKind, DefaultEdition>> = {
  staff: {
    ...everything,
    handlingMark: {
      en: 'Staff copy. Please keep it with you.',
      es: 'Ejemplar del equipo. Favor de no dejarlo a la vista.',
    },
  },
  leader: {
    ...everything,
    handlingMark: delegationMark,
  },
  /** Other companies are one table: thirty pages about them would bury the reader's own. */
  delegate: {
    ...everything,
    companies: 'own',
    handlingMark: delegationMark,
  },
  interpreter: {
    ...everything,
    companies: 'own',
    sections: [
      'cover',
      'contents',
      'glance',
      'schedule',
      'briefs',
      'agencies',
      'biographies',
      'delegation',
      'glossary',
    ],
    handlingMark: delegationMark,
  },
  /** Nothing here speaks to the reader as to one of us: no briefs, replies, ledger or logistics. */
  'leave-behind': {
    sections: [
      'cover',
      'contents',
      'overview',
      'objectives',
      'topics',
      'delegation',
      'companies',
      'snapshot',
      'media',
      'glossary',
      'annexes',
    ],
    companies: 'all',
    marks: false,
    confirmation: false,
    notesPages: false,
    handlingMark: {},
  },
}

/**
 * How the book of a reader is made, from the whole trip (a projection no longer holds its settings). Sections are those
 * of the trip's edition record; else those of the book setup that this edition has, in the setup's order; else the
 * usual ones.
 */
export function editionSetup(trip: Trip, reader: Reader, language: string): EditionSetup {
  const usual = defaultEditions[reader.edition]
  const record = editionRecord(trip, reader.edition)
  const own = find(trip, 'trips', tripId)
  const text = (...values: readonly (Localised | undefined)[]) =>
    values.map((value) => pickLanguage(value ?? {}, [language]).text).find((found) => found !== '') ?? ''
  const wanted = find(trip, 'bookSetups', bookSetupId)?.sections ?? []
  const chosen = wanted.length > 0 ? wanted.filter((section) => usual.sections.includes(section)) : usual.sections
  const isOutside = reader.edition === 'leave-behind'
  return {
    kind: reader.edition,
    name: text(record?.name) || words(language).editions[reader.edition],
    handlingMark: text(
      record?.handlingMark,
      isOutside || reader.edition === 'staff' ? {} : own?.handlingMark,
      usual.handlingMark,
    ),
    sections: record && record.sections.length > 0 ? record.sections : chosen,
    form: record?.form ?? 'normal',
    companies: usual.companies,
    marks: usual.marks,
    confirmation: usual.confirmation,
    notesPages: usual.notesPages && find(trip, 'bookSetups', bookSetupId)?.notesPages !== false,
  }
}

/** The language of a reader's book: the edition's, else the setup's, else the trip's first. */
export const editionLanguage = (trip: Trip, reader: Reader): string =>
  editionRecord(trip, reader.edition)?.language ||
  find(trip, 'bookSetups', bookSetupId)?.language ||
  find(trip, 'trips', tripId)?.languages[0] ||
  'en'

const editionRecord = (trip: Trip, kind: EditionKind) =>
  list(trip, 'editions').find((edition) => edition.audience === kind)
