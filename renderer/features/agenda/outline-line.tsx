import { ChevronRight } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { languagesOf } from '../../state/record-names.ts'
import { CellEditor } from '../../ui/cell-editor.tsx'
import { iconSize } from '../../ui/icon.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './agenda-outline.module.css'
import { errorsOfDay, itemsText } from './day-facts.ts'
import { countsText, factsOfItem, spokenName } from './item-facts.ts'
import { ItemStatus } from './item-status.tsx'
import type { OutlineRow } from './outline-rows.ts'

type LineProps = Readonly<{
  trip: Trip
  isSelected: boolean
  onSelect: (id: string) => void
  onFold: (id: string) => void
}>

/** The heading of a day. */
export function OutlineDay({
  trip,
  row,
  isSelected,
  onSelect,
  onFold,
}: LineProps & { row: OutlineRow & { kind: 'day' } }) {
  const errors = row.day ? errorsOfDay(trip, row.day) : 0
  const title = row.day ? weekdayDayMonth(row.date, 'en') : 'No day yet'
  const conflicts = errors === 0 ? '' : errors === 1 ? '1 conflict' : `${errors} conflicts`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its lines
    <div
      {...treeItem(row, isSelected)}
      role="treeitem"
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      className={classes.day}
      onClick={() => onSelect(row.id)}
      onDoubleClick={() => onFold(row.id)}
    >
      <Twisty row={row} onFold={onFold} />
      <span className={classes.dayTitle}>{title}</span>
      <span data-visually-hidden>, </span>
      <span className={classes.quiet}>{itemsText(row.items)}</span>
      <span data-visually-hidden>{conflicts ? ', ' : ''}</span>
      {conflicts ? <StateBadge tone="error">{conflicts}</StateBadge> : null}
    </div>
  )
}

type ItemProps = LineProps &
  Readonly<{
    row: OutlineRow & { kind: 'item' }
    isWriting: boolean
    onOpen: () => void
    /** Undefined: put back as it was. */
    onWritten: (id: string, title: string | undefined) => void
  }>

/** An item as a line: when, what, where, with how many. Drawn again only when the item or its place changed. */
export const OutlineItem = memo(
  OneItem,
  (a, b) =>
    a.isSelected === b.isSelected &&
    a.isWriting === b.isWriting &&
    a.trip === b.trip &&
    a.row.level === b.row.level &&
    a.row.isOpen === b.row.isOpen &&
    a.row.position === b.row.position &&
    a.row.count === b.row.count,
)

function OneItem({ trip, row, isSelected, isWriting, onSelect, onFold, onOpen, onWritten }: ItemProps) {
  const { item } = row
  const facts = factsOfItem(trip, item)
  const [language = 'en'] = languagesOf(trip)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its lines
    <div
      {...treeItem(row, isSelected)}
      role="treeitem"
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      className={classes.line}
      data-meeting={facts.isMeeting || undefined}
      data-cancelled={item.confirmation === 'cancelled' || undefined}
      onClick={() => !isWriting && onSelect(row.id)}
      onDoubleClick={() => !isWriting && onOpen()}
    >
      <span data-visually-hidden>{spokenName({ ...facts, title: facts.fullTitle }, [])}</span>
      <span className={classes.time} aria-hidden>
        {facts.time}
      </span>
      <span className={classes.words} style={{ '--level': row.level - 2 } as CSSProperties}>
        <Twisty row={row} onFold={onFold} />
        {isWriting ? (
          <span className={classes.editor}>
            <CellEditor
              label={`Title of ${facts.fullTitle}`}
              text={item.title[language] ?? ''}
              typed={undefined}
              options={undefined}
              addLabel={undefined}
              onKeep={(title) => onWritten(row.id, title)}
              onAdd={() => undefined}
              onCancel={() => onWritten(row.id, undefined)}
            />
          </span>
        ) : (
          <span className={classes.title} aria-hidden>
            {facts.fullTitle}
          </span>
        )}
      </span>
      <span className={classes.place} aria-hidden>
        {facts.place}
      </span>
      <span className={classes.people} aria-hidden>
        {facts.everybody && facts.theirs === 0 ? 'Everybody' : countsText(facts)}
      </span>
      <span className={classes.status} aria-hidden>
        {facts.hasStatus && item.confirmation !== 'confirmed' ? <ItemStatus status={item.confirmation} /> : null}
      </span>
    </div>
  )
}

const treeItem = (row: OutlineRow, isSelected: boolean) => ({
  'data-item': row.id,
  'data-selected': isSelected || undefined,
  'aria-level': row.level,
  'aria-posinset': row.position,
  'aria-setsize': row.count,
  'aria-expanded': row.isOpen,
})

/** Folds with the mouse; Left and Right do it from the keyboard. */
function Twisty({ row, onFold }: Readonly<{ row: OutlineRow; onFold: (id: string) => void }>) {
  if (row.isOpen === undefined) return <span className={classes.twisty} aria-hidden />
  return (
    <span
      className={classes.twisty}
      data-open={row.isOpen || undefined}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation()
        onFold(row.id)
      }}
    >
      <ChevronRight size={iconSize.twisty} />
    </span>
  )
}
