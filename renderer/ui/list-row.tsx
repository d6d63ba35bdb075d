import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import classes from './list-row.module.css'

export type ListRow = Readonly<{
  id: string
  title: string
  /** Under the title, quiet. */
  line?: ReactNode
  number?: string
  /** In front: a picture, an icon. */
  before?: ReactNode
  /** At the right end. */
  after?: ReactNode
  isChanged?: boolean
  /** The title prints: set in the book face. */
  isBook?: boolean
}>

export type ListRowsProps = Readonly<{
  label: string
  rows: readonly ListRow[]
  selected: string | undefined
  onSelect: (id: string) => void
  empty?: ReactNode
}>

/** A list of records, one of which is selected. */
export function ListRows({ label, rows, selected, onSelect, empty }: ListRowsProps) {
  return (
    <GridList
      aria-label={label}
      className={classes.list ?? ''}
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onSelect(String(key))
      }}
      onAction={(key) => onSelect(String(key))}
      renderEmptyState={() => empty ?? null}
    >
      {(row) => (
        <GridListItem
          id={row.id}
          textValue={row.title}
          className={classes.row ?? ''}
          data-changed={row.isChanged || undefined}
          data-book={row.isBook || undefined}
        >
          {row.number ? <span className={classes.number}>{row.number}</span> : null}
          {row.before}
          <span className={classes.words}>
            <span className={classes.title}>{row.title}</span>
            {row.line ? <span className={classes.line}>{row.line}</span> : null}
          </span>
          {row.after ? <span className={classes.after}>{row.after}</span> : null}
        </GridListItem>
      )}
    </GridList>
  )
}
