import { readCells, writeCells } from '../../ui/table-lines.ts'
import type { CellPlace } from '../../ui/table-types.ts'
import type { Matrix } from './attendance-matrix.ts'
import type { RoleCell } from './role-edits.ts'
import { type Role, readRole, roleMarks } from './roles.ts'

/** Cells from one corner to the other, both in it. */
export type Block = Readonly<{ top: number; bottom: number; left: number; right: number }>

export const blockOf = (anchor: CellPlace, focus: CellPlace): Block => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
})

export const isInBlock = ({ top, bottom, left, right }: Block, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

export const blockSize = ({ top, bottom, left, right }: Block): number => (bottom - top + 1) * (right - left + 1)

type Shown = Readonly<{ matrix: Matrix; people: readonly Readonly<{ id: string }>[] }>

/** Every cell of a block with the same wish. */
export const cellsOf = ({ matrix, people }: Shown, block: Block, role: Role | 'none'): readonly RoleCell[] =>
  people
    .slice(block.top, block.bottom + 1)
    .flatMap(({ id }) =>
      matrix.sessions.slice(block.left, block.right + 1).map((session) => ({ person: id, session: session.id, role })),
    )

/** A block as a spreadsheet takes it. */
export const copyBlock = ({ matrix, people }: Shown, block: Block): string =>
  writeCells(
    people.slice(block.top, block.bottom + 1).map(({ id }) =>
      matrix.sessions.slice(block.left, block.right + 1).map((session) => {
        const mark = matrix.markOf(id, session.id)
        return mark ? roleMarks[mark.role] : ''
      }),
    ),
  )

/** What pasted words put where; one cell fills the whole block. Words that are no role leave their cell as it is. */
export function pasteBlock(shown: Shown, block: Block, text: string): readonly RoleCell[] {
  const cells = readCells(text)
  const single = cells.length === 1 && cells[0]?.length === 1 ? readRole(cells[0]?.[0] ?? '') : undefined
  if (single) return cellsOf(shown, block, single)
  return cells.flatMap((line, down) =>
    line.flatMap((cell, across) => {
      const person = shown.people[block.top + down]
      const session = shown.matrix.sessions[block.left + across]
      const role = readRole(cell)
      return person && session && role ? [{ person: person.id, session: session.id, role }] : []
    }),
  )
}
