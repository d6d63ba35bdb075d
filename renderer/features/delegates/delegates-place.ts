import type { Page } from '../../state/page.ts'
import type { ViewState } from '../../state/view-store.ts'

/** People or attendance. */
export const modeKey = 'delegates/mode'
export const columnsKey = 'delegates/columns'
/** Ids of the rows that are ticked, a space between them. */
export const tickedKey = 'delegates/ticked'
/** The company whose people alone are shown. */
export const companyKey = 'delegates/company'
/** The problem whose people alone are shown. */
export const problemKey = 'delegates/problem'
/** Focused corner and the other corner of the chosen cells, as ids: `person item person item`. */
export const cellsKey = 'delegates/cells'

export const isAttendance = ({ modes }: ViewState): boolean => modes[modeKey] === 'attendance'

const splitIds = (text: string | undefined): readonly string[] => text?.split(' ').filter(Boolean) ?? []

export const tickedIds = ({ modes }: ViewState): readonly string[] => splitIds(modes[tickedKey])

/** The rows that are ticked, else the one in focus. */
export function chosenDelegates(page: Page): readonly string[] {
  const view = page.view.store.getState()
  const ticked = tickedIds(view)
  if (ticked.length > 0) return ticked
  const place = view.selected.delegates
  return place?.collection === 'delegates' ? [place.id] : []
}

/** Where the matrix stands: the focused cell, and the corner a choice began at. */
export type CellChoice = Readonly<{ person: string; session: string; fromPerson: string; fromSession: string }>

export function readCells(text: string | undefined): CellChoice | undefined {
  const [person, session, fromPerson, fromSession] = splitIds(text)
  return person && session
    ? { person, session, fromPerson: fromPerson ?? person, fromSession: fromSession ?? session }
    : undefined
}

export const writeCellChoice = ({ person, session, fromPerson, fromSession }: CellChoice): string =>
  `${person} ${session} ${fromPerson} ${fromSession}`
