import type { ClockMention } from '../text/clock.ts'
import type { FoundItem } from './collector.ts'
import type { Words } from './flow.ts'
import { type ListLevels, makeListLevels } from './list-levels.ts'

/** Where the walk is: in an agenda or not, and how its points are set. */
export type Walk = {
  /** `points` takes numbered points alone, as in minutes. */
  mode: 'off' | 'agenda' | 'points'
  /** A section with times that are none of the agenda's. */
  isForeign: boolean
  /** Level of the heading that opened agenda or day; 99 for one that is only bold. */
  level: number
  levels: ListLevels
  /** Folded lines before the first item, which pages repeat at their head. */
  opening: Set<string>
  /** When the whole meeting begins, as its opening lines say. */
  meeting: Readonly<{ clock: ClockMention; words: Words }> | undefined
  /** A day that holds for deeper points of a list, and what was known before it. */
  scope: Readonly<{ depth: number; lastDate: string | undefined; firstDate: string | undefined }> | undefined
  /** Does any line open a day? Then points before the first one are about the whole. */
  hasDays: boolean
  /** The day of a document that has but one. */
  onlyDay: string | undefined
  /** Items of tables by their folded titles, as far as they were looked at: the first of each, by its place. */
  named: { count: number; last: FoundItem | undefined; readonly titles: Map<string, number> }
}

export const noneNamed = (): Walk['named'] => ({ count: 0, last: undefined, titles: new Map() })

/** A walk over a document whose lines open these days. */
export const makeWalk = (days: ReadonlySet<string>): Walk => ({
  mode: 'off',
  isForeign: false,
  level: 99,
  levels: makeListLevels(),
  opening: new Set(),
  meeting: undefined,
  scope: undefined,
  hasDays: days.size > 0,
  onlyDay: days.size === 1 ? [...days][0] : undefined,
  named: noneNamed(),
})
