import { itemsInOrder } from '../agenda/days.ts'
import type { Brief } from '../model/records/brief.ts'
import { list, type Trip, withCollection } from '../model/trip.ts'

/**
 * The trip with a number on every brief. Where briefs were left out the rest are numbered anew from 1 in the order of
 * the schedule, so that no gap tells of them; otherwise numbers stay, and briefs without one get the next ones.
 */
export function numberBriefs(trip: Trip, isSomeLeftOut: boolean): Trip {
  const briefs = briefsInOrder(trip)
  const numbers = new Set(briefs.map((brief) => brief.number).filter((number) => number !== undefined))
  if (!isSomeLeftOut && numbers.size === briefs.length) return trip
  const taken = new Set<number>()
  let next = 0
  const highest = Math.max(0, ...numbers)
  const numbered = briefs.map((brief) => {
    const keeps = !isSomeLeftOut && brief.number !== undefined && !taken.has(brief.number)
    if (!keeps) next += 1
    const number = keeps ? (brief.number ?? 0) : isSomeLeftOut ? next : highest + next
    taken.add(number)
    return [brief.id, number === brief.number ? brief : { ...brief, number }] as const
  })
  return withCollection(trip, 'briefs', Object.fromEntries(numbered))
}

/** The briefs in the order of the schedule; one whose item is gone comes last. */
export function briefsInOrder(trip: Trip): readonly Brief[] {
  const place = new Map(itemsInOrder(trip).map((item, index) => [item.id, index]))
  const at = (brief: Brief) => place.get(brief.agendaItem) ?? Number.MAX_SAFE_INTEGER
  return [...list(trip, 'briefs')].sort((a, b) => at(a) - at(b))
}
