import type { Item, Page, Tag } from '../pages.ts'
import { deflate, deflateShort } from './deflate.ts'
import type { LinkArea, Painter } from './painter.ts'
import type { WordOperands } from './word-operands.ts'

/** One content stream, and what must be known of it outside of it. */
export type PaintedStream = Readonly<{
  data: Uint8Array
  isDeflated: boolean
  links: readonly LinkArea[]
  images: readonly string[]
  /** Numbers of its words, for the fonts. */
  words: Uint32Array
}>

type PaintedBody = PaintedStream &
  Readonly<{
    look: string
    /** The tag of each marked content of the page. */
    marks: readonly number[]
    slotMarks: readonly number[]
  }>

/** Painted over the body: the slots, and then, with the margins no longer moved, head and foot. */
type PaintedOverlay = PaintedStream & Readonly<{ raw: Uint8Array; furniture: readonly Item[]; slots: Page['slots'] }>

export type PaintedPage = Readonly<{ body: PaintedBody | undefined; overlay: PaintedOverlay }>

export type PaintTools = Readonly<{ painter: Painter; words: WordOperands; look: string }>

/** Body and overlay of a page; each is taken over from `before` when it would come out the same. */
export function paintPage(page: Page, tools: PaintTools, before: PaintedPage | undefined): PaintedPage {
  const tags = page.unit?.tags ?? []
  const kept = before?.body?.look === tools.look ? before.body : undefined
  const body = page.body === undefined ? undefined : (kept ?? paintBody(page, tags, tools))
  const known = body !== undefined && body === before?.body && says(page, before.overlay) ? before.overlay : undefined
  const overlay = known ?? paintOverlay(page, tags, body, tools, before?.overlay)
  if (before && body === before.body && overlay === before.overlay) return before
  return { body, overlay }
}

const says = ({ furniture, slots }: Page, overlay: PaintedOverlay): boolean =>
  furniture === overlay.furniture && slots === overlay.slots

function paintBody(page: Page, tags: readonly Tag[], { painter, words, look }: PaintTools): PaintedBody {
  painter.begin(tags)
  painter.pen.out.text('q\n')
  painter.items(page.body?.items ?? [])
  painter.pen.out.text('Q\n')
  return {
    look,
    data: deflate(painter.pen.out.view()),
    isDeflated: true,
    marks: painter.pen.marks,
    slotMarks: painter.slotMarks,
    links: painter.links,
    images: [...painter.images],
    words: words.wordsOfPage(),
  }
}

function paintOverlay(
  page: Page,
  tags: readonly Tag[],
  body: PaintedBody | undefined,
  { painter, words }: PaintTools,
  before: PaintedOverlay | undefined,
): PaintedOverlay {
  painter.begin(tags)
  if (body) {
    page.slots.forEach((line, index) => {
      const mark = body.slotMarks[index]
      if (mark !== undefined) painter.slot(line, mark, body.marks[mark] ?? 0)
    })
    painter.pen.out.text('Q\n')
    painter.pen.resetState()
  }
  const { links } = painter
  if (page.furniture.length > 0) {
    painter.pen.openPagination()
    painter.links = []
    painter.items(page.furniture)
  }
  const raw = painter.pen.out.view()
  if (before && Buffer.compare(before.raw, raw) === 0) return before
  const deflated = deflateShort(raw)
  const isDeflated = deflated.length + 20 < raw.length
  const kept = raw.slice()
  return {
    raw: kept,
    furniture: page.furniture,
    slots: page.slots,
    data: isDeflated ? deflated : kept,
    isDeflated,
    links,
    images: [...painter.images],
    words: words.wordsOfPage(),
  }
}
