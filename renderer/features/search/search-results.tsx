import { ChevronRight, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { SearchGroup } from '../../../shared/ipc/search.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { iconSize } from '../../ui/icon.ts'
import { fieldLabel } from '../forms/labels.ts'
import { Marked } from './marked.tsx'
import classes from './search-results.module.css'
import type { SearchRow } from './search-rows.ts'

export type SearchResultsProps = Readonly<{
  /** What the field is called. */
  label: string
  words: string
  onWords: (words: string) => void
  groups: readonly (SearchGroup & Readonly<{ rows: readonly SearchRow[] }>)[]
  /** The list is that of the words as they stand. */
  isFresh: boolean
  onChoose: (row: SearchRow) => void
  /** In place of the list while nothing is found. */
  empty: string
  /** How much was found, said aloud too. */
  status: string
  /** What narrows the list. */
  children: ReactNode
}>

/** The field, and below it what was found by trips; the arrow keys go through the list while the caret stays. */
export function SearchResults(props: SearchResultsProps) {
  const { label, words, onWords, groups, isFresh, onChoose, empty, status, children } = props
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const rows = groups.flatMap((group) => group.rows)
  const at = Math.min(chosen, Math.max(0, rows.length - 1))
  const [isWaiting, setWaiting] = useState(false)
  const choose = () => {
    const row = rows[at]
    if (row) onChoose(row)
  }
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    if (!isWaiting || !isFresh) return
    setWaiting(false)
    latest.current()
  }, [isWaiting, isFresh])
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && rows.length > 0) {
      const next = Math.max(0, Math.min(rows.length - 1, at + step))
      setChosen(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      // Never a row of the words before: what was asked for comes first.
      if (isFresh) choose()
      else setWaiting(true)
    } else return
    event.preventDefault()
  }
  return (
    <>
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
          aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
          ref={field}
          maxLength={300}
          onChange={(event) => {
            onWords(event.target.value)
            setChosen(0)
            setWaiting(false)
          }}
          onKeyDown={key}
        />
      </div>
      {children}
      <p className={classes.status} role="status">
        {status}
      </p>
      <div id={id} role="listbox" aria-label="Found" className={classes.list}>
        {groups.map((group) => (
          <div key={group.trip} role="group" aria-labelledby={`${id}-${group.trip}`} className={classes.group}>
            <div id={`${id}-${group.trip}`} role="presentation" className={classes.trip}>
              {group.code ? <strong>{group.code}</strong> : null}{' '}
              <strong>{group.title || 'Trip without a title'}</strong>{' '}
              <span>{[group.starts?.slice(0, 4), counted(group.count)].filter(Boolean).join(', ')}</span>
            </div>
            {group.rows.map((row) => {
              const index = rows.indexOf(row)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                <div
                  key={row.key}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className={classes.row}
                  onPointerMove={() => setChosen(index)}
                  onClick={() => onChoose(row)}
                >
                  {row.kind === 'hit' ? <Hit row={row} /> : <More count={row.count} />}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {rows.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
    </>
  )
}

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`

function Hit({ row: { hit } }: Readonly<{ row: SearchRow & { kind: 'hit' } }>) {
  return (
    <>
      <span className={classes.head}>
        <span className={classes.name}>
          <Marked pieces={hit.name} />
        </span>{' '}
        <span className={classes.kind}>{collectionLabels[hit.collection].one}</span>
      </span>
      {hit.found ? (
        <span className={classes.text}>
          <span className={classes.kind}>{fieldLabel(hit.collection, hit.found.field)}: </span>
          <Marked pieces={hit.found.text} />
        </span>
      ) : null}
    </>
  )
}

function More({ count }: Readonly<{ count: number }>) {
  return (
    <span className={classes.more}>
      Show all {count.toLocaleString('en')} in this trip <ChevronRight size={iconSize.text} aria-hidden />
    </span>
  )
}
