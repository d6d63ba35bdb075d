import { useState } from 'react'
import type { AnyRecord, CollectionName } from '../../../shared/model/collections.ts'
import { list } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { foldText } from '../../ui/fold-text.ts'
import { ListRows } from '../../ui/list-row.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { recordRow } from './record-row.ts'
import classes from './records-screen.module.css'

/** So many stand in the list at once; words narrow it. */
const most = 200
/** Fewer are read faster than searched. */
const few = 12

/** The records of a kind in their order. */
export function PlainList({
  collection,
  selected,
}: Readonly<{ collection: CollectionName; selected: string | undefined }>) {
  const { view } = usePage()
  const trip = useTrip()
  const [query, setQuery] = useState('')
  const records: readonly AnyRecord[] = list(trip, collection)
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const rows = records
    .map(({ id }) => recordRow(trip, collection, id))
    .filter(({ title, line }) => {
      const text = words.length > 0 ? foldText(`${title} ${line}`) : ''
      return words.every((word) => text.includes(word))
    })
  const { many } = collectionLabels[collection]
  return (
    <>
      {records.length > few ? (
        <div className={classes.find}>
          <SearchField label={`Find in ${many.toLowerCase()}`} value={query} onChange={setQuery} />
        </div>
      ) : null}
      <ListRows
        label={many}
        rows={rows.slice(0, most)}
        selected={selected}
        onSelect={(id) => view.select({ collection, id })}
        empty={<p className={classes.rest}>Nothing like “{query}”</p>}
      />
      {rows.length > most ? <p className={classes.rest}>{rows.length - most} more: write what to find.</p> : null}
    </>
  )
}
