import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { statusLabels } from './item-facts.ts'

const tones = { confirmed: 'ok', unconfirmed: 'waiting', cancelled: 'neutral' } as const

/** Whether an item stands. Quiet in tables, where all is well unless it says so. */
export function ItemStatus({ status, isQuiet }: Readonly<{ status: AgendaItem['confirmation']; isQuiet?: boolean }>) {
  return (
    <StateBadge tone={tones[status]} {...(isQuiet && status === 'confirmed' ? { isQuiet } : {})}>
      {statusLabels[status]}
    </StateBadge>
  )
}
