import type { Inlines } from '../../blocks.ts'
import type { ShapedWord } from '../../pages.ts'
import { widestPageNumber } from '../../theme.ts'
import type { FindingSink } from '../findings.ts'
import { type Atoms, breakable, endOf, fixed, forced, glued, hyphenable, spaced } from './atoms.ts'
import { blank, breaking, fixedBlank, hasKind, kindOf, lineFeed, rightToLeft, softBreak, unseen } from './characters.ts'
import type { Dress } from './dress.ts'
import { forceBreak } from './force-break.ts'
import type { Hyphenate } from './hyphenation.ts'
import { isClean, sanitise } from './sanitise.ts'
import { shapeWord, widthOf, widthOfText } from './shape-words.ts'
import { splitToken } from './split-token.ts'
import { findWord } from './word-table.ts'

type Fill = Readonly<{
  inlines: Inlines
  /** One for each inline; a break has that of its neighbour. */
  dresses: readonly (Dress | undefined)[]
  /** The narrowest line: words wider than it are cut. */
  measure: number
  findings: FindingSink
  hyphenate?: Hyphenate | undefined
}>

/** Longer words are cut before they are shaped: no line holds them anyway. */
const longestShaped = 300

/** What goes on between two atoms. */
type Filling = {
  atoms: Atoms
  fill: Fill
  gap: number
  spaceWord: ShapedWord | undefined
  spaceDress: Dress | undefined
  /** Words divided into syllables so far. */
  divided: number
}

/** Takes inlines apart into words and what stands between them. */
export function fillAtoms(atoms: Atoms, fill: Fill): void {
  const state: Filling = { atoms, fill, gap: glued, spaceWord: undefined, spaceDress: undefined, divided: 0 }
  atoms.count = 0
  atoms.isBidirectional = false
  const { inlines, dresses } = fill
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index]
    const dress = dresses[index]
    if (inline === undefined || dress === undefined) continue
    if (inline.kind === 'break') newLine(state, dress)
    else if (inline.kind === 'pageRef') push(state, undefined, inline.to, dress, widthOfText(dress, widestPageNumber))
    else fillText(state, inline.text, dress)
  }
}

function fillText(state: Filling, raw: string, dress: Dress): void {
  const text = isClean(raw) ? raw : cleaned(state, raw, dress)
  let from = 0
  let bits = 0
  const { length } = text
  for (let at = 0; at <= length; at++) {
    const kind = at === length ? blank : kindOf(text.charCodeAt(at))
    if (kind === 0) continue
    if (kind !== blank && kind !== lineFeed && kind !== fixedBlank && kind !== softBreak) {
      bits |= 1 << kind
      continue
    }
    if (at > from) {
      if (bits === 0 && at - from < longestShaped && !state.fill.hyphenate) pushPlain(state, text, from, at, dress)
      else pushToken(state, text.slice(from, at), bits, dress)
    }
    bits = 0
    if (at === length) return
    if (kind === blank || kind === fixedBlank) at = pushBlanks(state, text, at, dress)
    else if (kind === lineFeed) {
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      newLine(state, dress)
    } else if (state.gap === glued) state.gap = text.charCodeAt(at) === 0xad ? hyphenable : breakable
    from = at + 1
  }
}

/** The usual word: letters and signs of one font, narrower than the line. */
function pushPlain(state: Filling, text: string, from: number, to: number, dress: Dress): void {
  const word = findWord(dress.words, text, from, to)
  if (word !== undefined) {
    const width = widthOf(dress, word)
    if (width <= state.fill.measure) {
      push(state, word, undefined, dress, width)
      return
    }
  }
  pushWord(state, text.slice(from, to), dress)
}

/** Several spaces keep their room; one among them that breaks lets all of them break. */
function pushBlanks(state: Filling, text: string, start: number, dress: Dress): number {
  let end = start
  let breaks = false
  for (; end < text.length; end++) {
    const kind = kindOf(text.charCodeAt(end))
    if (kind !== blank && kind !== fixedBlank) break
    if (kind === blank) breaks = true
  }
  const { gap } = state
  if (gap === forced || state.atoms.count === 0) return end - 1
  if (gap !== spaced && gap !== fixed && end === start + 1 && text.charCodeAt(start) === 0x20)
    state.spaceWord = findWord(dress.words, ' ', 0, 1)
  else state.spaceWord = shapeWord(dress, `${state.spaceWord?.text ?? ''}${tidy(text, start, end)}`)[0]
  state.gap = breaks || gap === spaced ? spaced : fixed
  state.spaceDress = dress
  return end - 1
}

