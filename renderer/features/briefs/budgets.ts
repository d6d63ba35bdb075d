import type { Brief } from '../../../shared/model/records/brief.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { pointsOfBrief } from '../../state/point-uses.ts'

export type Budget = Readonly<{ words: string; isOver: boolean }>

/** More than these are not remembered; see the checks of content. */
const most = { points: 6, objectives: 3 } as const

/** `4 points, 6 of 10 minutes`: what the points take, of what the choreography gives to our speakers. */
export function pointBudget(trip: Trip, brief: Brief): Budget {
  const { said } = pointsOfBrief(trip, brief.id)
  const minutes = said.reduce((sum, { use }) => sum + (use.minutes ?? 0), 0)
  const given = speakingMinutes(trip, brief)
  const tooMany = said.length > most.points
  const points = tooMany ? `${said.length} of at most ${most.points} points` : count(said.length, 'point')
  const time = given > 0 ? `${minutes} of ${count(given, 'minute')}` : minutes > 0 ? count(minutes, 'minute') : ''
  return {
    words: [points, time].filter((part) => part !== '').join(', '),
    isOver: tooMany || (given > 0 && minutes > given),
  }
}

/** `2 of at most 3`. */
export const objectiveBudget = ({ objectives }: Brief): Budget => ({
  words: objectives.length === 0 ? 'none yet, at most 3' : `${objectives.length} of at most ${most.objectives}`,
  isOver: objectives.length > most.objectives,
})

/** Minutes of the steps that people of ours speak in. */
export const speakingMinutes = (trip: Trip, { choreography }: Brief): number =>
  choreography
    .filter((step) => find(trip, 'delegates', step.speaker) !== undefined)
    .reduce((sum, step) => sum + (step.minutes ?? 0), 0)

/** `1 point`, `4 points`. */
export const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`
