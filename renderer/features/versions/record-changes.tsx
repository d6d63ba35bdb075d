import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ChangedLine, ChangedRecord } from '../../../shared/comparing/comparison.ts'
import type { Piece } from '../../../shared/comparing/mark-words.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import classes from './versions.module.css'

export type RecordChangesProps = Readonly<{
  record: ChangedRecord
  names: Readonly<{ before: string; after: string }>
  hasNow: boolean
}>

const kinds = { added: 'New', removed: 'Removed', changed: 'Changed' } as const

/** One record: its fields with both sides. What is new or gone opens on demand: all of it differs. */
export function RecordChanges({ record, names, hasNow }: RecordChangesProps) {
  const page = usePage()
  const { collection, id, kind, name, belongs, moved, fields } = record
  const [isOpen, setOpen] = useState(kind === 'changed')
  const word = kind === 'changed' && moved && fields.length === 0 ? 'Moved' : kinds[kind]
  return (
    <article className={classes.record} aria-label={`${word}: ${name}`}>
      <header className={classes.recordHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          data-kind={kind}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={iconSize.text} aria-hidden />
          <span className={classes.kind}>{word}</span>
          <span className={classes.name}>{name}</span>
        </button>
        {belongs.length > 0 ? <span className={classes.belongs}>{belongs.join(', ')}</span> : null}
        {hasNow && kind !== 'removed' ? (
          <Button
            kind="link"
            size="small"
            aria-label={`Go to ${name}`}
            onPress={() => page.view.goTo({ collection, id })}
          >
            Go to
          </Button>
        ) : null}
      </header>
      {isOpen ? (
        <table className={classes.fields}>
          <thead data-visually-hidden>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{names.before}</th>
              <th scope="col">{names.after}</th>
            </tr>
          </thead>
          <tbody>
            {moved ? (
              <tr>
                <th scope="row">Place</th>
                <td>{capital(moved.before)}</td>
                <td>{capital(moved.after)}</td>
              </tr>
            ) : null}
            {fields.flatMap(({ field, label, lines }) =>
              lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
                <tr key={`${field} ${index}`}>
                  <th scope="row">
                    {label}
                    {line.label ? <span className={classes.within}>{line.label}</span> : null}
                  </th>
                  <Side pieces={line.before} />
                  <Side pieces={line.after} note={line.note} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      ) : null}
    </article>
  )
}

/** Text with what differs marked: struck out or underlined, and coloured. */
function Side({ pieces, note }: Readonly<{ pieces: readonly Piece[] | undefined; note?: ChangedLine['note'] }>) {
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
