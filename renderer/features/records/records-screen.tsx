import { BookCopy, Plus } from 'lucide-react'
import { isDirectoryKind } from '../../../shared/directory/directory-kinds.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { openDirectory } from '../../state/open-directory.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import type { Screen } from '../../state/screen.ts'
import { useIsReadOnly, useSelected, useTrip } from '../../state/use-trip.ts'
import { furtherKinds, kindInSight, type ViewId } from '../../state/views.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { firstValues } from './first-values.ts'
import { LedgerList } from './ledger-list.tsx'
import { isUnsettled, ledgerFacts } from './ledger-rows.ts'
import { PlainList } from './plain-list.tsx'
import { addOfKind, recordsCommands } from './records-commands.ts'
import classes from './records-screen.module.css'
import { SeriesChart } from './series-chart.tsx'

/** The further kinds of a view, a kind at a time: each record with the form of all its fields. */
function Main() {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const view = useView((state) => state.view)
  const collection = useView((state) => kindInSight(state.view, state.modes))
  const isOpenOnly = useView((state) => state.modes[openKey] === 'open')
  const place = useSelected()
  if (!collection) return null
  const { one, many } = collectionLabels[collection]
  const shown = place?.collection === collection && find(trip, collection, place.id) ? place : undefined
  const isLedger = collection === 'commitments'
  const onlyOpen = isOpenOnly && list(trip, 'commitments').some(isUnsettled)
  const mayAdd = !isReadOnly && firstValues(trip, collection) !== undefined
  const add = { label: `Add ${one.toLowerCase()}`, icon: Plus, keys: 'Ctrl+Enter', onPress: () => addOfKind(page) }
  const insert =
    isReadOnly || !isDirectoryKind(collection)
      ? undefined
      : { label: 'Insert from another trip…', icon: BookCopy, onPress: () => openDirectory(page, collection) }
  return (
    <>
      <ViewHead
        title={view === 'logistics' ? 'Logistics' : isLedger ? 'Commitments ledger' : many}
        facts={
          isLedger ? ledgerFacts(trip) : countOf(trip, view === 'logistics' ? furtherKinds.logistics : [collection])
        }
        tools={
          isLedger || mayAdd || insert ? (
            <Toolbar label={`${many} tools`}>
              {isLedger ? (
                <SegmentedControl
                  label="Which commitments"
                  value={onlyOpen ? 'open' : 'all'}
                  options={[
                    { id: 'all', label: 'All' },
                    { id: 'open', label: 'Still open' },
                  ]}
                  onChange={(mode) => page.view.setMode(openKey, mode)}
                />
              ) : null}
              {mayAdd ? (
                <Button icon={Plus} keys="Ctrl+Enter" onPress={add.onPress}>
                  {add.label}
                </Button>
              ) : null}
              {insert ? (
                <IconButton icon={insert.icon} kind="plain" label={insert.label} onPress={insert.onPress} />
              ) : null}
            </Toolbar>
          ) : null
        }
      />
      {list(trip, collection).length === 0 ? (
        <EmptyState
          title={`No ${many.toLowerCase()} yet`}
          ways={[...(mayAdd ? [add] : []), ...(insert ? [insert] : [])]}
        >
          {leads[collection]}
        </EmptyState>
      ) : (
        <div className={classes.split}>
          <div className={classes.list} data-roomy={isLedger || undefined}>
            {isLedger ? (
              <LedgerList selected={shown?.id} onlyOpen={onlyOpen} />
            ) : (
              <PlainList key={collection} collection={collection} selected={shown?.id} />
            )}
          </div>
          {shown ? (
            <div className={classes.form}>
              {shown.collection === 'series' ? <SeriesChart id={shown.id} /> : null}
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

const openKey = 'agencies/ledger'

function countOf(trip: Trip, kinds: readonly CollectionName[] = []): string {
  const total = kinds.reduce((sum, kind) => sum + list(trip, kind).length, 0)
  return total === 0 ? 'Nothing written yet' : `${total} ${total === 1 ? 'record' : 'records'}`
}

/** What a kind is for, while there is none of it. */
const leads: Readonly<Partial<Record<CollectionName, string>>> = {
  risks: 'What may go wrong, and what the delegation does then.',
  countryNotes: 'What a delegate should know about the country, a subject each.',
  protocolNotes: 'How one greets, sits, speaks and gives.',
  venues: 'Where meetings are: the address, the entrance, what security asks for.',
  travelTimes: 'How long a way takes. It needs two venues; the agenda then tells where time is short.',
  outcomes: 'What came of a meeting, on this trip or before.',
  debriefs: 'How a meeting went, written the same day. It needs an item of the agenda.',
  topics: 'What talking points and papers are about.',
  topicPapers: 'A page or two on a subject for everybody who speaks of it.',
  facts: 'A number or a statement with its source, said the same way in every brief.',
  series: 'A table of values that prints as a chart.',
  pointUses: 'A point stands here once it is put into a brief.',
  commitments: 'What they promised us and we promised them, in exact words.',
  attendances: 'Who is in which room is set under Attendance of the delegation; notes on each are written here.',
  interpreters: 'Who interprets between which languages, and when.',
}

/** The screen of a view's further kinds. */
export const recordsScreenOf = (view: ViewId): Screen => ({ Main, commands: recordsCommands(view) })

export const screen: Screen = recordsScreenOf('logistics')
