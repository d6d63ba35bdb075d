import { useMemo } from 'react'
import { DropIndicator, type DropTarget, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { DragHandle } from '../../ui/drag-handle.tsx'
import { movePoint } from './move-point.ts'
import { PointCard } from './point-card.tsx'
import type { Grouping, PointColumn } from './point-columns.ts'
import type { PointView } from './point-view.ts'
import classes from './points.module.css'

export type PointBoardColumnProps = Readonly<{
  column: PointColumn
  grouping: Grouping
  viewOf: (point: PointColumn['points'][number]) => PointView
  selected: string | undefined
}>

const dragType = 'application/x-attache-point'

/** One column: a list of cards that can be dragged within it and to the others. */
export function PointBoardColumn({ column, grouping, viewOf, selected }: PointBoardColumnProps) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const views = useMemo(() => column.points.map(viewOf), [column, viewOf])
  const { dragAndDropHooks } = useColumnDrag(column, isReadOnly)
  const open = (id: string) => {
    page.view.select({ collection: 'talkingPoints', id })
    page.view.set({ wanted: { collection: 'talkingPoints', id, field: 'text' } })
  }
  return (
    <section className={classes.column} aria-labelledby={`column-${column.id}`}>
      <h2 id={`column-${column.id}`} className={classes.columnHead}>
        {column.title} <span className={classes.count}>{column.points.length}</span>
      </h2>
      <GridList
        aria-label={`${column.title}, ${column.points.length}`}
        className={classes.cards ?? ''}
        items={views}
        dependencies={[grouping]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys]
          if (id !== undefined) page.view.select({ collection: 'talkingPoints', id: String(id) })
        }}
        onAction={(id) => open(String(id))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={classes.empty}>No points here</span>}
      >
        {(view) => (
          <GridListItem id={view.id} textValue={nameOfView(view)} className={classes.card ?? ''}>
            {isReadOnly ? null : (
              <span className={classes.grip}>
                <DragHandle slot="drag" label={nameOfView(view)} />
              </span>
            )}
            <PointCard view={view} grouping={grouping} />
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

const nameOfView = ({ title, text, point }: PointView): string => title || text || `${point.kind} without words`

/** Dragging by mouse, touch and keyboard: the place a card will take is drawn before it is dropped. */
function useColumnDrag(column: PointColumn, isReadOnly: boolean) {
  const page = usePage()
  const put = (point: string, place: number) => movePoint(page, { point, column: column.id, place })
  return useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    renderDropIndicator: (target: DropTarget) => (
      <DropIndicator target={target} className={classes.place ?? ''}>
        <span aria-hidden>Drop here</span>
      </DropIndicator>
    ),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String)
      if (id !== undefined) put(id, placeOf(column, id, target))
    },
    onInsert: async ({ items, target }) => {
      const id = await idOf(items)
      if (id !== undefined) put(id, placeOf(column, id, target))
    },
    onRootDrop: async ({ items }) => {
      const id = await idOf(items)
      if (id !== undefined) put(id, column.points.length)
    },
  })
}

type Dropped = Readonly<{ kind: string; getText?: (type: string) => Promise<string> }>
const idOf = async ([item]: readonly Dropped[]): Promise<string | undefined> =>
  item?.kind === 'text' ? item.getText?.(dragType) : undefined

/** The place among the others of the column, once the card itself is taken out. */
function placeOf(
  { points }: PointColumn,
  id: string,
  { key, dropPosition }: Readonly<{ key: string | number; dropPosition: string }>,
): number {
  const others = points.filter((point) => point.id !== id)
  const at = others.findIndex((point) => point.id === String(key))
  return at < 0 ? others.length : dropPosition === 'after' ? at + 1 : at
}
