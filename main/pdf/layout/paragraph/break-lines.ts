import { type Atoms, breakable, fixed, forced, glued, hyphenable, spaced, widthBetween } from './atoms.ts'
import { shapeWord, widthOf } from './shape-words.ts'

export type Measures = Readonly<{
  measure: number
  /** Of the first line, where something else stands at its end. */
  first: number
  mode: 'ragged' | 'balance' | 'justify'
}>

/** Where lines end: after which atom, exclusive. Reused between paragraphs. */
export type LineEnds = { count: number; ends: number[] }

/**
 * Breaks a whole paragraph at once, so that its lines are as even as they can be (after Knuth and Plass, Breaking
 * Paragraphs into Lines, 1981). Its cost grows with the words times those of one line; beyond `longest` words lines are
 * filled one by one.
 */
export function breakLines(atoms: Atoms, lines: LineEnds, measures: Measures): void {
  lines.count = 0
  let from = 0
  for (let at = 1; at <= atoms.count; at++) {
    if (at < atoms.count && atoms.gap[at] !== forced) continue
    const first = from === 0 ? measures.first : measures.measure
    if (widthBetween(atoms, from, at) <= first + tolerance) end(lines, at)
    else breakPart(atoms, lines, { measure: measures.measure, mode: measures.mode, first, from, to: at })
    from = at
  }
}

type Part = Measures & Readonly<{ from: number; to: number }>

const longest = 4000
/** Words looked at for one line; more only fit when they have no width. */
const widest = 400
/** Rounding of sums, in points. */
const tolerance = 0.01

function breakPart(atoms: Atoms, lines: LineEnds, part: Part): void {
  const { from, to, mode, measure } = part
  openTooWide(atoms, part)
  const isLong = to - from > longest
  if (!isLong && mode === 'balance') balance(atoms, lines, part)
  else if (isLong || !bestLines(atoms, lines, part)) fillLines(atoms, lines, part, measure)
}

const end = (lines: LineEnds, at: number): void => {
  lines.ends[lines.count] = at
  lines.count++
}

const isBreak = (gap: number | undefined): boolean => gap === spaced || gap === breakable || gap === hyphenable

/** Words tied together that are wider than a line may part after all. */
function openTooWide(atoms: Atoms, { from, to, measure, first }: Part): void {
  const widestLine = Math.min(measure, first)
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && isBreak(atoms.gap[at])) start = at
    else if (at < to && widthBetween(atoms, start, at + 1) > widestLine) {
      atoms.gap[at] = atoms.gap[at] === fixed ? spaced : breakable
      start = at
    }
  }
}

function hyphenWidth(atoms: Atoms, before: number): number {
  const dress = atoms.dress[before - 1]
  const hyphen = dress && shapeWord(dress, '-')[0]
  return dress && hyphen ? widthOf(dress, hyphen) : 0
}

/** Line by line as much as fits. Gives the number of lines. */
function fillLines(atoms: Atoms, lines: LineEnds | undefined, part: Part, measure: number): number {
  const { from, to } = part
  let start = from
  let last = -1
  let count = 0
  let room = Math.min(measure, part.first)
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !isBreak(atoms.gap[at])) continue
    const hyphen = at < to && atoms.gap[at] === hyphenable ? hyphenWidth(atoms, at) : 0
    if (last > start && widthBetween(atoms, start, at) + hyphen > room + tolerance) {
      if (lines) end(lines, last)
      count++
      start = last
      room = measure
    }
    last = at
  }
  if (lines) end(lines, to)
  return count + 1
}

/** The narrowest measure that does not take another line makes them even. */
function balance(atoms: Atoms, lines: LineEnds, part: Part): void {
  const wanted = fillLines(atoms, undefined, part, part.measure)
  let widestWord = 0
  let start = part.from
  for (let at = part.from + 1; at <= part.to; at++) {
    if (at < part.to && !isBreak(atoms.gap[at])) continue
    widestWord = Math.max(widestWord, widthBetween(atoms, start, at))
    start = at
  }
  let low = Math.max(widestWord, part.measure / 4)
  let high = part.measure
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (fillLines(atoms, undefined, part, middle) > wanted) low = middle
    else high = middle
  }
  fillLines(atoms, lines, part, high)
}

