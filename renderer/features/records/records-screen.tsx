import { Plus } from 'lucide-react'
import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { bookSetupId, find, list, tripId } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import type { Screen } from '../../state/screen.ts'
import { useActs, useIsReadOnly, useSelected, useTrip } from '../../state/use-trip.ts'
import { viewLabels, viewOfCollection } from '../../state/views.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { Select } from '../../ui/select.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './records-screen.module.css'

/** The records of a view, a kind at a time, each with the form of all its fields. */
function Main() {
  const page = usePage()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const view = useView((state) => state.view)
  const chosen = useView((state) => state.modes[`${view}/collection`])
  const place = useSelected()
  const kinds = collectionNames.filter((name) => viewOfCollection[name] === view && !ownedElsewhere.has(name))
  const collection = kinds.find((name) => name === (place?.collection ?? chosen)) ?? kinds[0] ?? 'contacts'
  const records: readonly AnyRecord[] = list(trip, collection)
  const { one, many } = collectionLabels[collection]
  const choose = (next: CollectionName) => {
    page.view.select(undefined)
    page.view.setMode(`${view}/collection`, next)
  }
  const add = () => page.view.select({ collection, id: acts.add(`Add ${one.toLowerCase()}`, collection) })
  const isOnly = collection === 'trips' || collection === 'bookSetups'
  const shown = isOnly ? onlyPlace(collection) : place?.collection === collection ? place : undefined
  return (
    <>
      <ViewHead
        title={viewLabels[view]}
        facts={isOnly ? many : `${records.length} ${(records.length === 1 ? one : many).toLowerCase()}`}
        tools={
          <Toolbar label={`Tools of ${viewLabels[view]}`}>
            {kinds.length > 1 ? (
              <div data-labels="hidden">
                <Select
                  label="Kind of record"
                  value={collection}
                  options={kinds.map((id) => ({ id, label: collectionLabels[id].many }))}
                  onChange={choose}
                />
              </div>
            ) : null}
            {isReadOnly || isOnly ? null : (
              <Button icon={Plus} onPress={add}>
                Add {one.toLowerCase()}
              </Button>
            )}
          </Toolbar>
        }
      />
      <div className={classes.split}>
        {isOnly ? null : (
          <div className={classes.list}>
            <ListRows
              label={many}
              rows={records.map(({ id }) => ({ id, title: nameOf(trip, { collection, id }) }))}
              selected={shown?.id}
              onSelect={(id) => page.view.select({ collection, id })}
              empty={
                <EmptyState
                  title={`No ${many.toLowerCase()} yet`}
                  ways={isReadOnly ? [] : [{ label: `Add ${one.toLowerCase()}`, icon: Plus, onPress: add }]}
                />
              }
            />
          </div>
        )}
        <div className={classes.form}>
          {shown && find(trip, shown.collection, shown.id) ? (
            <RecordForm place={shown} />
          ) : records.length > 0 ? (
            <EmptyState title={`No ${one.toLowerCase()} chosen.`}>
              Choose one at the left to write in it. Who reads each field stands beside it.
            </EmptyState>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** Kinds of records that are written with others and need no list of their own. */
const ownedElsewhere: ReadonlySet<CollectionName> = new Set(['attendances', 'pointUses', 'comments', 'mediaItems'])

const onlyPlace = (collection: 'trips' | 'bookSetups') => ({
  collection,
  id: collection === 'trips' ? tripId : bookSetupId,
})

export const screen: Screen = { Main }
