import type { EditionSetup } from '../../../shared/editions/default-editions.ts'
import type { Reader } from '../../../shared/editions/reader.ts'
import type { Words } from '../../../shared/format/words.ts'
import { type Localised, type Picked, pickLanguage } from '../../../shared/model/localised.ts'
import type { SectionCode } from '../../../shared/model/records/book-setup.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Unit } from '../blocks.ts'
import type { ThemeName } from '../theme.ts'
import type { Keep } from './composition.ts'

/** Which copy of how many this is, when copies are numbered. */
export type Copy = Readonly<{ number: number; of: number }>

/** A page of an attached document: the name it is drawn under, and its size in points. */
export type AnnexSheet = Readonly<{ name: string; width: number; height: number }>

/** A section of this book. Front matter has the number F, the cover none; the others are counted from 1. */
export type Section = Readonly<{ code: SectionCode; number: string; title: string }>

/** Everything a section may know. The trip is already what this reader may see, and nothing more. */
export type Context = Readonly<{
  trip: Trip
  reader: Reader
  /** BCP 47, of labels, dates and numbers. */
  language: string
  /** In which to look for a localised text, best first. */
  languages: readonly string[]
  words: Words
  /** The moment the book speaks from, universal time. */
  at: string
  /** The book's own zone: that of the first city. */
  zone: string
  clock: '24' | '12'
  paper: 'letter' | 'a4'
  duplex: boolean
  theme: ThemeName
  notesPages: boolean
  /** Which copy of how many, when copies are numbered. */
  copy: Copy | undefined
  /** What this book is called, and what it holds and says. */
  edition: EditionSetup
  /** Whether the cover draws the agenda: only where no meeting is left out. */
  signature: boolean
  /** Whether lines say who may read them: only where a book holds more than one level. */
  marks: boolean
  /** By attachment, the pages of attached documents to bind in. */
  annexes: ReadonlyMap<string, readonly AnnexSheet[]>
  /** The section being composed. */
  section: Section
  /** All sections of this book, in order; the contents alone are told, so that the others need not be made anew. */
  sections: readonly Section[]
  /** Names of the places in this book; see `linkTo`. */
  targets: Pick<ReadonlySet<string>, 'has'>
  /** For parts of a section that are many. The name says all a part is made from that it does not read itself. */
  keep: Keep
}>

/** Every section is a function of this type: its units, none when there is nothing to say. */
export type ComposeSection = (context: Context) => readonly Unit[]

/** What a destination can stand for. Units have the same names: `brief:anam`, `day:2024-01-23`, `section:logistics`. */
export type TargetKind =
  | 'agency'
  | 'brief'
  | 'company'
  | 'day'
  | 'delegate'
  | 'item'
  | 'official'
  | 'section'
  | 'topic'
  | 'venue'

export const target = (kind: TargetKind, id: string): string => `${kind}:${id}`

/** The destination's name if this book has it, else undefined: nothing may point to what is left out. */
export function linkTo(context: Context, kind: TargetKind, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const name = target(kind, id)
  return context.targets.has(name) ? name : undefined
}

/** A localised text in the best language there is. */
export const pick = (context: Context, value: Localised | undefined): Picked =>
  pickLanguage(value ?? {}, context.languages)

/** Only its words. */
export const pickText = (context: Context, value: Localised | undefined): string => pick(context, value).text
