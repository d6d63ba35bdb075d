import type { Book, Unit } from '../blocks.ts'
import type { LaidBook, LaidUnit, PictureSizes, Shaper } from '../pages.ts'
import { papers, type Style, type StyleName, stylesOf, type ThemeName } from '../theme.ts'
import { assemble } from './assemble.ts'
import { createKeptFurniture } from './kept-furniture.ts'
import { layOutUnit, type UnitTools } from './lay-out-unit.ts'
import type { PageMap } from './numbering.ts'
import type { Hyphenators } from './paragraph/hyphenation.ts'
import type { WordCache } from './paragraph/word-table.ts'
import { sameValue } from './same-value.ts'

type LayoutTools = Readonly<{
  shaper: Shaper
  pictures: PictureSizes
  /** Of the languages the book is in; see `loadHyphenators`. Without them nothing is divided. */
  hyphenators?: Hyphenators
}>

export type Layout = Readonly<{
  /** Blocks become pages. A unit that says what it said the last time is not laid out again. */
  layOut(book: Book, pageMap?: PageMap): LaidBook
}>

/** One for each book that is laid out again and again; it remembers the units of the last time. */
export function createLayout({ shaper, pictures, hyphenators = {} }: LayoutTools): Layout {
  const words: WordCache = new Map()
  const styles = new Map<ThemeName, Readonly<Record<StyleName, Style>>>()
  let known = new Map<string, Readonly<{ unit: Unit; laid: LaidUnit }>>()
  let knownFor = ''
  const furniture = createKeptFurniture()

  return {
    layOut(book, pageMap) {
      const geometry = papers[book.paper]
      const style = styles.get(book.theme) ?? stylesOf(book.theme)
      styles.set(book.theme, style)
      const { continued } = book.furniture
      const setFor = `${book.paper} ${book.theme} ${continued}`
      if (setFor !== knownFor) known = new Map()
      knownFor = setFor
      const tools: UnitTools = { styles: style, geometry, shaper, words, pictures, hyphenators, continued }
      const fresh = new Map<string, Readonly<{ unit: Unit; laid: LaidUnit }>>()
      const units = book.units.map((unit) => {
        const before = known.get(unit.id)
        const laid = before && sameBody(before.unit, unit) ? before.laid : layOutUnit(unit, tools)
        fresh.set(unit.id, { unit, laid })
        return { unit, laid }
      })
      known = fresh
      return assemble(book, units, { shaper, styles: style, geometry, furniture, pageMap })
    },
  }
}

/** Heads and numbers are drawn later: only what stands in the body makes a unit another one. */
const sameBody = (a: Unit, b: Unit): boolean =>
  a === b ||
  (a.language === b.language &&
    a.section.code === b.section.code &&
    a.numbering === b.numbering &&
    sameValue(a.blocks, b.blocks))
