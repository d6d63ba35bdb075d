import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { DirectoryEntry } from '../../../shared/ipc/directory.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { iconSize } from '../../ui/icon.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './directory.module.css'
import { verifiedText } from './entry-head.tsx'

export type EntryListProps = Readonly<{
  words: string
  onWords: (words: string) => void
  entries: readonly DirectoryEntry[]
  chosen: DirectoryEntry | undefined
  /** Every kind is shown: each row says its own. */
  hasKinds: boolean
  onChoose: (entry: DirectoryEntry) => void
  onInsert: () => void
  /** How much was found, said aloud too. */
  status: string
  /** In place of the list while nothing is found. */
  empty: string
  /** What narrows the list. */
  children: ReactNode
}>

const label = 'Words to find in other trips'

/** A key that stays the same while trips are read. */
export const entryKey = ({ kind, trips }: DirectoryEntry): string => `${kind}/${trips[0]?.trip}/${trips[0]?.id}`

/** The field, and below it what was found; the arrow keys go through the list while the caret stays. */
export function EntryList(props: EntryListProps) {
  const { words, onWords, entries, chosen, hasKinds, onChoose, onInsert, status, empty, children } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const at = chosen ? entries.indexOf(chosen) : -1
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const next = step === undefined ? undefined : entries[Math.max(0, Math.min(entries.length - 1, at + step))]
    if (next) {
      onChoose(next)
      document.getElementById(`${id}-${entries.indexOf(next)}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') onInsert()
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.side}>
      <div className={classes.field}>
        <Search size={iconSize.beside} aria-hidden />
        <input
          className={classes.input}
          aria-label={label}
          placeholder={label}
          value={words}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          ref={field}
          maxLength={300}
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={key}
        />
      </div>
      {children}
      <p className={classes.status} role="status">
        {status}
      </p>
      <div id={id} role="listbox" aria-label="In other trips" className={classes.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={entryKey(entry)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.row}
            onClick={() => onChoose(entry)}
          >
            <Row entry={entry} hasKind={hasKinds} />
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
    </div>
  )
}

function Row({ entry, hasKind }: Readonly<{ entry: DirectoryEntry; hasKind: boolean }>) {
  const { kind, name, line, agency, trips, here } = entry
  const [newest] = trips
  const kindWords = hasKind ? collectionLabels[kind].one : ''
  const from = newest ? [newest.code || newest.title, newest.starts?.slice(0, 4)].filter(Boolean).join(', ') : ''
  const more = trips.length > 1 ? ` and ${trips.length - 1} more` : ''
  const verified = newest ? verifiedText(entry, newest) : ''
  return (
    <>
      <span className={classes.rowHead}>
        <span className={classes.name}>{name}</span>{' '}
        {kindWords ? <span className={classes.quiet}>{kindWords}</span> : null}
      </span>
      {line || agency ? <span className={classes.line}>{[line, agency].filter(Boolean).join('  ·  ')}</span> : null}
      <span className={classes.quiet}>{[verified, `${from}${more}`].filter(Boolean).join('  ·  ')}</span>
      {here ? (
        <StateBadge tone="ok" isQuiet>
          In this trip already
        </StateBadge>
      ) : null}
    </>
  )
}
