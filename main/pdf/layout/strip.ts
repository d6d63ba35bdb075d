import type { Item } from '../pages.ts'

/** Items move while they are placed; nobody shares them until their page is done. */
type Movable<T> = T extends Item ? { -readonly [K in keyof T]: T[K] } : never
export type MovableItem = Movable<Item>

/** A place in a strip that something outside asks for. */
export type Mark =
  | Readonly<{ kind: 'destination'; name: string; y: number; outline?: OutlineTitle }>
  /** Where the box of a figure is filled in. */
  | Readonly<{ kind: 'figure'; tag: number; x: number; y: number; width: number; height: number }>
type OutlineTitle = Readonly<{ title: string; level: 1 | 2 | 3 }>

/**
 * How bad a page break before a strip is: 0 it may be; 1 only when the page has no better one; 2 it tears what should
 * stay together, a keep group; 3 it tears a heading from its text, or the first two lines of a paragraph.
 */
export type Level = 0 | 1 | 2 | 3

/** What a page shows again with the strip it begins with: the head of a table above it, the label of a row beside it. */
export type Resume = Readonly<{
  /** Of what stands above. */
  height: number
  /** How far down what stands beside reaches: the next row begins below it. */
  beside: number
  items: readonly MovableItem[]
}>

/** A piece of a column that is never torn by choice. y of its items is from its top, x from the text block's edge. */
export type Strip = {
  height: number
  items: MovableItem[]
  marks: readonly Mark[]
  /** Room above; none at the top of a page. */
  gap: number
  /** Starts on a half-line of the page. */
  snap: boolean
  level: Level
  /** It may be torn by line without harm when it does not fit. */
  soft?: boolean
  resume?: () => Resume
  /** Stands at the foot of the page before when a page begins here. */
  turn?: Strip
  /** For the finding about what cannot fit. */
  record?: string
  /** Its first item is a rule that divides it from what stands above, with room of this height: not at the top of a page. */
  ruleRoom?: number
  /** Its room above is kept at the top of a unit's first page. */
  keepGap?: boolean
}

export const noMarks: readonly Mark[] = []

export function moveItem(item: MovableItem, dx: number, dy: number): void {
  switch (item.kind) {
    case 'path':
      item.points = item.points.map(([x, y]) => [x + dx, y + dy] as const)
      return
    case 'image':
      item.x += dx
      item.y += dy
      if (item.clip) item.clip = [item.clip[0] + dx, item.clip[1] + dy, item.clip[2], item.clip[3]]
      return
    default:
      item.x += dx
      item.y += dy
  }
}

export function moveItems(items: readonly MovableItem[], dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return
  for (const item of items) moveItem(item, dx, dy)
}

export const movedMarks = (marks: readonly Mark[], dx: number, dy: number): readonly Mark[] =>
  (dx === 0 && dy === 0) || marks.length === 0
    ? marks
    : marks.map((mark) =>
        mark.kind === 'figure' ? { ...mark, x: mark.x + dx, y: mark.y + dy } : { ...mark, y: mark.y + dy },
      )

/** Strips one under the other as one piece; the room above the first is left to whoever places it. */
export type Stack = { height: number; items: MovableItem[]; marks: readonly Mark[] }

export function stackStrips(strips: readonly Strip[]): Stack {
  const [first] = strips
  if (first && strips.length === 1) return { height: first.height, items: first.items, marks: first.marks }
  const items: MovableItem[] = []
  let marks: readonly Mark[] = noMarks
  let y = 0
  for (const strip of strips) {
    if (strip !== first) y += strip.gap
    moveItems(strip.items, 0, y)
    for (const item of strip.items) items.push(item)
    if (strip.marks.length > 0) marks = [...marks, ...movedMarks(strip.marks, 0, y)]
    y += strip.height
  }
  return { height: y, items, marks }
}

/** Baseline of the first line from the top; undefined when no line comes first. */
export function firstBaseline(items: readonly MovableItem[]): number | undefined {
  let first: number | undefined
  for (const item of items) {
    if (item.kind !== 'line' && item.kind !== 'slot') continue
    if (first === undefined || item.y < first) first = item.y
  }
  return first
}
