import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { StateBadge } from '../../ui/state-badge.tsx'

export type ClearanceBadgeProps = Readonly<{ clearance: TalkingPoint['clearance']; by?: string }>

/** Whether a point may be said: draft, with the approver, cleared. */
export function ClearanceBadge({ clearance, by }: ClearanceBadgeProps) {
  const who = by ? `, ${by}` : ''
  switch (clearance) {
    case 'cleared':
      return <StateBadge tone="ok">Cleared{who}</StateBadge>
    case 'review':
      return <StateBadge tone="waiting">With approver{who}</StateBadge>
    case 'draft':
      return (
        <StateBadge tone="neutral" isQuiet>
          Draft
        </StateBadge>
      )
  }
}
