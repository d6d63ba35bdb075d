import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Page } from '../../state/page.ts'

/** What logistics is made of, in the order of the tabs. */
export const recordKinds = [
  'flights',
  'hotels',
  'vehicles',
  'groundTransports',
  'meals',
  'gifts',
  'contacts',
] as const satisfies readonly CollectionName[]
export type RecordKind = (typeof recordKinds)[number]

export const kindKey = 'logistics/collection'

/** The kind in sight: that of the record that is selected, else the tab that was chosen last. */
export const kindOf = (selected: CollectionName | undefined, chosen: string | undefined): RecordKind =>
  recordKinds.find((kind) => kind === selected) ?? recordKinds.find((kind) => kind === chosen) ?? 'flights'

export function kindOfPage(page: Page): RecordKind {
  const { selected, modes } = page.view.store.getState()
  return kindOf(selected.logistics?.collection, modes[kindKey])
}