function pushToken(state: Filling, token: string, bits: number, dress: Dress): void {
  const text = hasKind(bits, unseen) ? token.replace(unseenCharacters, '') : token
  if (text === '') return
  const isBidirectional = hasKind(bits, rightToLeft)
  if (isBidirectional) state.atoms.isBidirectional = true
  if (text.length >= longestShaped) pushPieces(state, forceBreak(dress, text, state.fill.measure), breakable, dress)
  else if (isBidirectional) pushPieces(state, text.split(directionChange), glued, dress)
  else if (hasKind(bits, breaking)) pushPieces(state, splitToken(text), breakable, dress)
  else pushWord(state, text, dress)
}

function pushPieces(state: Filling, pieces: readonly string[], between: number, dress: Dress): void {
  for (let index = 0; index < pieces.length; index++) {
    if (index > 0) state.gap = between
    const piece = pieces[index]
    if (piece) pushWord(state, piece, dress)
  }
}

function pushWord(state: Filling, text: string, dress: Dress): void {
  const { hyphenate, measure } = state.fill
  const places = hyphenate?.(text)
  if (places !== undefined && places.length > 0) {
    pushSyllables(state, text, places, dress)
    return
  }
  const isTooWide = text.length > 1 && widthOfText(dress, text) > measure
  const pieces = isTooWide ? forceBreak(dress, text, measure) : []
  if (pieces.length > 1) pushPieces(state, pieces, breakable, dress)
  else for (const word of shapeWord(dress, text)) push(state, word, undefined, dress, widthOf(dress, word))
}

function pushSyllables(state: Filling, text: string, places: readonly number[], dress: Dress): void {
  const { atoms } = state
  state.divided++
  let from = 0
  for (const place of [...places, text.length]) {
    if (from > 0) state.gap = hyphenable
    for (const word of shapeWord(dress, text.slice(from, place))) {
      push(state, word, undefined, dress, widthOf(dress, word))
      atoms.wordOf[atoms.count - 1] = state.divided
    }
    from = place
  }
}

/** Two in a row leave an empty line. */
function newLine(state: Filling, dress: Dress): void {
  if (state.gap === forced || state.atoms.count === 0) push(state, undefined, undefined, dress, 0)
  state.gap = forced
  state.spaceWord = undefined
}

function push(state: Filling, word: ShapedWord | undefined, to: string | undefined, dress: Dress, width: number): void {
  const { atoms, spaceWord, spaceDress, gap } = state
  const at = atoms.count
  const hasSpace = (gap === spaced || gap === fixed) && spaceWord !== undefined && spaceDress !== undefined
  atoms.word[at] = word
  atoms.to[at] = to
  atoms.dress[at] = dress
  atoms.gap[at] = at === 0 ? glued : gap
  atoms.spaceWord[at] = hasSpace ? spaceWord : undefined
  atoms.spaceDress[at] = hasSpace ? spaceDress : undefined
  atoms.x[at] = at === 0 ? 0 : endOf(atoms, at - 1) + (hasSpace ? widthOf(spaceDress, spaceWord) : 0)
  atoms.width[at] = width
  atoms.wordOf[at] = 0
  atoms.count = at + 1
  if (word?.missing !== undefined) state.fill.findings.missing(word.missing, dress.origin)
  state.gap = glued
  state.spaceWord = undefined
}

function cleaned(state: Filling, raw: string, { origin }: Dress): string {
  const { text, dropped } = sanitise(raw)
  const message = 'Control characters were left out of the text or replaced.'
  if (dropped) state.fill.findings.add({ code: 'control-characters', level: 'warning', origin, message })
  return text
}

const tidy = (text: string, start: number, end: number) => text.slice(start, end).replaceAll('\t', ' ')

const unseenCharacters = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** Between letters set from right to left and all others. */
const directionChange =
  /(?<=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])|(?<![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])/
