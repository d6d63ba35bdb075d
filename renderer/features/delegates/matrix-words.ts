import type { Delegate } from '../../../shared/model/records/delegate.ts'
import type { Mark, Matrix, Session } from './attendance-matrix.ts'
import { roleWords } from './roles.ts'

/** `B05 COFEPRIS`; the title alone without a brief. */
export const sessionName = ({ code, title }: Session): string => [code, title].filter(Boolean).join(' ')

/** What is in a cell, for a screen reader: person, meeting, role, conflict. */
export function spokenCell(person: Delegate, session: Session, mark: Mark | undefined): string {
  const role = mark ? `${roleWords[mark.role]}${mark.isTwice ? ' 2×' : ''}` : 'Not there'
  const all = mark && !mark.isListed ? 'with everybody' : ''
  const twice = mark?.isTwice ? 'in two places' : ''
  return [person.fullName || 'Person without a name', sessionName(session), role, all, twice].filter(Boolean).join(', ')
}

/** `8 of 12`, `8, full`, `9, 1 too many`; only the number where nobody knows the seats. */
export function seatWords(
  matrix: Matrix,
  session: Session,
): Readonly<{ text: string; isFull: boolean; isOver: boolean }> {
  const { seats } = session
  const heads = matrix.heads(session.id)
  if (seats === undefined) return { text: '', isFull: false, isOver: false }
  if (heads > seats) return { text: `${seats}, ${heads - seats} over`, isFull: false, isOver: true }
  return heads === seats
    ? { text: `${seats}, full`, isFull: true, isOver: false }
    : { text: String(seats), isFull: false, isOver: false }
}
