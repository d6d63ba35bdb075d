import type { Inlines, Origin } from '../../blocks.ts'
import type { Style } from '../../theme.ts'
import type { Setting } from '../setting.ts'
import type { MovableItem } from '../strip.ts'
import { createTagTree } from '../tag-tree.ts'
import { type Atoms, createAtoms, forced, widthBetween } from './atoms.ts'
import { directionsOf } from './bidi-order.ts'
import { breakLines, type LineEnds } from './break-lines.ts'
import { type Dress, dressOf } from './dress.ts'
import { fillAtoms } from './fill-atoms.ts'
import { baseLanguage, type Hyphenate } from './hyphenation.ts'
import { type LinePlace, setLine } from './set-line.ts'

type ParagraphText = Readonly<{
  style: Style
  inlines: Inlines
  x: number
  width: number
  language: string
  origin?: Origin | undefined
  /** Element its words belong to. */
  tag: number
  align?: 'left' | 'right' | 'justify'
  balance?: boolean
  /** May be divided at hyphens: running text. */
  divides?: boolean
  /** Room kept free at the end of the first line. */
  tail?: number
}>

/** Lines of a paragraph; y is from its top, `ends` says after which item each line ends. */
export type SetParagraph = Readonly<{
  items: MovableItem[]
  ends: readonly number[]
  /** Of the widest line, in points. */
  width: number
}>

/** A line shorter than this part of its measure is worth a hyphen. */
const raggedBeyond = 0.82
/** Narrower measures than this hold no letter, in points. */
const least = 8

const atoms: Atoms = createAtoms()
const lines: LineEnds = { count: 0, ends: [] }
const setItems: MovableItem[] = []

export function setParagraph(setting: Setting, text: ParagraphText): SetParagraph {
  const { inlines, language, align = 'left' } = text
  const { findings } = setting
  const measure = Math.max(least, text.width)
  const first = Math.max(least, measure - (text.tail ?? 0))
  const dresses = dressesOf(setting, text)
  const mode = align === 'justify' ? 'justify' : text.balance ? 'balance' : 'ragged'
  fillAtoms(atoms, { inlines, dresses, measure: first, findings })
  breakLines(atoms, lines, { measure, first, mode })
  const hyphenate = lines.count > 1 && text.divides ? hyphenatorFor(setting, language, align) : undefined
  if (hyphenate && (mode === 'justify' || isRagged(measure))) {
    fillAtoms(atoms, { inlines, dresses, measure: first, findings, hyphenate })
    breakLines(atoms, lines, { measure, first, mode })
  }
  return setLines(text, measure, first)
}

function setLines({ style, x, align = 'left' }: ParagraphText, measure: number, first: number): SetParagraph {
  const directions = atoms.isBidirectional ? directionsOf(atoms) : undefined
  const side = align === 'right' || (directions?.isRightToLeft && align === 'left') ? 'right' : 'left'
  const ends: number[] = []
  const place: LinePlace = { x, y: style.first, measure: first, align: side, justify: false, directions }
  let from = 0
  let width = 0
  for (let line = 0; line < lines.count; line++) {
    const to = lines.ends[line] ?? 0
    const natural = widthBetween(atoms, from, to)
    if (natural > width) width = natural
    place.justify = align === 'justify' && !isLast(line, to)
    setLine(atoms, from, to, place, setItems)
    if (lines.count !== 1) ends.push(setItems.length)
    place.y += style.lead
    place.measure = measure
    from = to
  }
  const items = setItems.slice()
  setItems.length = 0
  return { items, ends: lines.count === 1 ? [items.length] : ends, width }
}

/** Width of words on one line, in points. They are only measured: no element of the structure comes of it. */
export function widthOfInlines(setting: Setting, text: ParagraphText): number {
  const dresses = dressesOf({ ...setting, tags: createTagTree() }, text)
  fillAtoms(atoms, { inlines: text.inlines, dresses, measure: 1e6, findings: setting.findings })
  return widthBetween(atoms, 0, atoms.count)
}

function dressesOf(setting: Setting, text: ParagraphText): readonly (Dress | undefined)[] {
  const dresses: (Dress | undefined)[] = []
  let last: Dress | undefined
  for (const inline of text.inlines) {
    if (inline.kind !== 'break') last = dressOf(setting, inline, text, last)
    else last ??= dressOf(setting, nothing, text, undefined)
    dresses.push(last)
  }
  return dresses
}

const nothing = { kind: 'text', text: '' } as const

const isLast = (line: number, to: number): boolean => line === lines.count - 1 || atoms.gap[to] === forced

/** Is a line other than the last so short that dividing words would help? */
function isRagged(measure: number): boolean {
  let from = 0
  for (let line = 0; line < lines.count - 1; line++) {
    const to = lines.ends[line] ?? 0
    if (atoms.gap[to] !== forced && widthBetween(atoms, from, to) < measure * raggedBeyond) return true
    from = to
  }
  return false
}

function hyphenatorFor(setting: Setting, language: string, align: string): Hyphenate | undefined {
  const base = baseLanguage(language)
  return base === 'en' && align !== 'justify' ? undefined : setting.hyphenators[base]
}
