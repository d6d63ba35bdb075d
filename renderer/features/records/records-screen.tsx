import { Plus } from 'lucide-react'
import type { AnyRecord } from '../../../shared/model/collections.ts'
import { find, list } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import type { Screen } from '../../state/screen.ts'
import { useIsReadOnly, useSelected, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { addOfKind, recordsCommands, showKind } from './records-commands.ts'
import { kindKey, kindOf, recordKinds } from './records-place.ts'
import classes from './records-screen.module.css'

/** Flights, hotels, cars and the rest: a kind at a time, each record with the form of all its fields. */
function Main() {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const chosen = useView((state) => state.modes[kindKey])
  const place = useSelected()
  const collection = kindOf(place?.collection, chosen)
  const records: readonly AnyRecord[] = list(trip, collection)
  const { one, many } = collectionLabels[collection]
  const shown = place?.collection === collection && find(trip, collection, place.id) ? place : undefined
  const total = recordKinds.reduce((sum, kind) => sum + list(trip, kind).length, 0)
  const add = { label: `Add ${one.toLowerCase()}`, icon: Plus, keys: 'Ctrl+Enter', onPress: () => addOfKind(page) }
  return (
    <>
      <ViewHead
        title="Logistics"
        facts={total === 0 ? 'Nothing arranged yet' : `${total} ${total === 1 ? 'record' : 'records'}`}
        tools={
          isReadOnly ? null : (
            <Toolbar label="Logistics tools">
              <Button icon={Plus} keys="Ctrl+Enter" onPress={add.onPress}>
                {add.label}
              </Button>
            </Toolbar>
          )
        }
      />
      <div className={classes.kinds}>
        <ViewTabs
          label="Kinds of record"
          views={recordKinds.map((id) => {
            const count = list(trip, id).length
            return { id, label: count === 0 ? collectionLabels[id].many : `${collectionLabels[id].many} ${count}` }
          })}
          value={collection}
          onChange={(kind) => showKind(page, kind)}
        />
      </div>
      {records.length === 0 ? (
        <EmptyState title={`No ${many.toLowerCase()} yet`} ways={isReadOnly ? [] : [add]} />
      ) : (
        <div className={classes.split}>
          <div className={classes.list}>
            <ListRows
              label={many}
              rows={records.map(({ id }) => ({ id, title: nameOf(trip, { collection, id }) }))}
              selected={shown?.id}
              onSelect={(id) => page.view.select({ collection, id })}
            />
          </div>
          {shown ? (
            <div className={classes.form}>
              <RecordForm place={shown} />
            </div>
          ) : (
            <EmptyState title={`No ${one.toLowerCase()} chosen.`}>
              Choose one in the list to write in it. Who reads each field stands beside it.
            </EmptyState>
          )}
        </div>
      )}
    </>
  )
}

export const screen: Screen = { Main, commands: recordsCommands }
