import type { PointUse } from '../../../shared/model/records/point-use.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { remember } from '../../../shared/model/remember.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import type { Context } from './context.ts'

/** A talking point in one brief. */
export type UsedPoint = Readonly<{ use: PointUse; point: TalkingPoint }>

/** The points of a brief by what they are for. What was dropped is not said any more. */
type BriefPoints = Readonly<{
  /** Arguments, asks and tactical points, in the order they are made. */
  said: readonly UsedPoint[]
  responses: readonly UsedPoint[]
  avoid: readonly UsedPoint[]
  dropped: readonly UsedPoint[]
}>

export function usesByBrief(context: Context, brief: string): BriefPoints {
  const used = (usesOf(context.trip).get(brief) ?? []).flatMap((use): readonly UsedPoint[] => {
    const point = find(context.trip, 'talkingPoints', use.talkingPoint)
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

const usesOf = remember(
  (trip: Trip): ReadonlyMap<string, readonly PointUse[]> => Map.groupBy(list(trip, 'pointUses'), (use) => use.brief),
  'pointUses',
)
