import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { shiftPoint } from './move-point.ts'
import { PointBoardColumn } from './point-board-column.tsx'
import type { Grouping, PointColumn } from './point-columns.ts'
import type { PointView } from './point-view.ts'
import classes from './points.module.css'

export type PointBoardProps = Readonly<{
  columns: readonly PointColumn[]
  grouping: Grouping
  viewOf: (point: PointColumn['points'][number]) => PointView
  selected: string | undefined
}>

const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const
const isWay = (key: string): key is keyof typeof ways => Object.hasOwn(ways, key)

/** Cards in columns: dragged, or moved with Alt+Shift and the arrows. Left and Right go to the column beside. */
export function PointBoard({ columns, grouping, viewOf, selected }: PointBoardProps) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const board = useRef<HTMLDivElement>(null)
  const follow = useRef<string>(undefined)
  // A card that went to another column is another element there; the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the columns have changed
  useLayoutEffect(() => {
    const id = follow.current
    follow.current = undefined
    // The list builds its cards after this render, and gives the focus of the one that left to its neighbour.
    if (id !== undefined) requestAnimationFrame(() => cardOf(board.current, id)?.focus())
  }, [columns])

  const press = (event: KeyboardEvent) => {
    if (!isWay(event.key) || !(event.target instanceof HTMLElement)) return
    const card = event.target.closest<HTMLElement>('[data-key]')
    const id = card?.dataset['key']
    if (!card || id === undefined) return
    if (event.altKey && event.shiftKey) {
      event.preventDefault()
      event.stopPropagation()
      if (isReadOnly) return
      follow.current = id
      shiftPoint(page, id, ways[event.key])
    } else if (!event.altKey && !event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const way = event.key === 'ArrowLeft' ? -1 : 1
      if (event.target === card && goBeside(board.current, columns, { id, way })) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
  }
  return (
    <div ref={board} className={classes.board} onKeyDownCapture={press}>
      {columns.map((column) => (
        <PointBoardColumn key={column.id} column={column} grouping={grouping} viewOf={viewOf} selected={selected} />
      ))}
    </div>
  )
}

const cardOf = (board: HTMLElement | null, id: string) =>
  board?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`)

/** Focus to the card at the same height in the nearest column that has any; false when there is none. */
function goBeside(
  board: HTMLElement | null,
  columns: readonly PointColumn[],
  { id, way }: Readonly<{ id: string; way: 1 | -1 }>,
): boolean {
  const at = columns.findIndex(({ points }) => points.some((point) => point.id === id))
  const place = columns[at]?.points.findIndex((point) => point.id === id) ?? 0
  const beside = way === 1 ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).toReversed()
  const points = beside.find((column) => column.points.length > 0)?.points
  const next = points?.[Math.min(place, points.length - 1)]
  const card = next ? cardOf(board, next.id) : undefined
  card?.focus()
  return card !== undefined && card !== null
}
