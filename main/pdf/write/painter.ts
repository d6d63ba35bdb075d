import {
  artifact,
  type CircleItem,
  type ImageItem,
  type Item,
  type LineItem,
  type PathItem,
  type RectItem,
  type Run,
  type Shaper,
  type Tag,
} from '../pages.ts'
import { hexText } from './pdf-strings.ts'
import { type Look, Pen } from './pen.ts'
import { type WordOperands, writeRoom } from './word-operands.ts'

/** Where on a page a link is, x and y as its item had them, y from the top. */
export type LinkArea = Readonly<{
  x: number
  y: number
  width: number
  height: number
  tag: number
  words: string
  link?: string
  to?: string
}>

/** Paints the items of a page, one after the other, and notes what must be known of them outside of the page. */
export class Painter {
  readonly pen: Pen
  /** Marked content kept for the slots, in their order. */
  slotMarks: number[] = []
  links: LinkArea[] = []
  images = new Set<string>()
  readonly #words: WordOperands
  readonly #shaper: Shaper
  /** The last run that was painted, and its line. */
  #last: Readonly<{ run: Run; line: LineItem }> | undefined

  constructor(look: Look, words: WordOperands, shaper: Shaper) {
    this.pen = new Pen(look)
    this.#words = words
    this.#shaper = shaper
  }

  begin(tags: readonly Tag[]): void {
    this.pen.begin(tags)
    this.slotMarks = []
    this.links = []
    this.images = new Set()
    this.#last = undefined
    this.#words.beginPage()
  }

  items(items: readonly Item[]): void {
    for (const item of items) this.#item(item)
    this.pen.close()
  }

