import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import { usePage } from '../../state/page.ts'
import { motionOf } from '../../ui/table-motion.ts'
import type { CellPlace } from '../../ui/table-types.ts'
import { doEdit, tripOf } from '../tables/do-edit.ts'
import { type Matrix, matrixOf } from './attendance-matrix.ts'
import { blockOf, blockSize, cellsOf, copyBlock, pasteBlock } from './matrix-cells.ts'
import { spokenCell } from './matrix-words.ts'
import { type RoleCell, setRoles } from './role-edits.ts'
import { roleOfKey } from './roles.ts'

type Setup = Readonly<{
  matrix: Matrix
  people: readonly Delegate[]
  focus: CellPlace
  anchor: CellPlace
  onChoose: (focus: CellPlace, anchor: CellPlace) => void
  /** Rows of a page. */
  page: number
}>

/** What keys and the clipboard do in the matrix. */
export function useMatrixKeys({ matrix, people, focus, anchor, onChoose, page: rows }: Setup) {
  const page = usePage()
  const block = blockOf(anchor, focus)
  const shown = { matrix, people }
  const last = { row: people.length - 1, column: matrix.sessions.length - 1 }

  const put = (cells: readonly RoleCell[]) => {
    const isDone = doEdit(page, (trip) => setRoles(trip, cells, page.outside.newId))
    const [person, session] = [people[focus.row], matrix.sessions[focus.column]]
    if (!isDone || !person || !session) return
    const mark = matrixOf(tripOf(page)).markOf(person.id, session.id)
    page.view.announce(cells.length > 1 ? `${cells.length} cells set` : spokenCell(person, session, mark))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || people.length === 0 || matrix.sessions.length === 0) return
    const isMod = event.ctrlKey || event.metaKey
    const size = { rows: people.length, columns: matrix.sessions.length, page: Math.max(1, rows) }
    const next = motionOf(event.key, isMod, focus, size)
    const role = isMod ? undefined : roleOfKey(event.key)
    if (next) {
      const goal = { row: Math.max(0, next.row), column: next.column }
      onChoose(goal, event.shiftKey ? anchor : goal)
    } else if (role) put(cellsOf(shown, block, role))
    else if (event.key === 'a' && isMod) onChoose(last, { row: 0, column: 0 })
    else if (event.key === 'Escape' && blockSize(block) > 1) onChoose(focus, focus)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', copyBlock(shown, block))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    put(pasteBlock(shown, block, event.clipboardData.getData('text/plain')))
    event.preventDefault()
  }
  return { onKeyDown, onCopy, onPaste }
}
