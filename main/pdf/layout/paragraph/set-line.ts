import type { Run, ShapedWord } from '../../pages.ts'
import type { MovableItem } from '../strip.ts'
import { type Atoms, hyphenable, spaced, widthBetween } from './atoms.ts'
import type { Directions } from './bidi-order.ts'
import type { Dress } from './dress.ts'
import { shapeWord, widthOf } from './shape-words.ts'

export type LinePlace = {
  x: number
  /** Baseline. */
  y: number
  measure: number
  align: 'left' | 'right'
  /** Spaces take what is left. */
  justify: boolean
  directions: Directions | undefined
}

type OpenRun = { -readonly [K in keyof Run]: Run[K] }
/** The room of a page number among the runs of a line. */
type Slot = Readonly<{ to: string; x: number; width: number; dress: Dress; after: number }>

/** A line as it grows; one for all, emptied for the next. */
type Line = {
  runs: OpenRun[]
  /** Of the last run. */
  dress: Dress | undefined
  pieces: (ShapedWord | number)[]
  width: number
  slots: Slot[] | undefined
}

const line: Line = { runs: [], dress: undefined, pieces: [], width: 0, slots: undefined }

/** Sets the atoms from one up to another on a baseline: one item, or several where page numbers stand between words. */
export function setLine(atoms: Atoms, from: number, to: number, place: LinePlace, items: MovableItem[]): void {
  line.dress = undefined
  line.width = 0
  line.slots = undefined
  if (place.directions) setInOrder(atoms, line, place.directions.order(from, to))
  else setInSequence(atoms, line, from, to, place.justify ? justifiedSpace(atoms, from, to, place.measure) : 0)
  if (to < atoms.count && atoms.gap[to] === hyphenable) addText(line, '-', atoms.dress[to - 1])
  closeRun(line)
  // What is kept of a line is exactly as long as it must be: lists that grow have room to spare.
  const runs = line.runs.slice()
  line.runs.length = 0
  const x = place.align === 'right' ? place.x + place.measure - line.width : place.x
  if (line.slots) withSlots(runs, line.slots, x, place, items)
  else if (runs.length > 0) items.push({ kind: 'line', x, y: place.y, runs })
}

function setInSequence(atoms: Atoms, line: Line, from: number, to: number, extra: number): void {
  for (let at = from; at < to; at++) {
    if (at > from) {
      addSpace(atoms, line, at)
      if (extra !== 0 && atoms.gap[at] === spaced) addExtra(line, extra)
    }
    const whole = atoms.wordOf[at] ?? 0
    if (whole === 0) {
      addAtom(atoms, line, at)
      continue
    }
    let text = ''
    let next = at
    for (; next < to && atoms.wordOf[next] === whole; next++) text += atoms.word[next]?.text ?? ''
    addText(line, text, atoms.dress[at])
    at = next - 1
  }
}

/** Spaces between neighbours that are neighbours in reading too are theirs; the others are given out in order. */
function setInOrder(atoms: Atoms, line: Line, order: readonly number[]): void {
  const owner = (index: number) => {
    const [left = 0, right = 0] = [order[index - 1], order[index]]
    return Math.abs(left - right) === 1 ? Math.max(left, right) : undefined
  }
  const sorted = [...order].sort((a, b) => a - b).slice(1)
  const taken = new Set(order.map((_, index) => (index === 0 ? undefined : owner(index))))
  const rest = sorted.filter((at) => !taken.has(at))
  order.forEach((at, index) => {
    if (index > 0) addSpace(atoms, line, owner(index) ?? rest.shift() ?? at)
    addAtom(atoms, line, at)
  })
}

function addAtom(atoms: Atoms, line: Line, at: number): void {
  const dress = atoms.dress[at]
  if (dress === undefined) return
  const word = atoms.word[at]
  const width = atoms.width[at] ?? 0
  if (word !== undefined) {
    addWord(line, word, dress, width)
    return
  }
  const to = atoms.to[at]
  if (to === undefined) return
  closeRun(line)
  line.slots ??= []
  line.slots.push({ to, x: line.width, width, dress, after: line.runs.length })
  line.width += width
}

