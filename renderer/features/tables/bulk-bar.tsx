import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { disclosureLevels } from '../../../shared/model/disclosure.ts'
import { usePage } from '../../state/page.ts'
import { useActs } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { setAll, setReaders } from './bulk-edits.ts'
import { doEdit } from './do-edit.ts'
import { readerLabels } from './reader-labels.ts'
import type { Values } from './record-column.ts'
import classes from './tables.module.css'

export type BulkBarProps = Readonly<{
  collection: CollectionName
  ids: readonly string[]
  onClear: () => void
  children: ReactNode
}>

/** What is done to all rows that are ticked: their fields, who reads them, and away with them. */
export function BulkBar({ collection, ids, onClear, children }: BulkBarProps) {
  const page = usePage()
  const acts = useActs()
  return (
    <>
      <span className={classes.count}>{`${ids.length} ticked`}</span>
      {children}
      <Menu
        label="Readers"
        trigger={
          <Button kind="quiet" size="small">
            Readers…
          </Button>
        }
        groups={[disclosureLevels.map((id) => ({ id, label: readerLabels[id] }))]}
        onAction={(id) => {
          const level = disclosureLevels.find((each) => each === id)
          if (level)
            doEdit(
              page,
              (trip) => setReaders(trip, collection, ids, level),
              `${ids.length} rows now read by ${readerLabels[level]}`,
            )
        }}
      />
      <Button
        kind="quiet"
        size="small"
        onPress={() => {
          acts.removeAll(ids.map((id) => ({ collection, id })))
          onClear()
        }}
      >
        Remove
      </Button>
      <IconButton icon={X} label="Untick all" size="small" keys="Esc" onPress={onClear} />
    </>
  )
}

export type BulkMenuProps = Readonly<{
  collection: CollectionName
  ids: readonly string[]
  label: string
  field: string
  words: Readonly<Record<string, string>>
}>

/** One of a few words for all rows. */
export function BulkMenu({ collection, ids, label, field, words }: BulkMenuProps) {
  const page = usePage()
  return (
    <Menu
      label={label}
      trigger={<Button kind="quiet" size="small">{`${label}…`}</Button>}
      groups={[Object.entries(words).map(([id, word]) => ({ id, label: word }))]}
      onAction={(id) => {
        const values = { [field]: id }
        doEdit(page, (trip) => setAll(trip, collection, ids, { what: `the ${label.toLowerCase()}`, values }))
      }}
    />
  )
}

export type BulkAskProps<V> = Readonly<{
  collection: CollectionName
  ids: readonly string[]
  label: string
  start: V
  /** The field that asks. */
  ask: (value: V, onChange: (value: V) => void) => ReactNode
  values: (value: V) => Values
}>

/** A value for all rows, asked for in a small pane. */
export function BulkAsk<V>({ collection, ids, label, start, ask, values }: BulkAskProps<V>) {
  const page = usePage()
  const [value, setValue] = useState(start)
  const apply = () =>
    doEdit(page, (trip) => setAll(trip, collection, ids, { what: `the ${label.toLowerCase()}`, values: values(value) }))
  return (
    <Popover
      trigger={<Button kind="quiet" size="small">{`${label}…`}</Button>}
      label={`${label} of ${ids.length} rows`}
    >
      {(close) => (
        <form
          className={classes.ask}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
            setValue(start)
            close()
          }}
        >
          {ask(value, setValue)}
          <Button type="submit">{`Set for ${ids.length}`}</Button>
        </form>
      )}
    </Popover>
  )
}
