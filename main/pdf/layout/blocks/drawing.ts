import { assertNever } from '../../../../shared/assert.ts'
import type { DrawingBlock, Paint, Shape } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import { colours } from '../../theme.ts'
import { endWithEllipsis } from '../ellipsis.ts'
import { addStrips, type Flow } from '../flow.ts'
import { bottomOfItem } from '../item-extent.ts'
import type { Place, Setting } from '../setting.ts'
import { type Mark, type MovableItem, movedMarks, moveItems, stackStrips } from '../strip.ts'
import { layColumn } from './column.ts'
import { fitPicture } from './image.ts'
import { stripOf } from './text.ts'

/** Shapes at fixed places. With words for those who cannot see it, all of it is one figure. */
export function layDrawing(setting: Setting, flow: Flow, block: DrawingBlock, outer: Place): void {
  const place: Place = { ...outer, ...(block.origin && { origin: block.origin }) }
  const tag = block.alt === undefined ? artifact : setting.tags.add('Figure', place.tag, { alt: block.alt })
  const items: MovableItem[] = []
  const marks: Mark[] = []
  for (const shape of block.shapes) drawShape(setting, shape, { place, tag, items, marks })
  const width = block.width ?? place.width
  if (tag !== artifact) marks.push({ kind: 'figure', tag, x: place.x, y: 0, width, height: block.height })
  const strip = stripOf(items, block.height, 0)
  strip.marks = marks
  addStrips(flow, [strip], { top: 'figure' })
}

type Canvas = Readonly<{ place: Place; tag: number; items: MovableItem[]; marks: Mark[] }>

function drawShape(setting: Setting, shape: Shape, canvas: Canvas): void {
  const { place, tag, items } = canvas
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, stroke, weight } = shape
      items.push({
        kind: 'rect',
        x: place.x + x,
        y,
        width,
        height,
        tag,
        ...(fill && { fill: colourOf(fill) }),
        ...(stroke && { stroke: colourOf(stroke) }),
        ...(weight !== undefined && { weight }),
      })
      return
    }
    case 'path':
      items.push({
        kind: 'path',
        points: shape.points.map(([x, y]) => [place.x + x, y] as const),
        weight: shape.weight,
        tag,
        ...(shape.weight > 0 && { stroke: colourOf(shape.paint) }),
        ...(shape.fill && { fill: colourOf(shape.fill) }),
        ...(shape.dash && { dash: shape.dash }),
        ...(shape.closed && { closed: shape.closed }),
      })
      return
    case 'circle':
      items.push({
        kind: 'circle',
        x: place.x + shape.x,
        y: shape.y,
        radius: shape.radius,
        fill: colourOf(shape.fill),
        tag,
      })
      return
    case 'picture': {
      const frame = { ...shape, alt: '', fit: 'inside' as const }
      const strip = fitPicture(setting, frame, { ...place, x: place.x + shape.x, width: shape.width })
      moveItems(strip.items, 0, shape.y)
      for (const item of strip.items) {
        if (item.kind === 'image') item.tag = tag
        items.push(item)
      }
      return
    }
    case 'box':
      drawBox(setting, shape, canvas)
      return
    default:
      assertNever(shape)
  }
}

/** What does not fit the height of its box is left out, line by line. */
function drawBox(setting: Setting, shape: Extract<Shape, { kind: 'box' }>, { place, tag, items, marks }: Canvas): void {
  const inner = {
    ...place,
    x: place.x + shape.x,
    width: shape.width,
    tag: tag === artifact ? place.tag : tag,
    whole: true,
  }
  const stack = stackStrips(layColumn(setting, shape.blocks, inner))
  const kept = stack.items.filter((item) => bottomOfItem(item) <= shape.height + overhang)
  if (kept.length < stack.items.length && shape.strict) {
    const message = 'Text does not fit the place the page has for it, and its end is left out.'
    setting.findings.add({
      code: 'overflow-box',
      level: 'warning',
      origin: originIn(stack.items) ?? place.origin,
      message,
    })
  }
  const [end, next] = [kept.at(-1), stack.items[kept.length]]
  if (end && next && tagIn(end) === tagIn(next)) endWithEllipsis(end, setting.shaper, inner.x + inner.width - xOf(end))
  moveItems(kept, 0, shape.y)
  for (const item of kept) items.push(item)
  marks.push(...movedMarks(stack.marks, 0, shape.y))
}

/** How far the descenders of a last line may reach out of a box, in points. */
const overhang = 1.5

/** Lines of one paragraph have one tag. */
const tagIn = (item: MovableItem) => (item.kind === 'line' ? item.runs[0]?.tag : undefined)
const xOf = (item: MovableItem) => (item.kind === 'line' ? item.x : 0)

/** The record whose words a box holds. */
function originIn(items: readonly MovableItem[]) {
  for (const item of items) {
    if (item.kind === 'line') {
      const found = item.runs.find((run) => run.origin)?.origin
      if (found) return found
    }
  }
  return undefined
}

const colourOf = (paint: Paint): string => (paint === 'accent' ? 'accent' : colours[paint])
