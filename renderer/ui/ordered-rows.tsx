import { GripVertical, MoreHorizontal } from 'lucide-react'
import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { iconSize } from './icon.ts'
import { IconButton } from './icon-button.tsx'
import { Menu, type MenuRow } from './menu.tsx'
import classes from './ordered-rows.module.css'

export type OrderedRow = Readonly<{
  id: string
  /** What it is called in its menu and when it moves. */
  name: string
  content: ReactNode
  /** More in its menu, before moving and removing. */
  acts?: readonly (MenuRow & Readonly<{ run: () => void }>)[]
  isChanged?: boolean
}>

export type OrderedRowsProps = Readonly<{
  label: string
  rows: readonly OrderedRow[]
  /** Numbers before the rows. */
  isNumbered?: boolean
  /** No rules between them. */
  isOpen?: boolean
  isReadOnly?: boolean
  /** To this place, 0 the first. */
  onMove?: (id: string, to: number) => void
  onRemove?: (id: string) => void
  removeWords?: string
}>

type Drag = Readonly<{ id: string; to: number }>

/** Things in an order that people set: by the grip, by Alt+Shift+Up and Down, or from the menu of each. */
export function OrderedRows(props: OrderedRowsProps) {
  const { label, rows, isNumbered, isOpen, isReadOnly, onMove, onRemove, removeWords = 'Remove' } = props
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag>()
  const refocus = useRefocus(list, rows)
  const move = (id: string, to: number) => {
    if (to < 0 || to >= rows.length) return
    refocus.keep()
    onMove?.(id, to)
  }
  const press = (event: KeyboardEvent, id: string, index: number) => {
    if (event.key === 'Delete' && onRemove && !isReadOnly && !isWriting(event.target)) {
      event.preventDefault()
      refocus.after(index)
      onRemove(id)
      return
    }
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (way === 0 || !event.altKey || !event.shiftKey || !onMove || isReadOnly) return
    event.preventDefault()
    event.stopPropagation()
    move(id, index + way)
  }
  const over = (event: DragEvent, index: number) => {
    if (!drag) return
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    const isBelow = event.clientY > box.top + box.height / 2
    const from = rows.findIndex((row) => row.id === drag.id)
    const to = index + (isBelow ? 1 : 0) - (from < index || (from === index && isBelow) ? 1 : 0)
    if (to !== drag.to) setDrag({ ...drag, to })
  }
  const drop = (event: DragEvent) => {
    if (!drag) return
    event.preventDefault()
    if (rows[drag.to]?.id !== drag.id) move(drag.id, drag.to)
    setDrag(undefined)
  }
  const from = rows.findIndex((row) => row.id === drag?.id)
  return (
    <ol ref={list} className={classes.rows} aria-label={label} data-open={isOpen || undefined} onDrop={drop}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          className={classes.row}
          data-row={row.id}
          data-changed={row.isChanged || undefined}
          data-dragged={row.id === drag?.id || undefined}
          data-target={drag && drag.to === index && from !== index ? (from < index ? 'below' : 'above') : undefined}
          onKeyDown={(event) => press(event, row.id, index)}
          onDragOver={(event) => over(event, index)}
        >
          {onMove && !isReadOnly ? (
            <span
              className={classes.grip}
              aria-hidden
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', row.name)
                const whole = event.currentTarget.closest('li')
                if (whole) event.dataTransfer.setDragImage(whole, 8, 12)
                setDrag({ id: row.id, to: index })
              }}
              onDragEnd={() => setDrag(undefined)}
            >
              <GripVertical size={iconSize.text} />
            </span>
          ) : null}
          {isNumbered ? <span className={classes.number}>{index + 1}</span> : null}
          <div className={classes.content}>{row.content}</div>
          {isReadOnly || !(onMove || onRemove) ? null : (
            <span className={classes.more}>
              <Menu
                label={row.name}
                trigger={<IconButton size="small" icon={MoreHorizontal} label={`More for ${row.name}`} />}
                groups={[
                  row.acts ?? [],
                  onMove
                    ? [
                        { id: 'up', label: 'Move up', keys: 'Alt+Shift+↑', isDisabled: index === 0 },
                        { id: 'down', label: 'Move down', keys: 'Alt+Shift+↓', isDisabled: index === rows.length - 1 },
                      ]
                    : [],
                  onRemove ? [{ id: 'remove', label: removeWords }] : [],
                ]}
                onAction={(act) => {
                  if (act === 'up') move(row.id, index - 1)
                  else if (act === 'down') move(row.id, index + 1)
                  else if (act === 'remove') {
                    refocus.after(index)
                    onRemove?.(row.id)
                  } else row.acts?.find(({ id }) => id === act)?.run()
                }}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** In a text Delete takes a letter. */
const isWriting = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLInputElement ||
  (target instanceof HTMLElement && (target.isContentEditable || target.role === 'spinbutton'))

/** Focus stays with what moved, and goes to a neighbour of what went. */
function useRefocus(list: RefObject<HTMLOListElement | null>, rows: readonly OrderedRow[]) {
  const wanted = useRef<(() => void) | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the rows have changed
  useLayoutEffect(() => {
    wanted.current?.()
    wanted.current = undefined
  }, [rows])
  return {
    keep: () => {
      const active = document.activeElement
      if (active instanceof HTMLElement && list.current?.contains(active)) wanted.current = () => active.focus()
    },
    after: (index: number) => {
      wanted.current = () => {
        const left = list.current?.children
        const next = left?.[Math.min(index, left.length - 1)]
        next?.querySelector<HTMLElement>('textarea, input, button')?.focus()
      }
    },
  }
}
