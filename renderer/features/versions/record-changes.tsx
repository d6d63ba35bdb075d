import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ChangedRecord } from '../../../shared/comparing/comparison.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import { ChangedSide } from '../forms/changed-side.tsx'
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
                  <ChangedSide pieces={line.before} />
                  <ChangedSide pieces={line.after} note={line.note} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      ) : null}
    </article>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
