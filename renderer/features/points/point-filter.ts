import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { briefsByPoint } from '../../state/point-uses.ts'
import { textOf } from '../../state/record-names.ts'
import { foldText } from '../../ui/fold-text.ts'

/** What the board and the list show. Empty strings let everything through. */
export type PointFilter = Readonly<{ words: string; kind: string; topic: string }>
export const everyPoint: PointFilter = { words: '', kind: '', topic: '' }
/** The topic of points that have none. */
export const noTopic = '+none'

export function filterPoints(trip: Trip, filter: PointFilter): readonly TalkingPoint[] {
  const words = foldText(filter.words).split(/\s+/).filter(Boolean)
  return list(trip, 'talkingPoints').filter((point) => {
    if (filter.kind !== '' && point.kind !== filter.kind) return false
    if (filter.topic !== '' && topicOf(trip, point) !== filter.topic) return false
    if (words.length === 0) return true
    const text = foldText(wordsOf(trip, point))
    return words.every((word) => text.includes(word))
  })
}

/** The topic it stands under; one that is gone counts as none. */
export const topicOf = (trip: Trip, { topic }: TalkingPoint): string => find(trip, 'topics', topic)?.id ?? noTopic

/** Everything that finding looks at, in every language. */
const wordsOf = (trip: Trip, point: TalkingPoint): string => {
  const topic = find(trip, 'topics', point.topic)
  return [point.title, point.text, point.reply, ...(topic ? [topic.name] : [])]
    .flatMap((text) => Object.values(text))
    .concat(point.drafter, point.approver)
    .join(' ')
}

/** `38 points on 7 topics, 16 shown. 4 are in no brief yet.` */
export function pointFacts(trip: Trip, shown: number): string {
  const points = list(trip, 'talkingPoints')
  const topics = list(trip, 'topics').length
  const used = briefsByPoint(trip)
  const idle = points.filter(({ id }) => !used.has(id)).length
  const part = shown === points.length ? '' : `, ${shown} shown`
  const all = `${points.length} point${points.length === 1 ? '' : 's'} on ${topics} topic${topics === 1 ? '' : 's'}${part}.`
  return idle === 0 || points.length === 0 ? all : `${all} ${idle} ${idle === 1 ? 'is' : 'are'} in no brief yet.`
}

/** The opening and the words of a point as one line, in the first language that has them. */
export const pointLine = (trip: Trip, point: TalkingPoint): string =>
  [textOf(trip, point.title), textOf(trip, point.text)].filter((part) => part !== '').join('. ') ||
  'Point without words'
