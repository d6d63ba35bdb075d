import { pointsOfBrief } from '../../state/point-uses.ts'
import { AddPoint } from './add-point.tsx'
import { useBrief } from './brief-context.ts'
import { pointBudget } from './budgets.ts'
import { DroppedPoints } from './dropped-points.tsx'
import { PointRows } from './point-rows.tsx'
import { PointToMake } from './point-to-make.tsx'
import { Reply } from './reply.tsx'
import { Section } from './section.tsx'

/** What our people say, in the order they say it. */
export function PointsSection() {
  const { trip, brief } = useBrief()
  const { said, dropped } = pointsOfBrief(trip, brief.id)
  return (
    <Section number={5} title="Points to make" fields="pointUses" budget={pointBudget(trip, brief)}>
      <PointRows label="Points to make" isNumbered used={said} content={(used) => <PointToMake used={used} />} />
      <AddPoint kind="argument" label="Add point" />
      <DroppedPoints used={dropped} />
    </Section>
  )
}

/** What they will say, the likeliest first in print, and what we reply. */
export function RepliesSection() {
  const { brief } = useBrief()
  const { responses } = pointsOfBrief(useBrief().trip, brief.id)
  return (
    <Section
      number={6}
      title="They will say, we reply"
      budget={responses.length > 1 ? 'Prints the likeliest first' : ''}
    >
      <PointRows label="They will say, we reply" used={responses} content={(used) => <Reply used={used} />} />
      <AddPoint kind="response" label="Add what they will say" />
    </Section>
  )
}

/** What is better left unsaid here. */
export function AvoidSection() {
  const { brief } = useBrief()
  const { avoid } = pointsOfBrief(useBrief().trip, brief.id)
  return (
    <Section number={7} title="Avoid">
      <PointRows label="Avoid" used={avoid} content={(used) => <PointToMake used={used} />} />
      <AddPoint kind="avoid" label="Add what to avoid" />
    </Section>
  )
}
