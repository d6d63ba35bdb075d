import type { Span } from '../../shared/model/rich-text.ts'

/**
 * What every parser makes of a file: what a reader would see, in order, each piece of it a unit that the import must
 * account for. Parsers decide nothing about meaning; `understand/` does not know formats.
 */
export type SourceDocument = Readonly<{
  file: SourceFile
  /** As the file states it (document properties, `title` of a page), else empty. */
  title: string
  /** BCP 47, as the file states it. */
  language?: string
  /** The file's own date, `2024-01-22`: helps where a year is missing. */
  date?: string
  blocks: readonly SourceBlock[]
  pictures: readonly SourcePicture[]
  notices: readonly Notice[]
}>

/** One file of an import, at whatever depth: `papers.zip/agenda.docx`. */
export type SourceFile = Readonly<{
  /** Unique in the import; folders and archives as a path. */
  name: string
  format: SourceFormat
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  /** Bytes. */
  size: number
}>

export const sourceFormats = [
  'trip',
  'docx',
  'xlsx',
  'csv',
  'pdf',
  'ics',
  'vcf',
  'image',
  'zip',
  'markdown',
  'html',
  'text',
  'eml',
  'json',
  'yaml',
] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** What could not be read of a file that was otherwise read, or what a person should know: one plain sentence. */
export type Notice = Readonly<{ code: string; message: string; unit?: string }>

/** The least piece that can be placed or left over. */
export type SourceText = Readonly<{
  /** Unique in the document: `p12`, `t3r2c1`, `event4.SUMMARY`. The same file gives the same ids. */
  unit: string
  /** Where a person finds it: paragraph 12; page 3, line 8; sheet Delegates, row 14. */
  at: string
  /** Joined they are the text; no line breaks but those inside one paragraph. */
  spans: readonly Span[]
  /** Further units whose words follow in the same text: the lines of a wrapped paragraph of a PDF. */
  also?: readonly string[]
  /** Where in the joined words each of `also` begins, as many as those. */
  starts?: readonly number[]
}>

export type SourceBlock = SourceHeading | SourceParagraph | SourceTable | SourceEvent | SourceCard | SourceFigure

export type SourceHeading = Readonly<{ kind: 'heading'; level: number; text: SourceText; aside?: Aside }>

export type SourceParagraph = Readonly<{
  kind: 'paragraph'
  text: SourceText
  /** All of it bold, or set clearly larger than the text around: often a heading in all but name. */
  isStrong?: true
  list?: Readonly<{ depth: number; isNumbered: boolean /** As printed: `1.`, `a)`. */; marker?: string }>
  aside?: Aside
}>

/** Text beside the running text. `deleted` was struck out by tracked changes; inserted text simply stands. */
export type Aside = 'footnote' | 'comment' | 'head' | 'foot' | 'textBox' | 'deleted' | 'caption' | 'property'

/** A table of a document, a sheet of a workbook, rows of a CSV file. */
export type SourceTable = Readonly<{
  kind: 'table'
  id: string
  /** Of a sheet. */
  name?: string
  isHidden?: true
  rows: readonly SourceRow[]
}>
export type SourceRow = Readonly<{
  /** Counted from 1, as the file's own program shows it. */
  number: number
  isHidden?: true
  /** Marked as a head row by the file. */
  isHead?: true
  /** Only those with something in them; a merged cell once. */
  cells: readonly SourceCell[]
}>
export type SourceCell = Readonly<{
  /** Column of the grid, from 0. */
  column: number
  /** How many it covers when more than one. */
  columns?: number
  rows?: number
  /** Of a hidden column. */
  isHidden?: true
  /** Paragraphs of the cell; tables inside it follow as blocks of their own. */
  blocks: readonly SourceBlock[]
  /** What the cell holds when that is more than its words. */
  value?: CellValue
}>
export type CellValue =
  | Readonly<{ kind: 'number'; number: number }>
  /** `2024-01-22`. */
  | Readonly<{ kind: 'date'; date: string }>
  /** `2024-01-22T09:30`. */
  | Readonly<{ kind: 'dateTime'; dateTime: string }>
  /** `09:30`. */
  | Readonly<{ kind: 'time'; time: string }>
  | Readonly<{ kind: 'flag'; flag: boolean }>

/** An event of a calendar or of a schedule file, one occurrence of it. */
export type SourceEvent = Readonly<{
  kind: 'event'
  id: string
  at: string
  title: string
  description: string
  place: string
  when: EventTime
  status: 'confirmed' | 'tentative' | 'cancelled' | ''
  /** Room, track or calendar. */
  group: string
  people: readonly Readonly<{ name: string; email: string; role: 'organiser' | 'attendee' | 'speaker' }>[]
  categories: readonly string[]
  /** As the file names it; two events may share it, so it is no key. */
  uid: string
  link: string
  /** Every property as read, each a unit; of a recurring event those of its first occurrence only. */
  properties: readonly SourceProperty[]
}>
/** Local times with the zone they are local to; `zone` empty: floating, local to wherever the reader is. */
export type EventTime =
  | Readonly<{ kind: 'timed'; start: string; end: string; zone: string }>
  /** Both days included. */
  | Readonly<{ kind: 'allDay'; from: string; to: string }>
  | Readonly<{ kind: 'none' }>

/** A person or organisation of an address book or people file. */
export type SourceCard = Readonly<{
  kind: 'card'
  id: string
  at: string
  isOrganisation: boolean
  fullName: string
  /** Given and family names as the file parts them; empty when it does not. */
  given: string
  family: string
  prefix: string
  suffix: string
  title: string
  organisation: string
  unit: string
  emails: readonly string[]
  phones: readonly Readonly<{ number: string; kind: string }>[]
  addresses: readonly string[]
  links: readonly string[]
  note: string
  languages: readonly string[]
  /** Id of a picture of the document. */
  picture?: string
  properties: readonly SourceProperty[]
}>

export type SourceProperty = Readonly<{ name: string; text: SourceText }>

export type SourceFigure = Readonly<{ kind: 'figure'; unit: string; at: string; picture: string; alt: string }>

/** Bytes as found; made ready (size, metadata) only when they are taken into the trip. */
export type SourcePicture = Readonly<{
  id: string
  /** File name when it has one: photos are matched to people by it. */
  name: string
  type: 'jpeg' | 'png' | 'gif' | 'webp' | 'svg' | 'other'
  bytes: Uint8Array
}>

export const sourceWords = ({ spans }: SourceText): string =>
  spans.length === 1 ? (spans[0]?.text ?? '') : spans.map((span) => span.text).join('')

/** Every unit of a text with its own words, the first one first. */
export function textUnits(text: SourceText): readonly Readonly<{ unit: string; words: string }>[] {
  const words = sourceWords(text)
  const starts = [0, ...(text.starts ?? [])]
  return [text.unit, ...(text.also ?? [])].map((unit, index) => ({
    unit,
    words: words.slice(starts[index] ?? words.length, starts[index + 1] ?? words.length).trim(),
  }))
}
