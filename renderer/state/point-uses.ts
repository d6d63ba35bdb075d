import type { Change } from '../../shared/edit/edit.ts'
import { removalOf } from '../../shared/edit/remove.ts'
import { briefsInOrder, numberBriefs } from '../../shared/editions/brief-numbers.ts'
import type { Brief } from '../../shared/model/records/brief.ts'
import type { PointUse } from '../../shared/model/records/point-use.ts'
import type { TalkingPoint } from '../../shared/model/records/talking-point.ts'
import { find, list, type Trip } from '../../shared/model/trip.ts'
import { addRecord } from './changes.ts'

/** A talking point in one brief. */
export type UsedPoint = Readonly<{ use: PointUse; point: TalkingPoint }>

/** The points of a brief as it prints them; what was dropped stays to be taken up again. */
export type BriefPoints = Readonly<{
  said: readonly UsedPoint[]
  responses: readonly UsedPoint[]
  avoid: readonly UsedPoint[]
  dropped: readonly UsedPoint[]
}>

export function pointsOfBrief(trip: Trip, brief: string): BriefPoints {
  const used = list(trip, 'pointUses')
    .filter((use) => use.brief === brief)
    .flatMap((use): readonly UsedPoint[] => {
      const point = find(trip, 'talkingPoints', use.talkingPoint)
      return point ? [{ use, point }] : []
    })
  const kept = used.filter(({ use }) => use.state !== 'dropped')
  return {
    said: kept.filter(({ point }) => point.kind !== 'response' && point.kind !== 'avoid'),
    responses: kept.filter(({ point }) => point.kind === 'response'),
    avoid: kept.filter(({ point }) => point.kind === 'avoid'),
    dropped: used.filter(({ use }) => use.state === 'dropped'),
  }
}

/** A brief with the code it is called by. */
export type CodedBrief = Readonly<{ brief: Brief; code: string }>

const coded = new WeakMap<Trip['briefs'], Readonly<{ items: Trip['agendaItems']; briefs: readonly CodedBrief[] }>>()

/** Every brief in the order of the schedule with its code: B04. */
export function codedBriefs(trip: Trip): readonly CodedBrief[] {
  const known = coded.get(trip.briefs)
  if (known?.items === trip.agendaItems) return known.briefs
  const briefs = briefsInOrder(numberBriefs(trip, false)).map((brief) => ({
    brief,
    code: `B${String(brief.number ?? 0).padStart(2, '0')}`,
  }))
  coded.set(trip.briefs, { items: trip.agendaItems, briefs })
  return briefs
}

/** The briefs a point is in, in the order of the schedule; those in which it was dropped left out. */
export function briefsOfPoint(trip: Trip, point: string): readonly CodedBrief[] {
  const uses = list(trip, 'pointUses').filter((use) => use.talkingPoint === point && use.state !== 'dropped')
  const ids = new Set(uses.map((use) => use.brief))
  return ids.size === 0 ? [] : codedBriefs(trip).filter(({ brief }) => ids.has(brief.id))
}

/** The briefs of every point, looked up once for a whole board. */
export function briefsByPoint(trip: Trip): ReadonlyMap<string, readonly CodedBrief[]> {
  const used = Map.groupBy(
    list(trip, 'pointUses').filter((use) => use.state !== 'dropped'),
    (use) => use.brief,
  )
  const found = new Map<string, CodedBrief[]>()
  for (const each of codedBriefs(trip)) {
    for (const { talkingPoint } of used.get(each.brief.id) ?? []) {
      const briefs = found.get(talkingPoint) ?? []
      found.set(talkingPoint, briefs)
      if (!briefs.includes(each)) briefs.push(each)
    }
  }
  return found
}

type Attachment = Readonly<{ brief: string; point: string; id: string; values?: Readonly<Record<string, unknown>> }>

/** The changes that put a point into a brief; where it was dropped it is planned again. */
export function attachPoint(trip: Trip, { brief, point, id, values = {} }: Attachment): readonly Change[] {
  const use = list(trip, 'pointUses').find((each) => each.brief === brief && each.talkingPoint === point)
  if (!use) return addRecord(trip, 'pointUses', { ...values, id, brief, talkingPoint: point }).changes
  if (use.state !== 'dropped') return []
  return [{ kind: 'set', collection: 'pointUses', id: use.id, field: 'state', before: 'dropped', after: 'planned' }]
}

/** The changes that take a point out of a brief; the point itself stays. */
export const detachPoint = (trip: Trip, brief: string, point: string): readonly Change[] =>
  list(trip, 'pointUses')
    .filter((use) => use.brief === brief && use.talkingPoint === point)
    .flatMap((use) => removalOf(trip, 'pointUses', use.id))

/** The changes after which a point is in these briefs and in no other. */
export function setBriefsOfPoint(
  trip: Trip,
  wanted: Readonly<{ point: string; briefs: readonly string[]; newId: () => string }>,
): readonly Change[] {
  const now = briefsOfPoint(trip, wanted.point).map(({ brief }) => brief.id)
  return [
    ...now.filter((id) => !wanted.briefs.includes(id)).flatMap((id) => detachPoint(trip, id, wanted.point)),
    ...wanted.briefs
      .filter((id) => !now.includes(id))
      .flatMap((brief) => attachPoint(trip, { brief, point: wanted.point, id: wanted.newId() })),
  ]
}
