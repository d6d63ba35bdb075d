import { expectedAt, personConflicts } from '../agenda/conflicts.ts'
import { dayOf, tripDates } from '../agenda/days.ts'
import { isExpected, isMeeting } from '../agenda/people.ts'
import { impossibleHops } from '../agenda/travel-gaps.ts'
import { epochOf, isZone } from '../agenda/zones.ts'
import { pickLanguage } from '../model/localised.ts'
import { list, type Trip } from '../model/trip.ts'
import { type Check, delegateName, titleOf } from './finding.ts'

/** A meeting without an objective in its brief, or without a brief. */
export const meetingWithoutObjective: Check = (trip) => {
  const briefs = new Map(list(trip, 'briefs').map((brief) => [brief.agendaItem, brief]))
  return list(trip, 'agendaItems')
    .filter(isMeeting)
    .flatMap((item) => {
      const brief = briefs.get(item.id)
      const says = brief?.objectives.some(
        (objective) => objective.objective !== undefined || Object.values(objective.text).some((text) => text !== ''),
      )
      if (says) return []
      const message = brief
        ? `The brief of ${titleOf(trip, item)} has no objective.`
        : `${titleOf(trip, item)} has no brief, and so no objective.`
      return [
        {
          code: 'meeting-without-objective',
          level: 'error',
          record: brief ? `briefs/${brief.id}` : `agendaItems/${item.id}`,
          ...(brief ? { field: 'objectives' } : {}),
          message,
        },
      ]
    })
}

export const personInTwoPlaces: Check = (trip) =>
  personConflicts(trip).map(({ first, second, minutes, delegate }) => ({
    code: 'person-in-two-places',
    level: 'error',
    record: `delegates/${delegate}`,
    message: `${delegateName(trip, delegate)} is at ${titleOf(trip, first)} and at ${titleOf(trip, second)} for the same ${minutes} minutes.`,
  }))

export const impossibleHop: Check = (trip) =>
  impossibleHops(trip).map(({ from, to, available, travel, security, delegates }) => ({
    code: 'impossible-hop',
    level: 'error',
    record: `agendaItems/${to.id}`,
    field: 'when',
    message:
      `${titleOf(trip, from)} to ${titleOf(trip, to)} takes ${travel} minutes` +
      `${security > 0 ? ` and ${security} at the door` : ''}, but there are ${available} (${delegates.length === 1 ? delegateName(trip, delegates[0] ?? '') : `${delegates.length} people`}).`,
  }))

export const itemOutsideTrip: Check = (trip) => {
  const { starts, ends } = tripDates(trip)
  if (!starts || !ends) return []
  return list(trip, 'agendaItems').flatMap((item) => {
    const day = dayOf(item)
    if (day === undefined || (day >= starts && day <= ends)) return []
    return [
      {
        code: 'item-outside-trip',
        level: 'error',
        record: `agendaItems/${item.id}`,
        field: 'when',
        message: `${titleOf(trip, item)} is on ${day}, but the trip lasts from ${starts} to ${ends}.`,
      },
    ]
  })
}

/** An item whose end is before its start, or whose zone is none. */
export const impossibleTime: Check = (trip) =>
  list(trip, 'agendaItems').flatMap((item) => {
    if (item.when.kind !== 'timed') return []
    const record = { level: 'error', record: `agendaItems/${item.id}`, field: 'when' } as const
    const { start, end, zone } = item.when
    if (!isZone(zone))
      return [
        {
          code: 'unknown-zone',
          ...record,
          message: `${titleOf(trip, item)} is in the time zone “${zone}”, which does not exist.`,
        },
      ]
    if (epochOf(end, zone) < epochOf(start, zone))
      return [{ code: 'ends-before-start', ...record, message: `${titleOf(trip, item)} ends before it starts.` }]
    return []
  })

export const unconfirmedSoon: Check = (trip, { at }) => {
  if (at === undefined) return []
  const now = Date.parse(at)
  return list(trip, 'agendaItems').flatMap((item) => {
    if (item.when.kind !== 'timed' || item.confirmation !== 'unconfirmed' || !isMeeting(item)) return []
    const hours = (epochOf(item.when.start, item.when.zone) - now) / 3_600_000
    if (hours < 0 || hours > 24) return []
    return [
      {
        code: 'unconfirmed-within-a-day',
        level: 'error',
        record: `agendaItems/${item.id}`,
        field: 'confirmation',
        message: `${titleOf(trip, item)} starts in ${Math.floor(hours)} hours and is not confirmed.`,
      },
    ]
  })
}

/** A member of the delegation who is expected at no meeting. */
export const delegateWithoutMeeting: Check = (trip) => {
  const meetings = list(trip, 'agendaItems').filter(isMeeting)
  // What is for everybody names the same thousands each time: one list of them is enough.
  const lists = new Set(meetings.map((item) => expectedAt(trip, item)))
  const expected = new Set([...lists].flat())
  for (const item of meetings) if (item.lead !== undefined) expected.add(item.lead)
  return list(trip, 'delegates')
    .filter((delegate) => (delegate.kind === 'member' || delegate.kind === 'head') && !expected.has(delegate.id))
    .filter((delegate) => meetings.length > 0 && !meetings.some((item) => isExpected(trip, item, delegate.id)))
    .map((delegate) => ({
      code: 'delegate-without-meeting',
      level: 'warning',
      record: `delegates/${delegate.id}`,
      message: `${delegate.fullName} is at no meeting.`,
    }))
}

/** A company none of whose people speaks or is listed anywhere. */
export const companyWithoutMoment: Check = (trip) => {
  const speakers = new Set([
    ...list(trip, 'pointUses')
      .filter((use) => use.state !== 'dropped')
      .map((use) => use.speaker),
    ...list(trip, 'attendances')
      .filter(
        (attendance) => attendance.side === 'ours' && (attendance.role === 'lead' || attendance.role === 'speaks'),
      )
      .map((attendance) => attendance.person),
    ...list(trip, 'agendaItems').map((item) => item.lead),
  ])
  const behindPoints = new Set(list(trip, 'talkingPoints').flatMap((point) => point.companies))
  const heard = new Set(
    list(trip, 'delegates')
      .filter((delegate) => speakers.has(delegate.id))
      .map((delegate) => delegate.company),
  )
  return list(trip, 'companies')
    .filter((company) => !heard.has(company.id) && !behindPoints.has(company.id))
    .map((company) => ({
      code: 'company-without-moment',
      level: 'warning',
      record: `companies/${company.id}`,
      message: `Nobody of ${company.name} speaks, leads or stands behind a point.`,
    }))
}

/** A message that nobody is to carry and no point of a brief repeats. */
export const messageNobodyCarries: Check = (trip) => {
  const used = new Set(list(trip, 'pointUses').map((use) => use.talkingPoint))
  const carried = new Set(
    list(trip, 'talkingPoints')
      .filter((point) => used.has(point.id))
      .map((point) => point.message),
  )
  return list(trip, 'messages')
    .filter((message) => message.carriers.length === 0 && !carried.has(message.id))
    .map((message) => ({
      code: 'message-nobody-carries',
      level: 'warning',
      record: `messages/${message.id}`,
      field: 'carriers',
      message: `Nobody carries the message “${words(trip, message.text)}”.`,
    }))
}

const words = (trip: Trip, text: Readonly<Record<string, string>>) =>
  pickLanguage(text, list(trip, 'trips')[0]?.languages ?? ['en']).text
