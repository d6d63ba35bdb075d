import { applyChanges } from '../../../shared/edit/apply.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import { type Clash, clashesAt, conflictsOf, otherOf } from './clashes.ts'
import { lengthOf, minutesText, shiftLocal, step } from './clock.ts'
import { namesText } from './day-notes.ts'
import { hopsOf, hopsTo } from './hops.ts'
import { type ItemEdit, moveBy } from './item-edits.ts'
import { timeText } from './item-facts.ts'

/** What is wrong with an item on the clock, and its size. */
export type Problem = Readonly<{
  id: string
  title: string
  text: string
  /** What would have to be later, and by how many minutes. */
  late: Readonly<{ item: AgendaItem; minutes: number }> | undefined
}>

/** What would mend a problem; the label says the result. */
export type WayOut = Readonly<{ label: string; edit: ItemEdit }>

export function problemsOf(trip: Trip, item: AgendaItem): readonly Problem[] {
  const overlaps = clashesAt(trip, item.id)
    .filter(({ isSplit }) => !isSplit)
    .map((clash) => overlapProblem(trip, item, clash))
  const hops = hopsOf(trip)
    .filter(({ from, to }) => from.id === item.id || to.id === item.id)
    .map(({ from, to, available, travel, security }): Problem => {
      const need = travel + security
      const door = security > 0 ? ` and ${minutesText(security)} at the door` : ''
      return {
        id: `hop-${from.id}-${to.id}`,
        title: `${minutesText(need - available)} short from ${title(trip, from)} to ${title(trip, to)}.`,
        text: `Travel ${minutesText(travel)}${door}, gap ${minutesText(available)}.`,
        late: { item: to, minutes: need - available },
      }
    })
  return [...overlaps, ...hops]
}

function overlapProblem(trip: Trip, item: AgendaItem, clash: Clash): Problem {
  const other = otherOf(item, clash)
  const { first, second, people, minutes } = clash
  const isTimed = first.when.kind === 'timed' && second.when.kind === 'timed'
  const who =
    people.length === 0
      ? 'Who is at which is not said: list the people of both.'
      : `${namesText(trip, people)} ${people.length === 1 ? 'is' : 'are'} in both.`
  return {
    id: `overlap-${first.id}-${second.id}`,
    title: `Overlaps ${title(trip, other)}, ${timeText(trip, other)}, by ${minutesText(minutes)}.`,
    text: who,
    late: isTimed ? { item: second, minutes: clearance(first, second) } : undefined,
  }
}

/** Without the full stop some titles end in: it stands in the middle of a sentence. */
const title = (trip: Trip, { id }: AgendaItem) => nameOf(trip, { collection: 'agendaItems', id }).replace(/\.$/, '')

/** Minutes the second has to move to begin when the first ends; both are on the clock of one place. */
const clearance = (first: AgendaItem, second: AgendaItem) =>
  first.when.kind === 'timed' && second.when.kind === 'timed' ? lengthOf(second.when.start, first.when.end) : 0

/**
 * Later by so much, and by what travel then needs; offered only when it leaves fewer problems than there were. Each try
 * judges the whole agenda anew, so it is not for every key.
 */
export function waysOut(trip: Trip, { late }: Problem): readonly WayOut[] {
  if (late?.item.when.kind !== 'timed' || late.minutes <= 0) return []
  const { item, minutes } = late
  const { start } = late.item.when
  const up = (value: number) => Math.ceil(value / step) * step
  let by = up(minutes)
  for (let tries = 0; tries < 3; tries += 1) {
    const edit = moveBy(trip, [item.id], by)
    const after = applyChanges(trip, edit.changes)
    if (!after.ok) return []
    const short = hopsTo(after.value, item.id)
    const more = Math.max(0, ...short.map((hop) => hop.travel + hop.security - hop.available))
    if (more > 0) {
      by += up(more)
      continue
    }
    if (countOf(after.value) >= countOf(trip)) return []
    return [{ label: `Move ${cut(title(trip, item))} to ${shiftLocal(start, by).slice(11)}`, edit }]
  }
  return []
}

/** As much of a title as a button holds. */
const cut = (text: string) => (text.length > 26 ? `${text.slice(0, 25).trimEnd()}…` : text)

const countOf = (trip: Trip) => conflictsOf(trip).length + hopsOf(trip).length

/** What to say when an item has been moved: where it is now, and whether it fits. */
export function movedSentence(trip: Trip, id: string): string {
  const item = find(trip, 'agendaItems', id)
  if (!item) return ''
  const problems = problemsOf(trip, item)
  const time = timeText(trip, item)
  const where = `${title(trip, item)}${time ? `, ${time}` : ''}.`
  return problems.length === 0 ? `${where} Fits.` : `${where} ${problems.map((problem) => problem.title).join(' ')}`
}
