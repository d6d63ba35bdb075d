import type { SectionCode } from '../../shared/model/records/book-setup.ts'
import type { RuleWeight, StyleName, ThemeName } from './theme.ts'

/**
 * What composing hands to layout: a book as units of blocks, in the words of the page and without a measure of it.
 * Blocks know where their words came from; layout carries that to every placed line.
 */
export type Book = Readonly<{
  title: string
  /** BCP 47. */
  language: string
  paper: 'letter' | 'a4'
  duplex: boolean
  theme: ThemeName
  /** `#rrggbb` of the organisation, already dark enough, or black. */
  accent: string
  furniture: Furniture
  units: readonly Unit[]
}>

/** What stands at the head and foot of every page, apart from what its unit says. */
export type Furniture = Readonly<{
  handling: string
  /** Delegate edition, copy 1 of 34. */
  edition: string
  recipient: string
  /** Draft, 21 January 2024, 12:00 CST; or: This sheet: Issue 2, 18 January 2024. */
  state: string
  /** The word at the outer margin of a draft; empty for an issue. */
  draftWord: string
  /** This page is intentionally blank. */
  blank: string
  /** Beside what runs on over a page: continued. */
  continued: string
}>

/** Pages that belong together and are laid out without knowing the rest: a brief, a day, a profile, a whole section. */
export type Unit = Readonly<{
  /** Stable and unique: `brief:anam`. Also the name of the destination at its first line. */
  id: string
  /** Front matter has the number F; the cover none. Sections are numbered per edition, so nothing left out shows. */
  section: Readonly<{ code: SectionCode; number: string; title: string }>
  /** In bookmarks. Several levels: a brief stands under its section. Absent: no bookmark. */
  outline?: Readonly<{ title: string; level: 1 | 2 | 3 }>
  /** At the head of each page: MX24-B03 ANAM. */
  head: string
  /** `counted` pages take the next number; `facing` carry that of the page before plus N; `none` have neither number nor head. */
  numbering: 'counted' | 'facing' | 'none'
  /** Begins on a new sheet in duplex. A `facing` unit begins on a right-hand page when the one before ends on a left. */
  ownSheet: boolean
  language: string
  blocks: readonly Block[]
}>

/** Where words came from. `block` is the id of a block of rich text or of a part of the record. */
export type Origin = Readonly<{ collection: string; id: string; field?: string; block?: string }>

export type Inline =
  | Readonly<{
      kind: 'text'
      text: string
      bold?: true
      italic?: true
      underline?: true
      /** The other family than its style's: marks and times inside serif text are set in sans. */
      face?: 'serif' | 'sans'
      accent?: true
      /** https, mailto or tel; anything else is printed as words. */
      link?: string
      /** A destination of this book. */
      to?: string
      /** When it is not the unit's. */
      language?: string
      /** When it is not the block's. */
      origin?: Origin
    }>
  /** The page number of a destination, known only at the end: `3-5`. Its place is kept as wide as the widest number. */
  | Readonly<{ kind: 'pageRef'; to: string; bold?: true; accent?: true }>
  | Readonly<{ kind: 'break' }>

export type Inlines = readonly Inline[]

export type Block =
  | OpeningBlock
  | TextBlock
  | LabelledBlock
  | ColumnsBlock
  | ListBlock
  | TableBlock
  | ImageBlock
  | RuleBlock
  | SpaceBlock
  | KeepBlock
  | DrawingBlock
  | ChartBlock
  | WritingLinesBlock
  | DestinationBlock

/** The head of a unit: the key in the label column, the title, its lines, and the accent rule below. */
export type OpeningBlock = Readonly<{
  kind: 'opening'
  key?: Readonly<{ kind: 'text'; text: string } | { kind: 'image'; sha256: string; alt: string; origin?: Origin }>
  title: Inlines
  subtitles: readonly Inlines[]
  origin?: Origin
}>

/** One paragraph. It fills the frame it stands in: the block, or the text column inside a labelled row. */
export type TextBlock = Readonly<{
  kind: 'text'
  style: StyleName
  inlines: Inlines
  /** Set flush right on the first line: 14 minutes in all. */
  tail?: Inlines
  align?: 'left' | 'right' | 'justify'
  /** Lines of even length: titles, objectives. */
  balance?: true
  /** Role in the structure tree when it is not that of its style. */
  tag?: 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Note' | 'BlockQuote'
  /** Stays on the page of the next block. Headings do so by themselves. */
  keepWithNext?: true
  language?: string
  origin?: Origin
}>

/** Label column and text column on one baseline. */
export type LabelledBlock = Readonly<{
  kind: 'labelled'
  label?: Inlines
  /** Small lines under the label: a mark, an occasion. */
  note?: Inlines
  /** Instead of a label: a portrait, a speaker. Its first line shares the body's baseline; a picture its top. */
  side?: readonly Block[]
  /** Set flush right at the end of the label column: the numeral of a point. */
  end?: Inlines
  body: readonly Block[]
  ruleAbove?: RuleWeight
  /** Space before, in points; the half-line unless said. */
  before?: number
  /** Never split, however tall (up to a page). Rows of up to six lines never split anyway. */
  whole?: true
  /** Style of the label; `label` unless said. */
  labelStyle?: StyleName
  origin?: Origin
}>

