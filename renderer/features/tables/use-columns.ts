import { useCallback, useMemo, useRef } from 'react'
import { type CollectionName, collectionNames, type TripRecordOf } from '../../../shared/model/collections.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { type Page, usePage, useView } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import type { Column } from '../../ui/table-types.ts'
import { setAll } from './bulk-edits.ts'
import { doEdit } from './do-edit.ts'
import type { RecordColumn } from './record-column.ts'

/** The columns a person chose for a table, else the usual ones; kept while the window is open. */
export function useShownColumns<C extends CollectionName>(key: string, all: readonly RecordColumn<C>[]) {
  const chosen = useView(({ modes }) => modes[key])
  const { view } = usePage()
  const ids = useMemo(() => {
    if (chosen === undefined) return new Set(all.filter(({ isUsual }) => isUsual).map(({ id }) => id))
    return new Set(chosen.split(' '))
  }, [chosen, all])
  const shown = useMemo(() => all.filter(({ id, isStrong }) => isStrong || ids.has(id)), [all, ids])
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      view.setMode(key, [...next].join(' '))
    },
    [ids, key, view],
  )
  return { shown, toggle }
}

/**
 * Rules of columns as columns of a table on the page: what is written in a cell becomes one edit. They stay the same for
 * edits of the rows themselves, so that only the row that was written in is drawn again.
 */
export function useTableColumns<C extends CollectionName>(
  collection: C,
  rules: readonly RecordColumn<C>[],
): readonly Column<TripRecordOf<C>>[] {
  const page = usePage()
  const trip = useTripAround(collection)
  const isReadOnly = useIsReadOnly()
  return useMemo(
    () => rules.map((rule) => tableColumn(page, trip, collection, isReadOnly ? { ...rule, read: undefined } : rule)),
    [page, trip, collection, rules, isReadOnly],
  )
}

/** The trip as of the last change outside a collection: what its rows say depends on themselves and on this. */
function useTripAround(collection: CollectionName): Trip {
  const trip = useTrip()
  const kept = useRef(trip)
  const isOther = collectionNames.some((name) => name !== collection && trip[name] !== kept.current[name])
  if (isOther) kept.current = trip
  return kept.current
}

function tableColumn<C extends CollectionName>(
  page: Page,
  trip: Trip,
  collection: C,
  rule: Omit<RecordColumn<C>, 'read'> & Readonly<{ read?: RecordColumn<C>['read'] | undefined }>,
): Column<TripRecordOf<C>> {
  type Row = TripRecordOf<C>
  const { id, label, width, read, options, adds, number } = rule
  const now = () => page.trip.store.getState().trip
  const write = (row: Row, typed: string) => {
    const values = read?.(now(), typed, row)
    if (!values) return page.view.announce(`${label} cannot be “${typed}”. It stays as it was.`)
    doEdit(page, (as) => setAll(as, collection, [row.id], { what: `the ${label.toLowerCase()}`, values }))
  }
  const kind = adds ? collectionLabels[adds].one.toLowerCase() : ''
  return {
    id,
    label,
    width,
    ...(rule.grow ? { grow: true } : {}),
    ...(rule.align ? { align: rule.align } : {}),
    ...(rule.isStrong ? { isStrong: true } : {}),
    ...(rule.isLocked ? { isLocked: true } : {}),
    text: (row) => rule.text(trip, row),
    ...(read ? { set: write } : {}),
    ...(read && options ? { options: () => options(now()) } : {}),
    ...(read && adds
      ? {
          add: {
            label: (typed) => `Add ${kind} “${typed}”`,
            add: (row, typed) => {
              const made = page.outside.newId()
              doEdit(page, (now) => ({
                label: `Add ${kind} “${typed}”`,
                changes: [
                  ...addRecord(now, adds, { id: made, name: typed }).changes,
                  ...setFields(row, collection, { [id]: made }),
                ],
              }))
            },
          },
        }
      : {}),
    ...(number
      ? { compare: (a, b) => (number(trip, a) ?? Number.MAX_VALUE) - (number(trip, b) ?? Number.MAX_VALUE) }
      : {}),
  }
}
