import { ChevronRight } from 'lucide-react'
import { memo, type ReactNode, useMemo } from 'react'
import { Tree as AriaTree, Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { iconSize } from './icon.ts'
import classes from './tree.module.css'

/** A row of the book: what hangs left, what it is called, a mark, its page. */
export type TreeRow = Readonly<{
  id: string
  number: string
  title: string
  page: string
  /** A state that needs a person. */
  mark?: ReactNode
  markText?: string
  isChanged?: boolean
  isStrong?: boolean
  children: readonly TreeRow[]
}>

export type TreeProps = Readonly<{
  label: string
  rows: readonly TreeRow[]
  selected: string | undefined
  onSelect: (id: string) => void
  expanded: ReadonlySet<string>
  onExpand: (expanded: ReadonlySet<string>) => void
}>

/**
 * The book as a tree in print order: number, title, mark, page. Drawn again only when it looks different: what its rows
 * do follows from the rows.
 */
export const Tree = memo(
  WholeTree,
  (a, b) => a.label === b.label && a.rows === b.rows && a.selected === b.selected && a.expanded === b.expanded,
)

function WholeTree({ label, rows, selected, onSelect, expanded, onExpand }: TreeProps) {
  const selectedKeys = useMemo(() => (selected === undefined ? [] : [selected]), [selected])
  return (
    <AriaTree
      aria-label={label}
      className={classes.tree ?? ''}
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selectedKeys}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onSelect(String(key))
      }}
      onAction={(key) => onSelect(String(key))}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(new Set([...keys].map(String)))}
    >
      {(row) => <Row row={row} />}
    </AriaTree>
  )
}

function Row({ row }: Readonly<{ row: TreeRow }>) {
  const name = [row.number, row.title, row.markText, row.page ? `page ${row.page}` : ''].filter(Boolean).join(', ')
  return (
    <TreeItem
      id={row.id}
      textValue={row.title}
      aria-label={name}
      className={classes.row ?? ''}
      data-strong={row.isStrong || undefined}
      data-changed={row.isChanged || undefined}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <span className={classes.cells} title={row.title}>
            {hasChildItems ? (
              <Button slot="chevron" className={classes.twisty ?? ''} data-open={isExpanded || undefined}>
                <ChevronRight size={iconSize.twisty} aria-hidden />
              </Button>
            ) : (
              <span className={classes.twisty} />
            )}
            <span className={classes.number}>{row.number}</span>
            <span className={classes.title}>{row.title}</span>
            <span className={classes.mark}>{row.mark}</span>
            <span className={classes.page}>{row.page}</span>
          </span>
        )}
      </TreeItemContent>
      <Collection items={row.children}>{(child) => <Row row={child} />}</Collection>
    </TreeItem>
  )
}