/** Side by side on the 12-column grid; spans add up to 12. */
export type ColumnsBlock = Readonly<{
  kind: 'columns'
  cells: readonly Readonly<{ span: number; blocks: readonly Block[] }>[]
}>

export type ListBlock = Readonly<{
  kind: 'list'
  marker: 'dash' | 'number' | 'bullet'
  items: readonly Readonly<{ blocks: readonly Block[]; depth?: number }>[]
  /** Points between items; none unless said. */
  gap?: number
  /** Set in this many columns of even height. */
  columns?: 1 | 2
  origin?: Origin
}>

/**
 * `ruled`: rule under the head, hairlines between rows, rule at the end. `open`: no rules. `agenda`: the day's table,
 * where meetings have a bar and a tint. Widths in points share what `rest` columns leave; gaps between columns are 9.
 */
export type TableBlock = Readonly<{
  kind: 'table'
  dress: 'ruled' | 'open' | 'agenda'
  columns: readonly Readonly<{ width: number | 'rest'; align?: 'left' | 'right' | 'decimal' }>[]
  head?: readonly TableCell[]
  rows: readonly TableRow[]
  /** Least height of a row; 18 in ruled tables unless said, 21 in lists that fill a page. */
  rowHeight?: number
  /** What the table is, for those who hear it read. */
  summary?: string
  origin?: Origin
}>
export type TableRow = Readonly<{
  /** `group` is a heading over the rows that follow; `meeting`, `engagement` and `movement` are dressed by the agenda. */
  kind?: 'plain' | 'group' | 'meeting' | 'engagement' | 'movement'
  cells: readonly TableCell[]
  /** No hairline above: it continues the thing of the row before. */
  joined?: true
  /** A destination at this row. */
  destination?: string
  origin?: Origin
}>
export type TableCell = Readonly<{
  blocks: readonly Block[]
  columns?: number
  rows?: number
  /** It names its row. */
  rowHead?: true
}>

/** Width and height in points; the picture is fitted inside, flush left and top. Without a picture the grey figure stands. */
export type ImageBlock = Readonly<{
  kind: 'image'
  sha256?: string
  width: number
  height: number
  alt: string
  /** Portraits fill the frame, cut at the sides; others fit inside. */
  fit: 'fill' | 'inside'
  origin?: Origin
}>

export type RuleBlock = Readonly<{ kind: 'rule'; weight: RuleWeight; before?: number; after?: number }>
export type SpaceBlock = Readonly<{ kind: 'space'; points: number }>

/** Never torn over two pages when it fits one. */
export type KeepBlock = Readonly<{
  kind: 'keep'
  blocks: readonly Block[]
  /** Set at the foot of the page before when this moved to the next one: Points to make: next page →. */
  turn?: Inlines
}>

/** A name for this place, to link and refer to. */
export type DestinationBlock = Readonly<{
  kind: 'destination'
  name: string
  outline?: Readonly<{ title: string; level: 1 | 2 | 3 }>
}>

/** Ruled lines for a pen, `pitch` points apart. */
export type WritingLinesBlock = Readonly<{ kind: 'writingLines'; count: number; pitch: number }>

export type Paint = 'ink' | 'accent' | 'tint' | 'barGrey' | 'hourGrey' | 'placeholder' | 'placeholderFigure' | 'paper'

/**
 * Shapes at fixed places, x and y from the top left of the drawing in points. With `alt` it is one figure; without, its
 * boxes are text to read, in their order. Width is that of the frame it stands in unless said.
 */
export type DrawingBlock = Readonly<{
  kind: 'drawing'
  width?: number
  height: number
  alt?: string
  shapes: readonly Shape[]
  origin?: Origin
}>
export type Shape =
  | Readonly<{
      kind: 'rect'
      x: number
      y: number
      width: number
      height: number
      fill?: Paint
      stroke?: Paint
      weight?: number
    }>
  | Readonly<{
      kind: 'path'
      points: readonly (readonly [number, number])[]
      paint: Paint
      weight: number
      dash?: readonly number[]
      closed?: true
      fill?: Paint
    }>
  | Readonly<{ kind: 'circle'; x: number; y: number; radius: number; fill: Paint }>
  | Readonly<{ kind: 'picture'; x: number; y: number; width: number; height: number; sha256: string }>
  /** Blocks set inside a box; those that do not fit its height are left out, which is a finding when `strict`. */
  | Readonly<{
      kind: 'box'
      x: number
      y: number
      width: number
      height: number
      blocks: readonly Block[]
      strict?: true
    }>

/** Drawn by layout, which knows how wide labels are. Values stand for `unit`; null is a gap. */
export type ChartBlock = Readonly<{
  kind: 'chart'
  chart: 'line' | 'bar' | 'stacked' | 'multiples'
  /** What it shows, for those who cannot see it. */
  alt: string
  columns: readonly string[]
  rows: readonly Readonly<{ label: string; values: readonly (number | null)[]; subject?: boolean; rest?: boolean }>[]
  /** After the first value: % . */
  suffix: string
  /** Language that numbers are written in. */
  language: string
  /** `2023`: in `478 in 2023`. Its words around a value: [before, after]. */
  lastLabel?: string
  origin?: Origin
}>