function addText(line: Line, text: string, dress: Dress | undefined): void {
  if (dress === undefined) return
  for (const word of shapeWord(dress, text)) addWord(line, word, dress, widthOf(dress, word))
}

function addSpace(atoms: Atoms, line: Line, at: number): void {
  const word = atoms.spaceWord[at]
  const dress = atoms.spaceDress[at]
  if (word !== undefined && dress !== undefined) addWord(line, word, dress, widthOf(dress, word))
}

function addWord(line: Line, word: ShapedWord, dress: Dress, width: number): void {
  const last = line.runs[line.runs.length - 1]
  if (last !== undefined && line.dress === dress && last.font === word.font) {
    line.pieces.push(word)
    last.width += width
  } else {
    closeRun(line)
    line.runs.push(openRun(dress, word, line.width, width))
    line.pieces.push(word)
    line.dress = dress
  }
  line.width += width
}

function closeRun(line: Line): void {
  const run = line.runs[line.runs.length - 1]
  if (run !== undefined && line.dress !== undefined) run.pieces = line.pieces.slice()
  line.pieces.length = 0
  line.dress = undefined
}

const noPieces: readonly ShapedWord[] = []

function addExtra(line: Line, extra: number): void {
  const run = line.runs.at(-1)
  if (run === undefined) return
  line.pieces.push((extra * 1000) / run.size)
  run.width += extra
  line.width += extra
}

function openRun(dress: Dress, word: ShapedWord, x: number, width: number): OpenRun {
  const { font } = word
  const { size, tag, origin } = dress
  const run: OpenRun =
    origin === undefined
      ? { font, size, x, width, pieces: noPieces, tag }
      : { font, size, x, width, pieces: noPieces, tag, origin }
  if (dress.accent) run.accent = true
  if (dress.underline) run.underline = true
  if (dress.tracking !== 0) run.tracking = dress.tracking
  if (dress.link !== undefined) run.link = dress.link
  if (dress.to !== undefined) run.to = dress.to
  return run
}

/** What each space of a line takes more, or gives, so that it fills the measure. */
function justifiedSpace(atoms: Atoms, from: number, to: number, measure: number): number {
  let spaces = 0
  for (let at = from + 1; at < to; at++) if (atoms.gap[at] === spaced) spaces++
  return spaces === 0 ? 0 : (measure - widthBetween(atoms, from, to)) / spaces
}

/** Words that move when a number comes out narrower than its room are slots themselves. */
function withSlots(
  runs: readonly OpenRun[],
  slots: readonly Slot[],
  x: number,
  { y, align }: LinePlace,
  items: MovableItem[],
): void {
  const still = align === 'right' ? 0 : (slots[0]?.after ?? 0)
  const before = runs.slice(0, still)
  if (before.length > 0) items.push({ kind: 'line', x, y, runs: before })
  let follows = false
  const add = (slot: Omit<Extract<MovableItem, { kind: 'slot' }>, 'kind' | 'y' | 'align' | 'follows'>) => {
    items.push({ kind: 'slot', y, align, ...slot, ...(follows && { follows: true as const }) })
    follows = true
  }
  const addRun = (run: OpenRun) => {
    const { font, size, width, tag, origin } = run
    add({ x: x + run.x, width, font, size, tag, to: '', ...(origin && { origin }), run: { ...run, x: 0 } })
  }
  let next = still
  for (const { to, x: at, width, dress, after } of slots) {
    runs.slice(next, after).forEach(addRun)
    next = Math.max(next, after)
    const { font, size, tag, origin, accent } = dress
    add({ x: x + at, width, font, size, tag, to, ...(accent && { accent: true as const }), ...(origin && { origin }) })
  }
  runs.slice(next).forEach(addRun)
}
