import { useMemo } from 'react'
import { usePage, useView } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import type { CellPlace } from '../../ui/table-types.ts'
import { matrixOf } from './attendance-matrix.ts'
import { cellsKey, companyKey, readCells, writeCellChoice } from './delegates-place.ts'

/** The matrix as it is shown: whose rows, which cell has the focus, which are chosen. */
export function useMatrix() {
  const page = usePage()
  const trip = useTrip()
  const company = useView(({ modes }) => modes[companyKey]) ?? ''
  const chosen = useView(({ modes }) => modes[cellsKey])
  const matrix = matrixOf(trip)
  const people = useMemo(
    () => (company === '' ? matrix.people : matrix.people.filter((person) => person.company === company)),
    [matrix, company],
  )
  const choice = readCells(chosen)
  const placeOf = (person: string | undefined, session: string | undefined): CellPlace => ({
    row: Math.max(
      0,
      people.findIndex(({ id }) => id === person),
    ),
    column: Math.max(
      0,
      matrix.sessions.findIndex(({ id }) => id === session),
    ),
  })
  const focus = placeOf(choice?.person, choice?.session)
  const isWhole = people.some(({ id }) => id === choice?.fromPerson)
  const anchor = isWhole ? placeOf(choice?.fromPerson, choice?.fromSession) : focus
  const choose = (to: CellPlace, from: CellPlace) => {
    const [person, session] = [people[to.row], matrix.sessions[to.column]]
    const [fromPerson, fromSession] = [people[from.row], matrix.sessions[from.column]]
    if (!person || !session || !fromPerson || !fromSession) return
    page.view.setMode(
      cellsKey,
      writeCellChoice({
        person: person.id,
        session: session.id,
        fromPerson: fromPerson.id,
        fromSession: fromSession.id,
      }),
    )
  }
  return { page, trip, matrix, people, company, focus, anchor, choose }
}
