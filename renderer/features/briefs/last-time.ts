import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import type { Outcome } from '../../../shared/model/records/outcome.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'

/** What was promised and reached with the agencies of a meeting before it. */
export type LastTime = Readonly<{ outcomes: readonly Outcome[]; promises: readonly Commitment[] }>

/** By the real agency, whatever trip its record came from; never what this meeting itself yielded. */
export function lastTimeOf(trip: Trip, item: AgendaItem): LastTime {
  const lineages = new Set(item.agencies.flatMap((id) => find(trip, 'agencies', id)?.lineage ?? []))
  const isSame = (id: string | undefined) => {
    if (id === undefined) return false
    const lineage = find(trip, 'agencies', id)?.lineage
    return item.agencies.includes(id) || (lineage !== undefined && lineages.has(lineage))
  }
  const isBefore = (each: Commitment | Outcome) => each.agendaItem !== item.id && isSame(each.agency)
  return {
    outcomes: list(trip, 'outcomes').filter(isBefore),
    promises: list(trip, 'commitments').filter(isBefore),
  }
}
