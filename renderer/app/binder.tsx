import { CircleAlert, TriangleAlert } from 'lucide-react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import type { EditionKind } from '../../shared/editions/reader.ts'
import { words } from '../../shared/format/words.ts'
import type { OutlineRow } from '../../shared/ipc/book.ts'
import { useBook, usePage, useTripState, useView } from '../state/page.ts'
import { isSamePlace, placeText, readPlace } from '../state/place.ts'
import { kindKey } from '../state/views.ts'
import { iconSize } from '../ui/icon.ts'
import { Select } from '../ui/select.tsx'
import { Tree } from '../ui/tree.tsx'
import classes from './binder.module.css'
import { draftRows, targetOf, treeOf } from './binder-rows.ts'

const editions: readonly EditionKind[] = ['staff', 'leader', 'delegate', 'interpreter', 'leave-behind']
const open: ReadonlySet<string> = new Set(['section:schedule', 'section:briefs'])

/** The book in print order; a row leads to where its pages are written. */
export function Binder() {
  const { view } = usePage()
  const edition = useView((state) => state.edition)
  const laid = useBook((state) => state.rows)
  // Once the book is laid out the rows come with its pages, not with every key.
  const trip = useDeferredValue(useTripState((state) => (laid ? undefined : state.trip)))
  const findings = useBook((state) => state.findings)
  const [expanded, setExpanded] = useState(open)
  const rows = useMemo(() => laid ?? (trip ? draftRows(trip, edition) : []), [laid, trip, edition])
  const levels = useMemo(() => {
    const worst = new Map<string, 'error' | 'warning'>()
    for (const { record, level } of findings ?? []) {
      if (level !== 'note' && worst.get(record) !== 'error') worst.set(record, level)
    }
    return worst
  }, [findings])
  const tree = useMemo(() => treeOf(rows, (row) => markOf(levels.get(row.record ?? ''))), [rows, levels])
  const selected = useSelectedRow(rows)
  const show = (id: string) => {
    const row = rows.find((each) => each.id === id)
    if (!row) return
    const target = targetOf(row)
    // A row of the book leads to the pages of a view, not to the list that was in sight there.
    if (!target.place) view.setMode(kindKey(target.view), '')
    if (target.mode) view.setMode(target.mode.key, target.mode.value)
    view.show(target.view, target.place)
    view.setMode('binder/row', id)
  }
  return (
    <>
      <Head />
      <Tree label="Book" rows={tree} selected={selected} onSelect={show} expanded={expanded} onExpand={setExpanded} />
    </>
  )
}

/** Apart from the rows, which come anew with the pages of the book. */
const Head = memo(() => {
  const { view } = usePage()
  const edition = useView((state) => state.edition)
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>Book</h2>
      <div data-labels="hidden">
        <Select
          label="Edition"
          isQuiet
          value={edition}
          options={editions.map((id) => ({ id, label: words('en').editions[id] }))}
          onChange={(id) => view.set({ edition: id })}
        />
      </div>
    </div>
  )
})

function markOf(level: 'error' | 'warning' | undefined) {
  if (level === 'error') {
    return {
      mark: <CircleAlert size={iconSize.text} className={classes.error} aria-hidden />,
      markText: 'has an error',
    }
  }
  if (level === 'warning') {
    return {
      mark: <TriangleAlert size={iconSize.text} className={classes.warn} aria-hidden />,
      markText: 'has a warning',
    }
  }
  return {}
}

/** The row of the selected record; else the one that was pressed last, as long as its view is in sight. */
function useSelectedRow(rows: readonly OutlineRow[]): string | undefined {
  const view = useView((state) => state.view)
  const place = useView((state) => state.selected[state.view])
  const pressed = useView((state) => state.modes['binder/row'])
  const day = useView((state) => state.modes['agenda/day'])
  return useMemo(() => {
    const last = rows.find((row) => row.id === pressed)
    const isHere = last && targetOf(last).view === view
    if (
      isHere &&
      (!place || !last.record || isSamePlace(readPlace(last.record), place)) &&
      !last.id.startsWith('day:')
    ) {
      return last.id
    }
    const own = place && rows.find((row) => row.record === placeText(place))
    if (own) return own.id
    if (view === 'agenda' && day && rows.some((row) => row.id === `day:${day}`)) return `day:${day}`
    return isHere ? last.id : undefined
  }, [rows, pressed, place, view, day])
}
