import { travelMinutes } from '../../../shared/agenda/travel-gaps.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import { clashesAt } from './clashes.ts'
import { minutesText } from './clock.ts'
import type { Block, DayView } from './day-view.ts'
import { hopsTo } from './hops.ts'

/** Beside the timeline: travel that fits, or a conflict with its size first. Minutes from midnight. */
export type Note = Readonly<{
  id: string
  tone: 'fits' | 'error'
  start: number
  end: number
  /** Bold: 10 min short. */
  head: string
  text: string
  items: readonly string[]
}>

export function notesOf(trip: Trip, view: DayView): readonly Note[] {
  return [...travelNotes(trip, view), ...overlapNotes(trip, view)].sort((a, b) => a.start - b.start)
}

function travelNotes(trip: Trip, { blocks, day }: DayView): readonly Note[] {
  const times = travelMinutes(trip)
  const somewhere = blocks.filter(({ item }) => item.venue && item.kind !== 'transfer' && item.kind !== 'free')
  return somewhere.flatMap((to, index): readonly Note[] => {
    const worst = hopsTo(trip, to.item.id).toSorted((a, b) => a.available - a.travel - (b.available - b.travel))[0]
    const from = worst ? somewhere.find(({ item }) => item.id === worst.from.id) : before(somewhere, index)
    if (worst) {
      const need = worst.travel + worst.security
      return [
        {
          ...between(from, to),
          id: `travel-${to.item.id}`,
          tone: 'error',
          head: `${need - worst.available} min short.`,
          text: `${needText(worst.travel, worst.security)}, gap ${minutesText(worst.available)}`,
          items: [worst.from.id, to.item.id],
        },
      ]
    }
    const [a, b] = [from?.item.venue, to.item.venue]
    const travel = times.get(`${a} ${b}`) ?? times.get(`${b} ${a}`)
    if (!from || a === b || travel === undefined || day.items.length === 0) return []
    const security = find(trip, 'venues', b)?.securityMinutes ?? 0
    const spare = to.start - from.end - travel - security
    const text = `${needText(travel, security)}, ${spare === 0 ? 'fits' : `${minutesText(spare)} to spare`}`
    return [
      {
        ...between(from, to),
        id: `travel-${to.item.id}`,
        tone: 'fits',
        head: '',
        text,
        items: [from.item.id, to.item.id],
      },
    ]
  })
}

const needText = (travel: number, security: number) =>
  `Travel ${minutesText(travel)}${security > 0 ? `, door ${minutesText(security)}` : ''}`

/** The last item that ended before this one begins. */
const before = (blocks: readonly Block[], index: number): Block | undefined => {
  const to = blocks[index]
  return to && blocks.slice(0, index).findLast((block) => block.end <= to.start)
}

const between = (from: Block | undefined, to: Block) => ({
  start: Math.min(from?.end ?? to.start, to.start),
  end: to.start,
})

function overlapNotes(trip: Trip, { blocks }: DayView): readonly Note[] {
  const byId = new Map(blocks.map((block) => [block.item.id, block]))
  const clashes = new Set(blocks.flatMap(({ item }) => clashesAt(trip, item.id)))
  return [...clashes].flatMap(({ first, second, minutes, people, isSplit }): readonly Note[] => {
    const at = byId.get(second.id)
    if (isSplit || !at || !byId.has(first.id)) return []
    const head = people.length > 0 ? peopleText(people.length) : `Overlaps ${minutesText(minutes)}`
    return [
      {
        id: `overlap-${first.id}-${second.id}`,
        tone: 'error',
        start: at.start,
        end: at.start + minutes,
        head,
        text: people.length > 0 ? namesText(trip, people) : `${titleOf(trip, first)} and ${titleOf(trip, second)}`,
        items: [first.id, second.id],
      },
    ]
  })
}

const peopleText = (count: number) => (count === 1 ? '1 person in two places' : `${count} people in two places`)
const titleOf = (trip: Trip, item: AgendaItem) =>
  nameOf(trip, { collection: 'agendaItems', id: item.id }).replace(/\.$/, '')

/** `Whitcombe, Oyelaran and Bassols Vidal`; of many the first two. */
export function namesText(trip: Trip, people: readonly string[]): string {
  const names = people.map((id) => {
    const delegate = find(trip, 'delegates', id)
    return delegate?.surname || delegate?.fullName || 'somebody without a name'
  })
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** How many conflicts each day has, by its date: overlaps and travel that does not fit. */
export const errorsIn = (notes: readonly Note[]): number => notes.filter(({ tone }) => tone === 'error').length

/**
 * Where each note stands, in hours below the top: at its own time, or behind the note above it. `lineHours` is what
 * a line of text takes, `letters` how many fit in one.
 */
export function stackNotes(
  notes: readonly Note[],
  { first, lineHours, letters }: Readonly<{ first: number; lineHours: number; letters: number }>,
): ReadonlyMap<string, Readonly<{ top: number; height: number }>> {
  let free = Number.NEGATIVE_INFINITY
  const places = new Map<string, Readonly<{ top: number; height: number }>>()
  for (const note of notes) {
    const lines = (note.head ? Math.ceil(note.head.length / letters) : 0) + Math.ceil(note.text.length / letters)
    const top = Math.max(note.start / 60 - first, free)
    const height = Math.max(lines * lineHours, Math.min(note.end / 60 - first - top, 1))
    places.set(note.id, { top, height })
    free = top + Math.max(lines * lineHours, height) + lineHours / 4
  }
  return places
}
