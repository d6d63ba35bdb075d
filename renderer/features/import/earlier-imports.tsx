import { useMemo, useState } from 'react'
import type { Source } from '../../../shared/model/records/source.ts'
import { blockText } from '../../../shared/model/rich-text.ts'
import { list } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import classes from './import.module.css'
import { accountLine, counted, momentText } from './words.ts'

/** What was imported into this trip before: the report of each file, and the notes kept of it. */
export function EarlierImports() {
  const trip = useTrip()
  const sources = useMemo(
    () =>
      // Others were written by hand: where a fact was read.
      list(trip, 'sources')
        .filter(({ importedOn }) => importedOn !== undefined)
        .toSorted((a, b) => (b.importedOn ?? '').localeCompare(a.importedOn ?? '')),
    [trip],
  )
  if (sources.length === 0) return null
  return (
    <section className={classes.earlier}>
      <h2>Imported before</h2>
      <ul className={classes.rows}>
        {sources.map((source) => (
          <Report key={source.id} source={source} />
        ))}
      </ul>
    </section>
  )
}

function Report({ source }: Readonly<{ source: Source }>) {
  const { view } = usePage()
  const [isOpen, setOpen] = useState(false)
  const { id, file, title, importedOn, units = 0, placed = 0, structure = 0, notices, leftOver } = source
  return (
    <li>
      <strong className={classes.message}>{file || title || 'A file without a name'}</strong>
      <span className={classes.quiet}>{importedOn ? momentText(importedOn) : ''}</span>
      <p className={classes.quiet}>{accountLine({ units, placed, structure, leftOver: units - placed - structure })}</p>
      {notices.map((notice) => (
        <p key={notice.id}>{notice.text}</p>
      ))}
      <p className={classes.acts}>
        <Button kind="link" onPress={() => view.goTo({ collection: 'sources', id })}>
          Open its record<span data-visually-hidden>{`: ${file}`}</span>
        </Button>
        {leftOver.length > 0 ? (
          <Button kind="link" onPress={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide the notes' : `Show ${counted(leftOver.length, 'note', 'notes')} left over`}
            <span data-visually-hidden>{` of ${file}`}</span>
          </Button>
        ) : null}
      </p>
      {isOpen ? (
        <ul className={classes.notes}>
          {leftOver.map((block) => (
            <li key={block.id}>{blockText(block)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
