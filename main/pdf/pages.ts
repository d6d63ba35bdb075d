import type { Finding } from '../../shared/errors.ts'
import type { Origin } from './blocks.ts'
import type { FontId } from './theme.ts'

/**
 * What layout hands to writing: pages of placed items and the tree that says what they are. Nothing here knows of PDF.
 * x of body items is from the left edge of the text block, so that a page stays the same when its margins are mirrored;
 * y is from the top of the paper. Both in points; y of a line is its baseline.
 */
export type LaidBook = Readonly<{
  title: string
  language: string
  width: number
  height: number
  accent: string
  pages: readonly Page[]
  outline: readonly OutlineEntry[]
  /** Every named place; names are unique. */
  destinations: readonly Readonly<{ name: string; page: number; y: number }>[]
  findings: readonly Finding[]
}>

export type OutlineEntry = Readonly<{ title: string; level: 1 | 2 | 3; page: number; y: number }>

export type Page = Readonly<{
  /** As printed and as the viewer shows it: `3-5`; empty on the cover. */
  label: string
  /** Left edge of the text block from the left edge of the paper. */
  left: number
  /** The unit whose page it is, and which of its pages; absent on an inserted blank. */
  unit?: LaidUnit
  body?: PageBody
  /** Head, foot, thumb mark, change bars, resolved page numbers: drawn over the body. Marks here have x from the paper's edge. */
  furniture: readonly Item[]
  /** The text of each slot of the body, in their order. */
  slots: readonly PlacedText[]
}>

/** One unit laid out alone. It is the same value whenever the same unit is laid out again. */
export type LaidUnit = Readonly<{
  id: string
  language: string
  /** Structure of the unit, parents before children; the first is its `Sect`. Items point into it. */
  tags: readonly Tag[]
  pages: readonly PageBody[]
  destinations: readonly Readonly<{
    name: string
    page: number
    y: number
    outline?: Readonly<{ title: string; level: 1 | 2 | 3 }>
  }>[]
  findings: readonly Finding[]
}>

export type PageBody = Readonly<{ items: readonly Item[] }>

/** -1 in place of a tag marks an artifact: rules, tints, heads and feet. */
export const artifact = -1

export type TagRole =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Span'
  | 'TOC'
  | 'TOCI'
  | 'Caption'
  | 'Note'
  | 'BlockQuote'
  | 'Reference'
  | 'Div'

export type Tag = Readonly<{
  role: TagRole
  /** Index in the unit's tags; -1 for the first. */
  parent: number
  language?: string
  alt?: string
  summary?: string
  /** Of a TH. */
  scope?: 'Row' | 'Column'
  columns?: number
  rows?: number
  /** Box of a figure, filled when it was placed: x, y, width, height as items have them. */
  box?: readonly [number, number, number, number]
}>

export type Item = LineItem | RectItem | PathItem | CircleItem | ImageItem | SlotItem

/** Words on one baseline. */
export type LineItem = Readonly<{
  kind: 'line'
  x: number
  y: number
  runs: readonly Run[]
  /** Quarter turns to the left: the word Draft reads upwards. */
  turned?: true
}>

/** Words set in one font, size and colour; `x` from the line's own. */
export type Run = Readonly<{
  font: FontId
  size: number
  accent?: true
  /** White on a thumb mark. */
  light?: true
  x: number
  width: number
  /** Shaped words and, between them, extra room in thousandths of the size. Word spaces are shaped words too. */
  pieces: readonly (ShapedWord | number)[]
  tag: number
  origin?: Origin
  underline?: true
  /** Added after every letter, thousandths of the size. */
  tracking?: number
  link?: string
  to?: string
}>

/** A word as one font sets it; made once per font and word, and shared by every line that has it. */
export type ShapedWord = Readonly<{
  font: FontId
  text: string
  /** Thousandths of the size. */
  width: number
  /** Glyph numbers of the font file, left to right. */
  glyphs: readonly number[]
  /** Room to add after each glyph beyond its own advance, thousandths: kerning; absent when there is none. */
  adjust?: readonly number[]
  /** Characters each glyph stands for: one string a glyph, empty for the later glyphs of a cluster. */
  clusters: readonly string[]
  /** Characters no bundled font has; they are set as the replacement box. */
  missing?: string
}>

export type RectItem = Readonly<{
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
  fill?: string
  stroke?: string
  weight?: number
  tag: number
}>
/** Colours `#rrggbb`, or `accent`. */
export type PathItem = Readonly<{
  kind: 'path'
  points: readonly (readonly [number, number])[]
  stroke?: string
  fill?: string
  weight: number
  dash?: readonly number[]
  closed?: true
  tag: number
}>
export type CircleItem = Readonly<{ kind: 'circle'; x: number; y: number; radius: number; fill: string; tag: number }>
/** The picture fills the box `clip` (x, y, width, height), of which it may be larger. */
export type ImageItem = Readonly<{
  kind: 'image'
  sha256: string
  x: number
  y: number
  width: number
  height: number
  clip?: readonly [number, number, number, number]
  tag: number
  origin?: Origin
}>

/** Room kept for a page number that is known only at the end, or words of its line that move when it is narrower. */
export type SlotItem = Readonly<{
  kind: 'slot'
  x: number
  y: number
  width: number
  align: 'left' | 'right'
  font: FontId
  size: number
  accent?: true
  /** Empty for words. */
  to: string
  tag: number
  origin?: Origin
  /** The words, when it is no number. */
  run?: Run
  /** On the same line as the slot before it. */
  follows?: true
}>

/** What fills a slot: its words, and where on the page. */
export type PlacedText = LineItem

/** Fonts as layout sees them: how wide words are. */
export type Shaper = Readonly<{
  /**
   * The words of `text` as set in `font`, in reading order, each by the first font of the fallback chain that has its
   * letters; joined they are the text. Nothing is split that one font can set.
   */
  shape(font: FontId, text: string): readonly ShapedWord[]
}>

/** A picture's size in pixels, for fitting it. */
export type PictureSizes = Readonly<{ sizeOf(sha256: string): Readonly<{ width: number; height: number }> | undefined }>
