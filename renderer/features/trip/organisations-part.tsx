import { Building, Plus } from 'lucide-react'
import { usePage } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useRecords, useSelected, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRows } from '../../ui/list-row.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import classes from './organisations-part.module.css'

const collection = 'organisations'
const sections = [
  { title: 'Organisation', fields: ['name', 'unit', 'kind', 'website', 'address', 'contacts'] },
  { title: 'On the cover', fields: ['logo', 'coverPicture', 'colour'] },
  { title: 'Texts', fields: ['about', 'standardTexts'] },
] as const

/** The house that travels and those that travel with it. */
export function OrganisationsPart() {
  const { view } = usePage()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const records = useRecords(collection)
  const place = useSelected()
  const shown = place?.collection === collection ? place : records[0] && ({ collection, id: records[0].id } as const)
  const add = () => view.select({ collection, id: acts.add('Add organisation', collection) })
  const label = 'Add an organisation'
  if (records.length === 0) {
    return (
      <EmptyState title="No organisation yet" ways={isReadOnly ? [] : [{ label, icon: Building, onPress: add }]}>
        The house that travels: its name, logo and standing texts dress the book.
      </EmptyState>
    )
  }
  return (
    <div className={classes.split}>
      <div>
        <ListRows
          label="Organisations"
          rows={records.map(({ id, kind }) => ({
            id,
            title: nameOf(trip, { collection, id }),
            line: kind === 'host' ? 'Host' : 'Partner',
          }))}
          selected={shown?.id}
          onSelect={(id) => view.select({ collection, id })}
        />
        {isReadOnly ? null : (
          <Button kind="quiet" icon={Plus} onPress={add}>
            {label}
          </Button>
        )}
      </div>
      {shown ? <RecordForm place={shown} sections={sections} /> : null}
    </div>
  )
}
