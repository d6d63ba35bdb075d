import { grid } from '../theme.ts'
import { cutStrip } from './cut-strip.ts'
import type { FindingSink } from './findings.ts'
import { bottomOfItem } from './item-extent.ts'
import { type MovableItem, movedMarks, moveItems, type Strip } from './strip.ts'

/** A strip with its top from the top of the page's text block. */
type Placed = Readonly<{ strip: Strip; y: number }>
/** One page: what stands on it, from top to bottom. */
export type FilledPage = Readonly<{
  placed: readonly Placed[]
  /** Repeated at the top. */
  head: readonly MovableItem[]
  /** Said at the foot about the next page. */
  foot: readonly MovableItem[]
}>

const tolerance = 0.01
/** A part of a soft strip that is worth leaving on a page, as part of the page. */
const worthLeaving = 0.25

/** Fills pages of one height with strips. Every strip comes to stand on a page, and no page holds more than it can. */
export function paginate(strips: readonly Strip[], height: number, findings: FindingSink): readonly FilledPage[] {
  const queue = [...strips]
  const pages: FilledPage[] = []
  for (let start = 0; start < queue.length; ) {
    const page = fillPage(queue, start, { height, isFirst: pages.length === 0 })
    let { placed, next } = page
    const strip = queue[next]
    if (strip !== undefined) {
      const torn = next === start || strip.soft ? tear(queue, next, { height, placed, findings }) : undefined
      if (torn) placed = [...placed, torn]
      if (torn) next++
      else if (next > start) {
        const best = bestBreak(queue, start, next)
        if (best.level >= 2) tellTorn(queue[best.at], findings)
        next = best.at
        placed = placed.slice(0, next - start)
      } else {
        placed = [{ strip: squeezed(strip, height, findings), y: placed[0]?.y ?? 0 }]
        next++
      }
    }
    pages.push({ placed, head: headOf(queue, start), foot: footOf(queue, { placed, next, height }) })
    start = next
  }
  return pages.length === 0 ? [{ placed: [], head: [], foot: [] }] : pages
}

type Room = Readonly<{ height: number; isFirst: boolean }>

/** As many strips as fit, and the first that does not. */
function fillPage(queue: readonly Strip[], start: number, { height, isFirst }: Room) {
  const placed: Placed[] = []
  const resume = start > 0 ? queue[start]?.resume?.() : undefined
  let y = resume?.height ?? 0
  let next = start
  for (; next < queue.length; next++) {
    const strip = queue[next]
    if (strip === undefined) break
    const atTop = next === start
    if (atTop && !isFirst) dropRule(strip)
    const gap = atTop && !(isFirst && strip.keepGap) ? 0 : strip.gap
    let top = y + gap
    if (resume && strip.resume === undefined) top = Math.max(top, resume.beside)
    if (strip.snap && !atTop) top = Math.ceil((top - tolerance) / grid.half) * grid.half
    if (top + strip.height > height + tolerance) break
    placed.push({ strip, y: top })
    y = top + strip.height
  }
  return { placed, next }
}

/** The rule between two rows is not drawn where the upper one stands on the page before. */
function dropRule(strip: Strip): void {
  const room = strip.ruleRoom
  if (room === undefined) return
  strip.items = strip.items.slice(1)
  moveItems(strip.items, 0, -room)
  strip.marks = movedMarks(strip.marks, 0, -room)
  strip.height -= room
  delete strip.ruleRoom
}

/** The last of the least bad places to break, not before the second strip. */
function bestBreak(queue: readonly Strip[], start: number, end: number): Readonly<{ at: number; level: number }> {
  let at = end
  let level = queue[end]?.level ?? 0
  for (let index = end - 1; index > start && level > 0; index--) {
    const own = queue[index]?.level ?? 0
    if (own < level) {
      at = index
      level = own
    }
  }
  return { at, level }
}

type Tear = Readonly<{ height: number; placed: readonly Placed[]; findings: FindingSink }>

/** Divides what does not fit; its rest takes its place in the queue. */
function tear(queue: Strip[], at: number, { height, placed, findings }: Tear): Placed | undefined {
  const strip = queue[at]
  if (strip === undefined) return undefined
  const last = placed.at(-1)
  const resumed = at > 0 && placed.length === 0 ? (strip.resume?.().height ?? 0) : 0
  const y = last ? last.y + last.strip.height + strip.gap : resumed
  const top = strip.snap && last ? Math.ceil((y - tolerance) / grid.half) * grid.half : y
  const room = height - top
  if (strip.soft && last && (room < height * worthLeaving || strip.level > 0)) return undefined
  const parts = cutStrip(strip, room)
  if (!parts) return undefined
  if (!strip.soft) tellTorn(strip, findings)
  queue.splice(at, 1, ...parts)
  return { strip: parts[0], y: top }
}

function tellTorn(strip: Strip | undefined, findings: FindingSink): void {
  findings.add({
    code: 'block-too-tall',
    level: 'warning',
    record: strip?.record ?? recordIn(strip),
    message: 'Something that should stay in one piece is taller than a page and is torn over two.',
  })
}

/** The record of the first words of a strip. */
function recordIn(strip: Strip | undefined): string {
  for (const item of strip?.items ?? []) {
    const origin = item.kind === 'line' ? item.runs[0]?.origin : undefined
    if (origin) return `${origin.collection}/${origin.id}`
  }
  return ''
}

/** What can neither fit nor be torn ends at the foot of the page. */
function squeezed(strip: Strip, height: number, findings: FindingSink): Strip {
  if (strip.height <= height + tolerance) return strip
  tellTorn(strip, findings)
  return { ...strip, height, items: strip.items.filter((item) => bottomOfItem(item) <= height) }
}

type Ended = Readonly<{ placed: readonly Placed[]; next: number; height: number }>

const headOf = (queue: readonly Strip[], start: number): readonly MovableItem[] =>
  start > 0 ? (queue[start]?.resume?.().items ?? []) : []

/** Where a group went that moved to the next page; left out when the page is full. */
function footOf(queue: readonly Strip[], { placed, next, height }: Ended): readonly MovableItem[] {
  const turn = queue[next]?.turn
  const last = placed.at(-1)
  if (!turn || !last || last.y + last.strip.height + turn.height > height) return []
  moveItems(turn.items, 0, height - turn.height)
  return turn.items
}
