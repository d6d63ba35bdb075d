import { grid } from '../theme.ts'
import { gapBetween, type Kind } from './gaps.ts'
import type { Mark, Strip } from './strip.ts'

/** Strips of a column as they come, with the room between them and what must stay together. */
export type Flow = {
  strips: Strip[]
  /** What the last strip ends with. */
  above: Kind
  /** Room asked for by name since the last strip; it replaces the usual one. */
  asked: number | undefined
  /** The next strip stays with the last. */
  stick: boolean
  /** Places that belong to the next strip. */
  waiting: Mark[]
  /** Paragraphs follow each other without room, as lines of one thing. */
  tight: boolean
}

export const createFlow = (tight = false): Flow => ({
  strips: [],
  above: 'none',
  asked: undefined,
  stick: false,
  waiting: [],
  tight,
})

type Joint = Readonly<{
  top: Kind
  bottom?: Kind
  /** Room above in points instead of the usual. */
  before?: number
  /** Room below in points instead of the usual. */
  after?: number
  keepWithNext?: boolean
}>

/** Adds strips that belong to one block; the room between them is already theirs. */
export function addStrips(flow: Flow, strips: readonly Strip[], joint: Joint): void {
  const [first] = strips
  if (!first) return
  const { before } = joint
  const isAsked = before !== undefined || flow.asked !== undefined
  const usual = flow.tight && flow.above === joint.top ? 0 : gapBetween(flow.above, joint.top)
  first.gap = isAsked ? Math.max(before ?? 0, flow.asked ?? 0) : usual
  first.snap = isAsked ? isOnGrid(first.gap) : usual >= grid.half || flow.above === 'opening'
  if (flow.strips.length === 0 && (flow.asked ?? 0) > 0) first.keepGap = true
  if (flow.stick) first.level = 3
  if (flow.waiting.length > 0) {
    first.marks = [...flow.waiting, ...first.marks]
    flow.waiting = []
  }
  for (const strip of strips) flow.strips.push(strip)
  flow.above = joint.bottom ?? joint.top
  flow.asked = joint.after
  flow.stick = joint.keepWithNext === true
}

/** Room by name is the larger of two that meet. */
export function askSpace(flow: Flow, points: number): void {
  flow.asked = Math.max(flow.asked ?? 0, points)
}

/** Places named after the last strip stand at its end; a flow without strips has none to name. */
export function finishFlow(flow: Flow): readonly Strip[] {
  const last = flow.strips.at(-1)
  if (last && flow.waiting.length > 0) {
    last.marks = [...last.marks, ...flow.waiting.map((mark) => ({ ...mark, y: last.height }))]
    flow.waiting = []
  }
  return flow.strips
}

/** Whole half-lines that were asked for keep to the grid; other room is meant as it is. */
const isOnGrid = (points: number): boolean => Math.abs(points / grid.half - Math.round(points / grid.half)) < 0.001
