import { bottomOfItem, topOfItem } from './item-extent.ts'
import { type Mark, type MovableItem, movedMarks, moveItems, type Strip } from './strip.ts'

/**
 * Tears a strip that must go over a page: what ends within `room` stays, the rest begins the next page. Each line goes
 * by itself, so columns beside each other fill what fits. At least one line always stays, so that it comes to an end.
 */
export function cutStrip(strip: Strip, room: number): readonly [Strip, Strip] | undefined {
  const stay: MovableItem[] = []
  const go: MovableItem[] = []
  for (const item of strip.items) {
    const [top, bottom] = [topOfItem(item), bottomOfItem(item)]
    if (bottom <= room + tolerance) stay.push(item)
    else if (item.kind === 'rect' && top < room && item.height > thinnest) {
      stay.push({ ...item, height: room - item.y })
      go.push({ ...item, y: room, height: item.y + item.height - room })
    } else go.push(item)
  }
  const texts = go.filter((item) => item.kind !== 'rect' || item.height <= thinnest)
  if (texts.length === 0 || !stay.some((item) => item.kind !== 'rect')) return undefined
  const top = Math.min(room, Math.max(0, Math.min(...texts.map(topOfItem)) - air))
  const [above, below] = splitMarks(strip.marks, top)
  moveItems(go, 0, -top)
  const first: Strip = { ...strip, items: stay, marks: above, height: room }
  const rest: Strip = { ...strip, items: go, marks: below, height: Math.max(1, strip.height - top), gap: 0, level: 0 }
  delete rest.turn
  return [first, rest]
}

const tolerance = 0.5
/** Rules are not torn, tints are. */
const thinnest = 3
/** Room above the first line of the next page, in points. */
const air = 3

function splitMarks(marks: readonly Mark[], top: number): readonly [readonly Mark[], readonly Mark[]] {
  if (marks.length === 0) return [marks, marks]
  return [
    marks.filter(({ y }) => y < top),
    movedMarks(
      marks.filter(({ y }) => y >= top),
      0,
      -top,
    ),
  ]
}
