import { Plus } from 'lucide-react'
import type { AnyRecord } from '../../../shared/model/collections.ts'
import { list } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import classes from './book.module.css'
import { bookCollections } from './book-parts.ts'

const leads = {
  glossaryTerms: 'What an acronym stands for, in every language of the trip.',
  attachments: 'Papers bound in behind the book.',
  mediaItems: 'Pictures and documents that records show. They come with the record; here they are described.',
  sources: 'Where a fact was read.',
} as const

/** What the sections rest on, a kind at a time; the one selected is written at the right. */
export function RecordsPart() {
  const { view } = usePage()
  const acts = useActs()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const place = useView((state) => state.selected.book)
  const chosen = useView((state) => state.modes['book/collection'])
  const collection = bookCollections.find((name) => name === (place?.collection ?? chosen)) ?? bookCollections[0]
  const records: readonly AnyRecord[] = list(trip, collection)
  const { one, many } = collectionLabels[collection]
  // A picture without its bytes would be none.
  const mayAdd = !isReadOnly && collection !== 'mediaItems'
  const add = () => view.select({ collection, id: acts.add(`Add ${one.toLowerCase()}`, collection) })
  return (
    <div className={classes.records}>
      <div className={classes.recordsHead}>
        <SegmentedControl
          label="Kind of entry"
          value={collection}
          options={bookCollections.map((id) => ({ id, label: collectionLabels[id].many }))}
          onChange={(next) => {
            view.setMode('book/part', 'records')
            view.setMode('book/collection', next)
            view.select(undefined)
          }}
        />
        {mayAdd ? (
          <Button icon={Plus} onPress={add}>
            Add {one.toLowerCase()}
          </Button>
        ) : null}
      </div>
      <ListRows
        label={many}
        rows={records.map(({ id }) => ({ id, title: nameOf(trip, { collection, id }) }))}
        selected={place?.id}
        onSelect={(id) => view.select({ collection, id })}
        empty={<EmptyState title={`No ${many.toLowerCase()} yet`}>{leads[collection]}</EmptyState>}
      />
    </div>
  )
}
