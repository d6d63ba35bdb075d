import type { MovableItem } from './strip.ts'

/** How far letters reach above and below their baseline, as parts of their size. */
const above = 0.76
const below = 0.24

export function topOfItem(item: MovableItem): number {
  switch (item.kind) {
    case 'line':
      return item.y - above * sizeOf(item.runs)
    case 'slot':
      return item.y - above * item.size
    case 'circle':
      return item.y - item.radius
    case 'path':
      return Math.min(...item.points.map(([, y]) => y))
    case 'image':
      return item.clip ? item.clip[1] : item.y
    default:
      return item.y
  }
}

export function bottomOfItem(item: MovableItem): number {
  switch (item.kind) {
    case 'line':
      return item.y + below * sizeOf(item.runs)
    case 'slot':
      return item.y + below * item.size
    case 'circle':
      return item.y + item.radius
    case 'path':
      return Math.max(...item.points.map(([, y]) => y))
    case 'image':
      return item.clip ? item.clip[1] + item.clip[3] : item.y + item.height
    default:
      return item.y + item.height
  }
}

const sizeOf = (runs: readonly Readonly<{ size: number }>[]) => runs.reduce((most, { size }) => Math.max(most, size), 0)
