import { ChevronRight } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import { iconSize } from './icon.ts'
import classes from './tree.module.css'
import { linesOfTree, startingWith, type TreeLine, type TreeRow, targetOfKey } from './tree-lines.ts'

export type TreeProps = Readonly<{
  label: string
  rows: readonly TreeRow[]
  selected: string | undefined
  onSelect: (id: string) => void
  expanded: ReadonlySet<string>
  onExpand: (expanded: ReadonlySet<string>) => void
}>

/**
 * The book as a tree in print order: number, title, mark, page. One tab stop; what the arrows reach is selected. Drawn
 * again only when it looks different, and then only the rows that do: what its rows do follows from the rows.
 */
export const Tree = memo(
  WholeTree,
  (a, b) => a.label === b.label && a.rows === b.rows && a.selected === b.selected && a.expanded === b.expanded,
)

function WholeTree(props: TreeProps) {
  const { label, rows, selected, expanded } = props
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const lines = useMemo(() => linesOfTree(rows, expanded), [rows, expanded])
  const stop = [focused, selected].find((id) => id !== undefined && lines.some(({ row }) => row.id === id))
  const typed = useRef({ text: '', at: 0 })
  const latest = useRef(props)
  latest.current = props
  const acts = useMemo<RowActs>(
    () => ({
      select: (id) => latest.current.onSelect(id),
      toggle: (id) => {
        const next = new Set(latest.current.expanded)
        if (!next.delete(id)) next.add(id)
        latest.current.onExpand(next)
      },
    }),
    [],
  )

  const go = (line: TreeLine | undefined) => {
    if (!line) return
    acts.select(line.row.id)
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(line.row.id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = lines.findIndex(({ row }) => row.id === rowOf(event.target))
    const line = lines[at]
    if (!line) return
    const isOpen = expanded.has(line.row.id)
    if (event.key === 'Enter' || event.key === ' ') acts.select(line.row.id)
    else if (event.key === 'ArrowRight' && line.row.children.length > 0 && !isOpen) acts.toggle(line.row.id)
    else if (event.key === 'ArrowLeft' && isOpen) acts.toggle(line.row.id)
    else if (event.key.length === 1) {
      const text = (event.timeStamp - typed.current.at < typingPause ? typed.current.text : '') + event.key
      typed.current = { text, at: event.timeStamp }
      go(startingWith(lines, at, text))
    } else {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / (rowOn(event.target)?.offsetHeight || 30)))
      const target = targetOfKey(event.key, lines, at, page)
      if (target === undefined) return
      go(lines[target])
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(undefined)
  }
  return (
    <div
      ref={box}
      role="treegrid"
      aria-label={label}
      tabIndex={-1}
      className={classes.tree}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(rowOf(event.target))}
      onBlur={onBlur}
    >
      {lines.map((line, index) => (
        <Row
          key={line.row.id}
          line={line}
          isOpen={expanded.has(line.row.id)}
          isSelected={line.row.id === selected}
          isStop={stop === undefined ? index === 0 : line.row.id === stop}
          acts={acts}
        />
      ))}
    </div>
  )
}

/** Milliseconds after which a letter begins another word. */
const typingPause = 1000

const rowOn = (target: EventTarget): HTMLElement | undefined =>
  target instanceof HTMLElement ? (target.closest<HTMLElement>('[data-row]') ?? undefined) : undefined
const rowOf = (target: EventTarget): string | undefined => rowOn(target)?.dataset['row']

type RowActs = Readonly<{ select: (id: string) => void; toggle: (id: string) => void }>
type RowProps = Readonly<{ line: TreeLine; isOpen: boolean; isSelected: boolean; isStop: boolean; acts: RowActs }>

const Row = memo(
  OneRow,
  (a, b) =>
    a.isOpen === b.isOpen && a.isSelected === b.isSelected && a.isStop === b.isStop && looksSame(a.line, b.line),
)

function OneRow({ line, isOpen, isSelected, isStop, acts }: RowProps) {
  const { row, level, place, of } = line
  const hasChildren = row.children.length > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its rows
    <div
      role="row"
      aria-label={[row.number, row.title, row.markText, row.page ? `page ${row.page}` : ''].filter(Boolean).join(', ')}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      className={classes.row}
      data-row={row.id}
      data-level={level}
      data-selected={isSelected || undefined}
      data-strong={row.isStrong || undefined}
      data-changed={row.isChanged || undefined}
      onClick={() => acts.select(row.id)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: its row has the focus */}
      <div role="gridcell" className={classes.cells} title={row.title}>
        {hasChildren ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: a second way; the arrows open and close
          // biome-ignore lint/a11y/useKeyWithClickEvents: a second way; the arrows open and close
          <span
            className={classes.twisty}
            data-open={isOpen || undefined}
            onClick={(event) => {
              event.stopPropagation()
              acts.toggle(row.id)
            }}
          >
            <ChevronRight size={iconSize.twisty} aria-hidden />
          </span>
        ) : (
          <span className={classes.twisty} />
        )}
        <span className={classes.number}>{row.number}</span>
        <span className={classes.title}>{row.title}</span>
        <span className={classes.mark}>{row.mark}</span>
        <span className={classes.page}>{row.page}</span>
      </div>
    </div>
  )
}

const looksSame = (a: TreeLine, b: TreeLine): boolean =>
  a === b ||
  (a.level === b.level &&
    a.place === b.place &&
    a.of === b.of &&
    a.row.id === b.row.id &&
    a.row.number === b.row.number &&
    a.row.title === b.row.title &&
    a.row.page === b.row.page &&
    a.row.markText === b.row.markText &&
    a.row.isChanged === b.row.isChanged &&
    a.row.isStrong === b.row.isStrong &&
    a.row.children.length > 0 === b.row.children.length > 0)
