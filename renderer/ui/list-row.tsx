import type { ReactNode } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components'
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

type ListProps = Readonly<{
  label: string
  selected: string | undefined
  onSelect: (id: string) => void
}>

export type ListRowsProps = ListProps & Readonly<{ rows: readonly ListRow[]; empty?: ReactNode }>

/** A list of records, one of which is selected. */
export function ListRows({ label, rows, selected, onSelect, empty }: ListRowsProps) {
  return (
    <GridList {...listProps({ label, selected, onSelect })} items={rows} renderEmptyState={() => empty ?? null}>
      {(row) => <Row row={row} />}
    </GridList>
  )
}

export type ListSectionsProps = ListProps &
  Readonly<{ sections: readonly Readonly<{ id: string; title: string; rows: readonly ListRow[] }>[] }>

/** The same under headings: one list all the same, with one tab stop. */
export function ListSections({ label, sections, selected, onSelect }: ListSectionsProps) {
  return (
    <GridList {...listProps({ label, selected, onSelect })}>
      {sections.map(({ id, title, rows }) => (
        <GridListSection key={id} id={id} className={classes.section ?? ''}>
          <GridListHeader className={classes.heading ?? ''}>{title}</GridListHeader>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </GridListSection>
      ))}
    </GridList>
  )
}

const listProps = ({ label, selected, onSelect }: ListProps) =>
  ({
    'aria-label': label,
    className: classes.list ?? '',
    selectionMode: 'single',
    selectionBehavior: 'replace',
    disallowEmptySelection: true,
    selectedKeys: selected === undefined ? [] : [selected],
    onSelectionChange: (keys: 'all' | ReadonlySet<string | number>) => {
      const [key] = keys === 'all' ? [] : [...keys]
      if (key !== undefined) onSelect(String(key))
    },
    onAction: (key: string | number) => onSelect(String(key)),
  }) as const

function Row({ row }: Readonly<{ row: ListRow }>) {
  return (
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
  )
}
