import type { Block, Origin } from '../blocks.ts'
import type { PictureSizes, Shaper } from '../pages.ts'
import type { PageGeometry, Style, StyleName } from '../theme.ts'
import type { FindingSink } from './findings.ts'
import type { Flow } from './flow.ts'
import type { Hyphenators } from './paragraph/hyphenation.ts'
import type { WordCache } from './paragraph/word-table.ts'
import type { TagTree } from './tag-tree.ts'

/** All that laying out one unit needs to know, handed from block to block. */
export type Setting = Readonly<{
  styles: Readonly<Record<StyleName, Style>>
  geometry: PageGeometry
  shaper: Shaper
  words: WordCache
  pictures: PictureSizes
  hyphenators: Hyphenators
  tags: TagTree
  findings: FindingSink
  /** Beside what runs on over a page. */
  continued: string
  /** Lists of places are a table of contents. */
  isContents: boolean
  /** Lays blocks into a flow, whatever their kind. */
  layInto: LayInto
}>

/** Where blocks stand, and what they inherit. */
export type Place = Readonly<{
  /** From the left edge of the text block. */
  x: number
  width: number
  /** Structure element they belong to. */
  tag: number
  language: string
  origin?: Origin | undefined
  /** Of text that does not say: the column of a table. */
  align?: 'left' | 'right'
  /** Paragraphs come in one piece: in cells and boxes, which are never torn by choice. */
  whole?: boolean
}>

type LayInto = (setting: Setting, flow: Flow, blocks: readonly Block[], place: Place) => void
