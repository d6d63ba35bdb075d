import type { ViewState } from '../../state/view-store.ts'

export const overviewParts = ['purpose', 'trip', 'organisations'] as const
export type OverviewPart = (typeof overviewParts)[number]

/** The part in sight: that of the selected record, else the one chosen last. */
export function partInSight({ selected, modes }: ViewState): OverviewPart {
  const collection = selected.overview?.collection
  if (collection === 'trips') return 'trip'
  if (collection === 'organisations') return 'organisations'
  if (collection === 'objectives' || collection === 'messages') return 'purpose'
  return overviewParts.find((part) => part === modes['overview/part']) ?? 'purpose'
}
