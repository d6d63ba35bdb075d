import type { Attendance } from '../../../shared/model/records/attendance.ts'
import type { PointUse } from '../../../shared/model/records/point-use.ts'
import { remember } from '../../../shared/model/remember.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import type { Inlines } from '../blocks.ts'
import { type Context, linkTo, pickText } from './context.ts'
import { type Dress, joined, text } from './inlines.ts'
import { briefsByItem, itemTitle, type NumberedBrief } from './items.ts'

/** What people call an agency: its acronym, else its short name, else its name; linked to its profile. */
export function agencyName(context: Context, id: string | undefined, dress: Dress = {}): Inlines {
  const agency = find(context.trip, 'agencies', id)
  if (!agency) return []
  const short = pickText(context, agency.shortName)
  const field = agency.acronym !== '' ? 'acronym' : short !== '' ? 'shortName' : 'name'
  const words = agency.acronym || short || pickText(context, agency.name)
  const origin = { collection: 'agencies', id: agency.id, field }
  return text(words, { to: linkTo(context, 'agency', id), ...dress, origin })
}

/** The short title of an agenda item, linked to its brief, else to its place in the schedule. */
export function itemName(context: Context, id: string | undefined, dress: Dress = {}): Inlines {
  const item = find(context.trip, 'agendaItems', id)
  if (!item) return []
  const to = linkTo(context, 'brief', briefsByItem(context).get(item.id)?.brief.id) ?? linkTo(context, 'item', id)
  return itemTitle(context, item, 'short', { to, ...dress })
}

/** The name of a place, linked to where it is described. */
export function venueName(context: Context, id: string | undefined, dress: Dress = {}): Inlines {
  const venue = find(context.trip, 'venues', id)
  if (!venue) return []
  const origin = { collection: 'venues', id: venue.id, field: 'name' }
  return text(pickText(context, venue.name), { to: linkTo(context, 'venue', id), ...dress, origin })
}

/** The name of a topic, linked to its paper. */
export function topicName(context: Context, id: string | undefined, dress: Dress = {}): Inlines {
  const topic = find(context.trip, 'topics', id)
  if (!topic) return []
  const origin = { collection: 'topics', id: topic.id, field: 'name' }
  return text(pickText(context, topic.name), { to: linkTo(context, 'topic', id), ...dress, origin })
}

/** `B03`, linked to the brief. */
export function briefCode(context: Context, { brief, code }: NumberedBrief, dress: Dress = {}): Inlines {
  const origin = { collection: 'briefs', id: brief.id, field: 'number' }
  return text(code, { to: linkTo(context, 'brief', brief.id), ...dress, origin })
}

/** `B03, B05`: the briefs of these agenda items, in the order of the schedule. */
export const briefCodes = (context: Context, items: ReadonlySet<string>): Inlines =>
  joined(
    [...briefsByItem(context).values()].flatMap((each) => (items.has(each.item.id) ? [briefCode(context, each)] : [])),
  )

/** The agenda items a person attends. */
export const itemsOf = (trip: Trip, person: string): ReadonlySet<string> =>
  new Set((attendancesByPerson(trip).get(person) ?? []).map((attendance) => attendance.agendaItem))

/** The agenda items at which a talking point is to be made. */
export const itemsOfPoint = (trip: Trip, point: string): ReadonlySet<string> =>
  new Set(
    (usesByPoint(trip).get(point) ?? []).flatMap((use) => {
      const brief = use.state === 'dropped' ? undefined : find(trip, 'briefs', use.brief)
      return brief ? [brief.agendaItem] : []
    }),
  )

const attendancesByPerson = remember(
  (trip: Trip): ReadonlyMap<string, readonly Attendance[]> =>
    Map.groupBy(list(trip, 'attendances'), (attendance) => attendance.person),
  'attendances',
)

const usesByPoint = remember(
  (trip: Trip): ReadonlyMap<string, readonly PointUse[]> =>
    Map.groupBy(list(trip, 'pointUses'), (use) => use.talkingPoint),
  'pointUses',
)
