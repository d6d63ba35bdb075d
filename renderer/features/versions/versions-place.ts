import type { Page } from '../../state/page.ts'
import type { ViewState } from '../../state/view-store.ts'

const chosenKey = 'versions/chosen'
const otherKey = 'versions/other'

/** The other side of a comparison when it is the trip as it stands. */
export const now = 'now'

export const chosenVersion = (state: ViewState): string | undefined => state.modes[chosenKey]
export const otherVersion = (state: ViewState): string => state.modes[otherKey] ?? now

export function chooseVersion({ view }: Page, version: string): void {
  view.setMode(chosenKey, version)
  view.setMode(otherKey, now)
}

export const chooseOther = ({ view }: Page, version: string): void => view.setMode(otherKey, version)

/** Opens the screen on the comparison of a version with the trip as it stands. */
export function showVersion(page: Page, version: string): void {
  chooseVersion(page, version)
  page.view.show('versions')
}
