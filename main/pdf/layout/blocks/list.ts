import type { ListBlock } from '../../blocks.ts'
import { addStrips, type Flow } from '../flow.ts'
import { setParagraph } from '../paragraph/paragraph.ts'
import type { Place, Setting } from '../setting.ts'
import { firstBaseline, movedMarks, moveItems, type Strip, stackStrips } from '../strip.ts'
import { layColumn } from './column.ts'
import { stripOf, textStrips } from './text.ts'

/** How far text hangs in from its marker, in points. */
const indents = { dash: 12, bullet: 12, number: 18 } as const
/** Two columns are made even in groups of this height, so that they never wait for a whole page. */
const groupHeight = 300

export function layList(setting: Setting, flow: Flow, block: ListBlock, outer: Place): void {
  const place: Place = { ...outer, ...(block.origin && { origin: block.origin }) }
  const list = setting.tags.add('L', place.tag)
  const numbers: number[] = []
  const gap = block.gap ?? 0
  const width = block.columns === 2 ? (place.width - setting.geometry.gutter) / 2 : place.width
  const items = block.items.map((item) => {
    const depth = item.depth ?? 0
    numbers.length = depth + 1
    numbers[depth] = (numbers[depth] ?? 0) + 1
    return layItem(setting, block, { item, number: numbers[depth] ?? 1, list, place: { ...place, width } })
  })
  const strips =
    block.columns === 2
      ? balanced(items, gap, width + setting.geometry.gutter)
      : items.flatMap((lines, index) => {
          const [first] = lines
          if (first && index > 0) first.gap = gap
          return lines
        })
  if (place.whole && strips.length > 1) {
    const { height, items: all, marks } = stackStrips(strips)
    addStrips(flow, [{ ...stripOf(all, height, 0), marks }], { top: 'list' })
  } else addStrips(flow, strips, { top: 'list' })
}

type Entry = Readonly<{ item: ListBlock['items'][number]; number: number; list: number; place: Place }>

function layItem(setting: Setting, block: ListBlock, { item, number, list, place }: Entry): readonly Strip[] {
  const indent = indents[block.marker]
  const x = place.x + Math.min((item.depth ?? 0) * indent, place.width / 2)
  const element = setting.tags.add('LI', list)
  const label = setting.tags.add('Lbl', element)
  const tag = setting.tags.add('LBody', element)
  const width = place.width - (x - place.x) - indent
  const inner = { ...place, x: x + indent, width, tag }
  const [only] = item.blocks
  const strips =
    only?.kind === 'text' && item.blocks.length === 1
      ? textStrips(setting, only, inner, true)
      : layColumn(setting, item.blocks, inner, true)
  const [first] = strips
  if (!first) return []
  const marker = setMarker(setting, block, { number, place: { ...place, x, width: indent }, tag: label })
  const base = firstBaseline(first.items)
  const own = firstBaseline(marker)
  moveItems(marker, 0, (base ?? own ?? 0) - (own ?? 0))
  first.items = [...marker, ...first.items]
  return strips
}

function setMarker(
  setting: Setting,
  block: ListBlock,
  { number, place, tag }: Readonly<{ number: number; place: Place; tag: number }>,
) {
  const inner = block.items[0]?.blocks[0]
  const of = inner?.kind === 'text' ? inner.style : 'body'
  const style = block.marker === 'number' ? setting.styles.contentsNumber : setting.styles[of]
  const text = block.marker === 'number' ? String(number) : block.marker === 'dash' ? '–' : '•'
  return [...setParagraph(setting, { style, inlines: [{ kind: 'text', text }], ...place, tag, align: 'left' }).items]
}

/** Items down the left column and on in the right, both as high as can be the same. */
function balanced(items: readonly (readonly Strip[])[], gap: number, offset: number): readonly Strip[] {
  const pieces = items.filter((item) => item.length > 0).map(stackStrips)
  const heights = pieces.map(({ height }) => height)
  const strips: Strip[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = from
    let height = 0
    while (to < pieces.length && (to === from || height < groupHeight * 2)) height += (heights[to++] ?? 0) + gap
    const cut = evenCut(heights.slice(from, to), gap) + from
    const strip = stripOf([], 0, 0)
    strip.gap = strips.length > 0 ? gap : 0
    let y = 0
    for (let at = from; at < to; at++) {
      if (at === cut) y = 0
      const piece = pieces[at]
      if (!piece) continue
      moveItems(piece.items, at >= cut ? offset : 0, y)
      for (const item of piece.items) strip.items.push(item)
      strip.marks = [...strip.marks, ...movedMarks(piece.marks, at >= cut ? offset : 0, y)]
      y += piece.height
      strip.height = Math.max(strip.height, y)
      y += gap
    }
    strips.push(strip)
    from = to
  }
  return strips
}

/** After how many items the left column is as near to the right as it gets, and not shorter. */
function evenCut(heights: readonly number[], gap: number): number {
  const total = heights.reduce((sum, height) => sum + height + gap, 0)
  let left = 0
  let cut = 0
  while (cut < heights.length && left < total / 2 - 0.01) left += (heights[cut++] ?? 0) + gap
  return cut
}
