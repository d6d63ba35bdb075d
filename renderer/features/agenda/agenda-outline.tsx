import { useMemo } from 'react'
import { useView } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { openItem } from './act-on-items.ts'
import classes from './agenda-outline.module.css'
import { draftKey, foldedKey, writingKey } from './agenda-place.ts'
import { OutlineDay, OutlineItem } from './outline-line.tsx'
import { dayRow, draftOf, outlineOf, withDraft } from './outline-rows.ts'
import { useAgenda } from './use-day.ts'
import { useOutline } from './use-outline.ts'

/** All days as headings with their items as lines below, parts further in: read, written and ordered by the keyboard. */
export function AgendaOutline() {
  const { page, trip: kept, date, item } = useAgenda()
  const isReadOnly = useIsReadOnly()
  const foldedRows = useView((state) => state.modes[foldedKey] ?? '')
  const begun = useView((state) => state.modes[draftKey])
  const writing = useView((state) => state.modes[writingKey] ?? '')
  const folded = useMemo(() => new Set(foldedRows.split(' ').filter(Boolean)), [foldedRows])
  const draft = useMemo(() => draftOf(begun), [begun])
  const trip = useMemo(() => withDraft(kept, folded, draft), [kept, folded, draft])
  const rows = useMemo(() => outlineOf(trip, folded), [trip, folded])
  const outline = useOutline({
    rows,
    folded,
    wanted: [draft?.id ?? item?.id ?? dayRow(date), dayRow(date)],
    isReadOnly,
  })
  if (rows.length === 0) {
    return <EmptyState title="No days yet.">Give the trip its dates, or add the first item with Ctrl+Enter.</EmptyState>
  }
  return (
    <div className={classes.scroller} data-scroller>
      <p className={classes.hint}>
        {isReadOnly
          ? 'Left and Right fold and unfold.'
          : 'Enter writes the title, Ctrl+Enter adds below, Tab and Shift+Tab move in and out (Esc, then Tab, leaves), Alt+Shift+arrows move in time.'}
      </p>
      <div ref={outline.box} role="tree" aria-label="Agenda" onKeyDown={outline.onKeyDown} onBlur={outline.onBlur}>
        {rows.map((row) =>
          row.kind === 'day' ? (
            <OutlineDay
              key={row.id}
              trip={trip}
              row={row}
              isSelected={row.id === outline.stop}
              onSelect={outline.go}
              onFold={outline.fold}
            />
          ) : (
            <OutlineItem
              key={row.id}
              trip={trip}
              row={row}
              isSelected={row.id === outline.stop}
              isWriting={row.id === writing && !isReadOnly}
              onSelect={outline.go}
              onFold={outline.fold}
              onOpen={() => openItem(page, row.id)}
              onWritten={outline.write}
            />
          ),
        )}
      </div>
    </div>
  )
}
