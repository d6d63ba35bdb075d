import { bookZone, tripDates } from '../agenda/days.ts'
import { epochOf, localTimeOf } from '../agenda/zones.ts'
import { find, list, type Trip, tripId } from '../model/trip.ts'
import { type Draft, leaveOut, replace } from './left-out.ts'

/** Reads a draft as it was at a moment: what happened later is not in it. `at` is an instant. */
export function leaveOutLater(draft: Draft, trip: Trip, at: string): void {
  const now = momentOf(trip, at)
  const later = 'It happened after the moment this book speaks from.'
  for (const { id, date, agendaItem } of list(trip, 'outcomes')) {
    if (isLater(now, date) || isAhead(trip, now, agendaItem)) leaveOut(draft, 'outcomes', id, later)
  }
  for (const { id, date, agendaItem } of list(trip, 'debriefs')) {
    if (isLater(now, date) || isAhead(trip, now, agendaItem)) leaveOut(draft, 'debriefs', id, later)
  }
  for (const { id, date, agendaItem } of list(trip, 'commitments')) {
    if (isLater(now, date) || isAhead(trip, now, agendaItem)) leaveOut(draft, 'commitments', id, later)
  }
  forgetFields(draft, trip, now)
}

type Moment = Readonly<{
  epoch: number
  /** The same moment as a date in the book's zone. */
  today: string
}>

const momentOf = (trip: Trip, at: string): Moment => ({
  epoch: Date.parse(at),
  today: localTimeOf(at, bookZone(trip)).slice(0, 10),
})

/** A month or a year is later only when all of it is. */
const isLater = (now: Moment, date: string | undefined) => date !== undefined && date > now.today.slice(0, date.length)

/** Is the item not over yet? */
function isAhead(trip: Trip, now: Moment, agendaItem: string | undefined): boolean {
  const when = find(trip, 'agendaItems', agendaItem)?.when
  switch (when?.kind) {
    case 'timed':
      return epochOf(when.end, when.zone) > now.epoch
    case 'allDay':
      return when.date >= now.today
    case 'untimed':
      return when.day >= now.today
    case 'unplaced':
    case undefined:
      return false
  }
}

/** Fields of records that stay, where they tell of something later. */
function forgetFields(draft: Draft, trip: Trip, now: Moment): void {
  const isTripAhead = (tripDates(trip).ends ?? '') >= now.today
  for (const objective of list(trip, 'objectives')) {
    if (isTripAhead && Object.keys(objective.result).length > 0)
      replace(draft, 'objectives', { ...objective, result: {} })
  }
  for (const official of list(trip, 'officials')) {
    const lastMet = official.lastMet.filter(({ date }) => !isLater(now, date))
    if (lastMet.length < official.lastMet.length) replace(draft, 'officials', { ...official, lastMet })
  }
  for (const agency of list(trip, 'agencies')) {
    const lastContacts = agency.lastContacts.filter(({ date }) => !isLater(now, date))
    if (lastContacts.length < agency.lastContacts.length) replace(draft, 'agencies', { ...agency, lastContacts })
  }
  for (const brief of list(trip, 'briefs')) {
    const background = brief.background.filter(({ date }) => !isLater(now, date))
    if (background.length < brief.background.length) replace(draft, 'briefs', { ...brief, background })
  }
  for (const item of list(trip, 'agendaItems')) {
    if (!isLater(now, item.confirmedOn)) continue
    const { confirmedOn: _, ...rest } = item
    const confirmation = item.confirmation === 'confirmed' ? 'unconfirmed' : item.confirmation
    replace(draft, 'agendaItems', { ...rest, confirmation, confirmedBy: '' })
  }
  for (const use of list(trip, 'pointUses')) {
    const isMadeLater = use.state === 'made' && isAhead(trip, now, find(trip, 'briefs', use.brief)?.agendaItem)
    if (isMadeLater) replace(draft, 'pointUses', { ...use, state: 'planned' })
  }
  for (const commitment of list(trip, 'commitments')) {
    if (!isLater(now, commitment.letterSent) || isLater(now, commitment.date)) continue
    if (isAhead(trip, now, commitment.agendaItem)) continue
    const { letterSent: _, ...rest } = commitment
    replace(draft, 'commitments', rest)
  }
  const record = find(trip, 'trips', tripId)
  if (record?.status === 'closed' && isTripAhead) replace(draft, 'trips', { ...record, status: 'planning' })
}
