import type { TextBlock } from '../../blocks.ts'
import { addStrips, type Flow } from '../flow.ts'
import { kindOfStyle } from '../gaps.ts'
import { type SetParagraph, setParagraph } from '../paragraph/paragraph.ts'
import type { Place, Setting } from '../setting.ts'
import { type Level, type MovableItem, moveItems, noMarks, type Strip } from '../strip.ts'
import { fittedStyle } from './fitted-style.ts'

/** One paragraph. Where it may be torn, each side keeps two lines. */
export function layText(setting: Setting, flow: Flow, block: TextBlock, place: Place): void {
  const strips = textStrips(setting, block, place)
  const keepWithNext = block.keepWithNext === true || setting.styles[block.style].heading === true
  addStrips(flow, strips, { top: kindOfStyle(block.style), keepWithNext })
}

/** A `bare` paragraph is the only one in its cell or list item, which is element enough for it. */
export function textStrips(setting: Setting, block: TextBlock, place: Place, bare = false): readonly Strip[] {
  const { inlines, tail } = block
  if (inlines.length === 0 && !tail?.length) return []
  const style = fittedStyle(setting, block, place)
  const tag = tagOf(setting, block, place, bare)
  const end = tail?.length ? setTail(setting, block, place, tag) : undefined
  const set = setParagraph(setting, {
    style,
    inlines,
    x: place.x,
    width: place.width,
    language: block.language ?? place.language,
    origin: block.origin ?? place.origin,
    tag,
    align: block.align ?? place.align ?? 'left',
    balance: block.balance === true,
    divides: block.style === 'body' || block.style === 'quote',
    tail: end ? end.width + tailGap : 0,
  })
  return stripsOfLines(end ? withTail(set, end) : set, style.lead, place.whole === true)
}

const tailGap = 12

function tagOf(setting: Setting, block: TextBlock, { tag, language }: Place, bare: boolean): number {
  const role = block.tag ?? setting.styles[block.style].tag
  const foreign = block.language !== undefined && block.language !== language ? { language: block.language } : undefined
  if (bare && role === 'P' && foreign === undefined) return tag
  if (role !== 'BlockQuote') return setting.tags.add(role, tag, foreign)
  return setting.tags.add('P', setting.tags.add('BlockQuote', tag, foreign))
}

/** What stands at the right end of the first line, in the sans of small notes beside its heading. */
function setTail(setting: Setting, block: TextBlock, { x, width, language, origin }: Place, tag: number): SetParagraph {
  const own = setting.styles[block.style]
  const style = { ...(own.heading ? setting.styles.tableRow : own), lead: own.lead, first: own.first }
  return setParagraph(setting, { style, inlines: block.tail ?? [], x, width, language, origin, tag, align: 'right' })
}

/** Only the first line of a tail has room. */
function withTail({ items, ends, width }: SetParagraph, tail: SetParagraph): SetParagraph {
  const first = tail.items.slice(0, tail.ends[0] ?? 0)
  const after = ends[0] ?? 0
  return {
    items: [...items.slice(0, after), ...first, ...items.slice(after)],
    ends: ends.length === 0 ? [first.length] : ends.map((end) => end + first.length),
    width,
  }
}

/** Lines as strips: pairs at both ends, single lines between. Baselines of items are from the paragraph's top. */
function stripsOfLines({ items, ends }: SetParagraph, lead: number, whole: boolean): readonly Strip[] {
  const count = ends.length
  if (count === 0) return []
  if (whole || count <= 3) return [stripOf(items, count * lead, 0)]
  const strips: Strip[] = []
  for (let line = 0; line < count; ) {
    const next = line === 0 || line === count - 2 ? line + 2 : line + 1
    const own = items.slice(line === 0 ? 0 : ends[line - 1], ends[next - 1])
    moveItems(own, 0, -line * lead)
    strips.push(stripOf(own, (next - line) * lead, 0))
    line = next
  }
  return strips
}

export const stripOf = (items: MovableItem[], height: number, level: Level): Strip => ({
  height,
  items,
  marks: noMarks,
  gap: 0,
  snap: false,
  level,
})