  #item(item: Item): void {
    switch (item.kind) {
      case 'line':
        this.#line(item)
        break
      case 'rect':
        this.#rect(item)
        break
      case 'path':
        this.#path(item)
        break
      case 'circle':
        this.#circle(item)
        break
      case 'image':
        this.#image(item)
        break
      case 'slot':
        this.#keepSlot(item.tag)
        break
    }
  }

  /** Words in the mark that was kept for them, whatever tag their runs have. */
  slot(line: LineItem, mark: number, tag: number): void {
    this.pen.closeMark()
    this.pen.beginText()
    this.pen.openTag(tag, mark)
    for (const run of line.runs) this.#run(line, run, tag)
    this.pen.close()
  }

  /** A slot's number counts among the marks of the body, so that it is read where it stands. */
  #keepSlot(tag: number): void {
    this.pen.closeMark()
    this.slotMarks.push(this.pen.marks.length)
    this.pen.marks.push(tag)
  }

  #line(line: LineItem): void {
    for (const run of line.runs) {
      if (run.pieces.length === 0) continue
      this.#joinLines(line, run)
      this.pen.markText(run.tag)
      this.#run(line, run, run.tag)
      this.#last = { run, line }
    }
  }

  /**
   * Between two lines of a paragraph stands a space, as in any line: without it, who hears the book hears the last word
   * of a line and the first of the next as one.
   */
  #joinLines(line: LineItem, run: Run): void {
    const { pen } = this
    const last = this.#last
    if (!last || last.line === line || last.line.y === line.y || line.turned || !pen.isMarked(last.run.tag)) return
    if (paragraphOf(pen.tags, last.run.tag) !== paragraphOf(pen.tags, run.tag)) return
    const word = last.run.pieces.at(-1)
    if (typeof word !== 'object' || endsApart.test(word.text)) return
    for (const space of this.#shaper.shape(word.font, ' ')) {
      if (pen.isFont(space.font, last.run.size)) this.#pieces({ ...last.run, pieces: [space] }, last.run.tag)
    }
  }

  #run(line: LineItem, run: Run, tag: number): void {
    const { pen } = this
    pen.beginText()
    pen.fill(run.light ? '#ffffff' : run.accent ? 'accent' : '#000000')
    pen.track(((run.tracking ?? 0) * run.size) / 1000)
    if (line.turned) pen.turnAt(line.x, line.y - run.x)
    else pen.moveTo(line.x + run.x, line.y)
    this.#pieces(run, tag)
    if (line.turned) pen.close()
    else {
      if (run.underline) this.#underline(line, run)
      if (run.link !== undefined || run.to !== undefined) this.#link(line, run, tag)
    }
  }

  #pieces(run: Run, tag: number): void {
    const { pen } = this
    const { out } = pen
    let isOpen = false
    for (const piece of run.pieces) {
      if (typeof piece === 'number') {
        const room = Math.round(piece)
        // Also what is not a number at all.
        if (room === 0 || !(Math.abs(room) < 1e7)) continue
        if (!isOpen) out.text('[(')
        isOpen = true
        writeRoom(out, room)
        continue
      }
      if (piece.glyphs.length === 0) continue
      const index = this.#words.indexOf(piece)
      const needsText = this.#words.needsText(index)
      if (needsText || !pen.isFont(piece.font, run.size)) {
        if (isOpen) out.text(')]TJ\n')
        isOpen = false
        if (!pen.isFont(piece.font, run.size)) pen.setFont(piece.font, run.size)
      }
      if (needsText) pen.openWord(tag, hexText(piece.clusters.join('')))
      if (!isOpen) out.text('[(')
      this.#words.copy(index, out)
      isOpen = !needsText
      if (!needsText) continue
      out.text(')]TJ\n')
      pen.closeWord(tag)
    }
    if (isOpen) out.text(')]TJ\n')
  }

  #underline(line: LineItem, run: Run): void {
    this.pen.close()
    this.pen.mark(artifact)
    this.pen.fill(run.light ? '#ffffff' : run.accent ? 'accent' : '#000000')
    this.pen.box(line.x + run.x, line.y + run.size * 0.1, run.width, run.size * 0.05)
    this.pen.out.text('f\n')
  }

  /** Neighbouring runs of one link are one place to touch. */
  #link(line: LineItem, run: Run, tag: number): void {
    const x = line.x + run.x
    const y = line.y - run.size * 0.8
    const words = run.pieces.map((piece) => (typeof piece === 'number' ? '' : piece.text)).join('')
    const last = this.links.at(-1)
    const isSame = last?.tag === tag && last.link === run.link && last.to === run.to && last.y === y
    if (last && isSame && Math.abs(last.x + last.width - x) < 1) {
      this.links[this.links.length - 1] = { ...last, width: x + run.width - last.x, words: last.words + words }
      return
    }
    this.links.push({
      x,
      y,
      width: run.width,
      height: run.size * 1.05,
      tag,
      words,
      ...(run.link === undefined ? {} : { link: run.link }),
      ...(run.to === undefined ? {} : { to: run.to }),
    })
  }

  #rect(item: RectItem): void {
    this.#drawIn(item.tag)
    if (item.fill !== undefined) this.pen.fill(item.fill)
    if (item.stroke !== undefined) this.pen.stroke(item.stroke, item.weight ?? 1)
    this.pen.box(item.x, item.y, item.width, item.height)
    this.#endPath(item.fill !== undefined, item.stroke !== undefined, false)
  }

  #path(item: PathItem): void {
    if (item.points.length === 0) return
    this.#drawIn(item.tag)
    if (item.fill !== undefined) this.pen.fill(item.fill)
    const isStroked = item.stroke !== undefined || item.fill === undefined
    if (isStroked) this.pen.stroke(item.stroke ?? '#000000', item.weight, item.dash)
    item.points.forEach(([x, y], index) => {
      this.pen.point(x, y)
      this.pen.out.text(index === 0 ? 'm\n' : 'l\n')
    })
    this.#endPath(item.fill !== undefined, isStroked, item.closed === true)
  }

  #circle({ x, y, radius, fill, tag }: CircleItem): void {
    this.#drawIn(tag)
    const { pen } = this
    pen.fill(fill)
    // Four Bézier curves; 0.5523 is how far their handles stand off for the least error.
    const handle = radius * 0.5523
    pen.point(x + radius, y)
    pen.out.text('m\n')
    pen.curve(x + radius, y - handle, x + handle, y - radius, x, y - radius)
    pen.curve(x - handle, y - radius, x - radius, y - handle, x - radius, y)
    pen.curve(x - radius, y + handle, x - handle, y + radius, x, y + radius)
    pen.curve(x + handle, y + radius, x + radius, y + handle, x + radius, y)
    pen.out.text('f\n')
  }

  #image(item: ImageItem): void {
    this.#drawIn(item.tag)
    const { pen } = this
    pen.out.text('q ')
    if (item.clip) {
      pen.box(...item.clip)
      pen.out.text('W n ')
    }
    pen.numbers(item.width, 0, 0, item.height)
    pen.point(item.x, item.y + item.height)
    pen.out.text(`cm /${imageName(item.sha256)} Do Q\n`)
    this.images.add(item.sha256)
  }

  /** Shapes stand outside of text objects. */
  #drawIn(tag: number): void {
    this.pen.closeText()
    this.pen.mark(tag)
  }

  #endPath(isFilled: boolean, isStroked: boolean, isClosed: boolean): void {
    const { out } = this.pen
    if (isFilled) out.text(isStroked ? (isClosed ? 'b\n' : 'B\n') : 'f\n')
    else if (isStroked) out.text(isClosed ? 's\n' : 'S\n')
    else out.text('n\n')
    if (isStroked) out.text('Q\n')
  }
}

/** After a space, a hyphen, or where a long address is divided, no space is wanting. */
const endsApart = /[\s\-\u2010/=#_@]$/

/** The element that holds a whole paragraph, around its parts. */
function paragraphOf(tags: readonly Tag[], tag: number): number {
  let at = tag
  for (let part = tags[at]; part && inline.has(part.role) && part.parent < at; part = tags[at]) at = part.parent
  return at
}
const inline: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference'])

/** Name of a picture in the resources of a page. */
export const imageName = (sha256: string): string => `I${sha256.replace(/[^0-9A-Za-z]/g, '').slice(0, 20)}`
