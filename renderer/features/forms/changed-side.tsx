import type { ChangedLine } from '../../../shared/comparing/comparison.ts'
import type { Piece } from '../../../shared/comparing/mark-words.ts'
import classes from './changed-side.module.css'

/** Text with what differs marked: struck out or underlined, and coloured. */
export function ChangedSide({
  pieces,
  note,
}: Readonly<{ pieces: readonly Piece[] | undefined; note?: ChangedLine['note'] }>) {
  return (
    <td>
      {pieces ? (
        <span className={classes.text} dir="auto">
          {pieces.map((piece, index) => {
            const Mark = piece.mark === 'gone' ? 'del' : piece.mark === 'come' ? 'ins' : 'span'
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place
            return <Mark key={index}>{piece.text}</Mark>
          })}
        </span>
      ) : note === undefined ? (
        <span className={classes.nothing}>Nothing</span>
      ) : null}
      {note ? <span className={classes.note}>{note}</span> : null}
    </td>
  )
}