/**
 * Every line costs a little, a hyphen more, a last line shorter than a fifth of the measure as well; one of a single
 * short word so much that others give way.
 */
const costs = { line: 0.02, hyphen: 0.03, inside: 0.01, lonely: 0.5, short: 0.05, shrink: 0.3 }
const lonelyLetters = 8

const best: number[] = []
const before: number[] = []
const places: number[] = []

/** False when some words fit no line. */
function bestLines(atoms: Atoms, lines: LineEnds, part: Part): boolean {
  const { from, to, measure, first, mode } = part
  const { x, width, gap } = atoms
  let count = 1
  places[0] = from
  best[0] = 0
  for (let at = from + 1; at <= to; at++) {
    const ends = at === to
    const kind = ends ? glued : gap[at]
    if (!ends && !isBreak(kind)) continue
    const hyphen = kind === hyphenable ? hyphenWidth(atoms, at) : 0
    const right = (x[at - 1] ?? 0) + (width[at - 1] ?? 0) + hyphen
    let lowest = Number.POSITIVE_INFINITY
    let chosen = -1
    const farthest = Math.max(0, count - widest)
    for (let index = count - 1; index >= farthest; index--) {
      const start = places[index] ?? 0
      const room = index === 0 ? first : measure
      const slack = room - (right - (x[start] ?? 0))
      const shrink = mode === 'justify' ? shrinkOf(atoms, start, at) : 0
      if (slack + shrink < -tolerance) break
      if (kind === hyphenable && gap[start] === hyphenable && index > 0) continue
      let cost = (best[index] ?? 0) + costs.line
      if (ends) cost += lastCost(atoms, start, to, index) + (index > 0 && slack > room * 0.8 ? costs.short : 0)
      else {
        const ratio = mode === 'justify' ? stretchRatio(slack, shrink) : slack / room
        cost += ratio * ratio + (kind === hyphenable ? costs.hyphen : kind === breakable ? costs.inside : 0)
      }
      if (cost < lowest) {
        lowest = cost
        chosen = index
      }
    }
    if (chosen < 0) continue
    places[count] = at
    best[count] = lowest
    before[count] = chosen
    count++
  }
  if (places[count - 1] !== to) return false
  const at = lines.count
  for (let index = count - 1; index > 0; index = before[index] ?? 0) lines.count++
  for (let index = count - 1, line = lines.count - 1; index > 0 && line >= at; index = before[index] ?? 0, line--)
    lines.ends[line] = places[index] ?? 0
  return true
}

/** One word alone on the last line looks lost when it is short. */
function lastCost(atoms: Atoms, start: number, to: number, index: number): number {
  if (index === 0 || to - start > 4) return 0
  let letters = 0
  for (let at = start; at < to; at++) {
    if (at > start && (atoms.gap[at] === spaced || atoms.gap[at] === fixed)) return 0
    letters += atoms.word[at]?.text.length ?? lonelyLetters
  }
  return letters < lonelyLetters ? costs.lonely : 0
}

/** How much the spaces of a line may give, in points: a quarter of their width. */
function shrinkOf(atoms: Atoms, start: number, to: number): number {
  let room = 0
  for (let at = start + 1; at < to; at++) {
    if (atoms.gap[at] === spaced) room += (atoms.x[at] ?? 0) - (atoms.x[at - 1] ?? 0) - (atoms.width[at - 1] ?? 0)
  }
  return room / 4
}

/** Spaces give a quarter and take a half before a line looks tight or loose. */
function stretchRatio(slack: number, shrink: number): number {
  if (slack < 0) return shrink > 0 ? (-slack / shrink) * costs.shrink : 1
  return shrink > 0 ? Math.min(10, (slack / (shrink * 2)) * costs.shrink) : 10
}
