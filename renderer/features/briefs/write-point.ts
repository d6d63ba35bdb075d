import type { Change } from '../../../shared/edit/edit.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord } from '../../state/changes.ts'
import { pointsOfBrief } from '../../state/point-uses.ts'

type NewPoint = Readonly<{
  brief: Brief
  kind: TalkingPoint['kind']
  /** First words, by language. */
  words: Readonly<Record<string, string>>
  point: string
  use: string
}>

/** The changes that write a new point into a brief: the point, on the brief's topic, and its use there. */
export function writePoint(trip: Trip, { brief, kind, words, point, use }: NewPoint): readonly Change[] {
  const { said, responses } = pointsOfBrief(trip, brief.id)
  const topic = brief.topics[0] ?? [...said, ...responses].find((each) => each.point.topic)?.point.topic
  const added = addRecord(trip, 'talkingPoints', { id: point, kind, text: words, ...(topic ? { topic } : {}) })
  return [...added.changes, ...addRecord(trip, 'pointUses', { id: use, brief: brief.id, talkingPoint: point }).changes]
}

/** What can be put into a part of the brief: points of its kinds that are not in the brief, its topics first. */
export function canAttach(trip: Trip, brief: Brief, kind: TalkingPoint['kind']): readonly TalkingPoint[] {
  const isPart = (each: TalkingPoint['kind']) =>
    kind === 'response' || kind === 'avoid' ? each === kind : each !== 'response' && each !== 'avoid'
  const there = new Set(
    list(trip, 'pointUses')
      .filter((use) => use.brief === brief.id && use.state !== 'dropped')
      .map((use) => use.talkingPoint),
  )
  const isOff = ({ topic }: TalkingPoint) => (topic !== undefined && brief.topics.includes(topic) ? 0 : 1)
  return list(trip, 'talkingPoints')
    .filter((point) => isPart(point.kind) && !there.has(point.id))
    .toSorted((a, b) => isOff(a) - isOff(b))
}
