import { dayMonth } from '../../../shared/format/dates.ts'
import { shortName } from '../../../shared/format/names.ts'
import type { DisclosureLevel } from '../../../shared/model/disclosure.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { briefsByPoint } from '../../state/point-uses.ts'
import { textOf } from '../../state/record-names.ts'
import { topicOf } from './point-filter.ts'

/** A point as the board and the list show it. */
export type PointView = Readonly<{
  id: string
  point: TalkingPoint
  title: string
  text: string
  reply: string
  topic: string
  /** `B04, B02`. */
  briefs: string
  /** `Whitcombe`, `Pietrzak, Garrow`: who says it in any of its briefs. */
  speakers: string
  readers: DisclosureLevel
  /** `Quintanar, 19 January`. */
  by: string
  /** What a person must look at, in words. */
  lack: string | undefined
}>

export function pointViews(trip: Trip): (point: TalkingPoint) => PointView {
  const briefs = briefsByPoint(trip)
  const uses = Map.groupBy(
    list(trip, 'pointUses').filter((use) => use.state !== 'dropped'),
    (use) => use.talkingPoint,
  )
  return (point) => {
    const codes = (briefs.get(point.id) ?? []).map(({ code }) => code)
    const people = [...new Set((uses.get(point.id) ?? []).flatMap((use) => find(trip, 'delegates', use.speaker) ?? []))]
    const topic = find(trip, 'topics', topicOf(trip, point))
    const needsSpeaker = point.kind !== 'avoid' && point.kind !== 'response'
    return {
      id: point.id,
      point,
      title: textOf(trip, point.title),
      text: textOf(trip, point.text),
      reply: textOf(trip, point.reply),
      topic: topic ? textOf(trip, topic.name) : '',
      briefs: codes.join(', '),
      speakers: people.map((person) => shortName(person)).join(', '),
      readers: point.disclosure?.level ?? 'delegation',
      by: byWords(point),
      lack: codes.length === 0 ? 'In no brief' : needsSpeaker && people.length === 0 ? 'Nobody says it' : undefined,
    }
  }
}

/** Who stands for its clearance: the approver of what is cleared, else the drafter. */
function byWords({ clearance, approver, drafter, clearedOn }: TalkingPoint): string {
  if (clearance !== 'cleared') return clearance === 'review' ? approver || drafter : drafter
  return [approver, clearedOn ? dayMonth(clearedOn, 'en') : ''].filter((part) => part !== '').join(', ')
}
