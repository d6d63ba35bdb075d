import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Page } from '../../state/page.ts'
import { furtherKinds, kindInSight, kindKey, type ViewId } from '../../state/views.ts'

/** The kind whose list is in sight; undefined while the view shows its pages. */
export function kindOfPage(page: Page): CollectionName | undefined {
  const { view, modes } = page.view.store.getState()
  return kindInSight(view, modes)
}

/** The tabs of a view by their kinds; undefined stands for its pages. */
export const tabsOf = (view: ViewId): readonly (CollectionName | undefined)[] => {
  const kinds = furtherKinds[view] ?? []
  return view === 'logistics' || kinds.length === 0 ? kinds : [undefined, ...kinds]
}

/** Brings a kind's list into sight, or the pages of the view. */
export function showKind(page: Page, kind: CollectionName | undefined): void {
  page.view.select(undefined)
  page.view.setMode(kindKey(page.view.store.getState().view), kind ?? '')
}
