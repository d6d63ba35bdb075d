import { artifact, type Tag } from '../pages.ts'
import type { FontId } from '../theme.ts'
import { ByteBuffer, toHundredths } from './byte-buffer.ts'
import { fontName } from './word-operands.ts'

/** What all pages of a book share. */
export type Look = Readonly<{ height: number; accent: string }>

/** Nothing is open. */
const none = -2

/**
 * Writes operators of a content stream and remembers what is in force: the mark, the text object, font and colour.
 * Only what changes is written. Positions are whole hundredths of a point, so that moves from line to line add up
 * without drift; y is given from the top of the paper.
 */
export class Pen {
  readonly out = new ByteBuffer(1 << 14)
  /** The tag of each marked content, by its number on the page. */
  marks: number[] = []
  tags: readonly Tag[] = []
  readonly #look: Look
  #openMark = none
  /** The open mark was begun inside a text object, and must end in it. */
  #isMarkInText = false
  /** The word that is open has a mark of its own, and none around it. */
  #isWordMarked = false
  #isText = false
  #font: FontId | undefined
  #size = 0
  #tracking = 0
  #fill = ''
  #x = 0
  #y = 0

  constructor(look: Look) {
    this.#look = look
  }

  begin(tags: readonly Tag[]): void {
    this.out.clear()
    this.marks = []
    this.tags = tags
    this.resetState()
  }

  /** The graphics state is as at the start of a page again. */
  resetState(): void {
    this.#font = undefined
    this.#size = 0
    this.#tracking = 0
    this.#fill = '#000000'
  }

  /** Opens the mark of a tag, or goes on in it; a tag that is none marks an artifact. */
  mark(tag: number): void {
    const known = this.tags[tag] === undefined ? artifact : tag
    if (known === this.#openMark) return
    this.closeMark()
    if (known === artifact) this.#openArtifact('/Artifact BMC\n')
    else {
      this.openTag(tag, this.marks.length)
      this.marks.push(tag)
    }
  }

  /** Opens the mark of a tag for words: inside a text object, where another can follow without leaving it. */
  markText(tag: number): void {
    const known = this.tags[tag] === undefined ? artifact : tag
    if (known !== this.#openMark) this.closeMark()
    this.beginText()
    this.mark(tag)
  }

  /** Text written now would belong to the tag. */
  isMarked(tag: number): boolean {
    return this.#isText && this.#isMarkInText && this.#openMark === tag
  }

  /** Opens a mark by its number on the page. */
  openTag(tag: number, mark: number): void {
    this.#openMark = tag
    this.#isMarkInText = this.#isText
    this.out.text(`/${this.tags[tag]?.role ?? 'Span'}<</MCID ${mark}>>BDC\n`)
  }

  /** Everything until `close` belongs to the page, not to what it says. */
  openPagination(): void {
    this.close()
    this.#openArtifact('/Artifact<</Type/Pagination>>BDC\n')
  }

  #openArtifact(operator: string): void {
    this.#openMark = artifact
    this.#isMarkInText = this.#isText
    this.out.text(operator)
  }

  closeMark(): void {
    if (this.#openMark === none) return
    if (!this.#isMarkInText) this.endText()
    this.out.text('EMC\n')
    this.#openMark = none
    this.#isMarkInText = false
  }

  /** Ends the text object, and the mark if it was begun inside. */
  closeText(): void {
    if (this.#isMarkInText) this.closeMark()
    this.endText()
  }

  /** Ends what is open, in whichever order it was begun. */
  close(): void {
    this.closeText()
    this.closeMark()
  }

  /**
   * A word whose glyphs do not tell its characters says them itself: in a mark of its own, because readers lose the
   * rest of a mark in which another one ends.
   */
  openWord(tag: number, hexText: string): void {
    let mark = ''
    if (this.#isInside(tag)) {
      this.closeMark()
      mark = `/MCID ${this.marks.length}`
      this.marks.push(tag)
    }
    // Named so whatever its tag is: some readers look for the text in marks of this name alone.
    this.out.text(`/Span<<${mark}/ActualText<${hexText}>>>BDC\n`)
    this.#isWordMarked = mark !== ''
  }

  closeWord(tag: number): void {
    this.out.text('EMC\n')
    if (this.#isWordMarked) this.mark(tag)
  }

  /** The open mark can be ended here without ending the text object. */
  #isInside(tag: number): boolean {
    return this.#isMarkInText && this.tags[tag] !== undefined
  }

  beginText(): void {
    if (this.#isText) return
    this.#isText = true
    this.#x = 0
    this.#y = 0
    this.out.text('BT\n')
  }

  endText(): void {
    if (!this.#isText) return
    this.#isText = false
    this.out.text('ET\n')
  }

  moveTo(x: number, y: number): void {
    const [right, up] = [toHundredths(x), toHundredths(this.#look.height - y)]
    this.#pair(right - this.#x, up - this.#y)
    this.out.text('Td\n')
    this.#x = right
    this.#y = up
  }

  /** Text that reads upwards; the text object must end after it. */
  turnAt(x: number, y: number): void {
    this.out.text('0 1 -1 0 ')
    this.point(x, y)
    this.out.text('Tm\n')
  }

  isFont(font: FontId, size: number): boolean {
    return font === this.#font && size === this.#size
  }

  setFont(font: FontId, size: number): void {
    this.#font = font
    this.#size = size
    this.out.text(`/${fontName(font)} `)
    this.out.number(size)
    this.out.text(' Tf\n')
  }

  /** Points after every letter. */
  track(points: number): void {
    const spacing = toHundredths(points)
    if (spacing === this.#tracking) return
    this.#tracking = spacing
    this.out.hundredths(spacing)
    this.out.text(' Tc\n')
  }

  fill(colour: string): void {
    if (colour === this.#fill) return
    this.#fill = colour
    this.out.text(`${this.#operands(colour)} rg\n`)
  }

  /** Saves the state, which `Q` after the stroke brings back. */
  stroke(colour: string, weight: number, dash?: readonly number[]): void {
    this.out.text(`q ${this.#operands(colour)} RG `)
    this.out.number(Math.max(0, weight))
    this.out.text(' w ')
    if (!dash?.some((length) => length > 0)) return
    this.out.byte(0x5b)
    this.numbers(...dash.map((length) => Math.max(0, length)))
    this.out.text(']0 d ')
  }

  box(x: number, y: number, width: number, height: number): void {
    this.point(x, y + height)
    this.numbers(width, height)
    this.out.text('re\n')
  }

  curve(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    this.point(x1, y1)
    this.point(x2, y2)
    this.point(x3, y3)
    this.out.text('c\n')
  }

  point(x: number, y: number): void {
    this.numbers(x, this.#look.height - y)
  }

  numbers(...values: readonly number[]): void {
    for (const value of values) {
      this.out.number(value)
      this.out.byte(0x20)
    }
  }

  #pair(x: number, y: number): void {
    this.out.hundredths(x)
    this.out.byte(0x20)
    this.out.hundredths(y)
    this.out.byte(0x20)
  }

  /** `#rrggbb` or `accent` as three numbers from 0 to 1; what is no colour is black. */
  #operands(name: string): string {
    const colour = name === 'accent' ? this.#look.accent : name
    const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0
    return [value >> 16, (value >> 8) & 255, value & 255].map((part) => Math.round(part / 2.55) / 100).join(' ')
  }
}
