import { usePage } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListSections } from '../../ui/list-row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { promiseState, promiseTones } from '../tables/promise-state.ts'
import { ledgerParts } from './ledger-rows.ts'

/** Who promised what to whom, by agency and official, and how it stands. */
export function LedgerList({ selected, onlyOpen }: Readonly<{ selected: string | undefined; onlyOpen: boolean }>) {
  const { view } = usePage()
  const trip = useTrip()
  const parts = ledgerParts(trip, onlyOpen)
  if (parts.length === 0) return <EmptyState title="Nothing is open">Every promise was kept or dropped.</EmptyState>
  return (
    <ListSections
      label="Commitments"
      sections={parts.map(({ id, title, rows }) => ({
        id: `part-${id}`,
        title,
        rows: rows.map(({ commitment, title, line }) => ({
          id: commitment.id,
          title,
          line,
          after: <StateBadge tone={promiseTones[commitment.status]}>{promiseState(commitment)}</StateBadge>,
        })),
      }))}
      selected={selected}
      onSelect={(id) => view.select({ collection: 'commitments', id })}
    />
  )
}
