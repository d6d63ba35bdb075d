import type { Disclosure } from '../../../shared/model/disclosure.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Field } from '../../../shared/model/walk.ts'
import { usePage, useTripState } from '../../state/page.ts'
import type { Place } from '../../state/place.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Form } from '../../ui/form.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { ReadersBadge } from '../../ui/readers-badge.tsx'
import { DisclosureEditor } from './disclosure-editor.tsx'
import classes from './field-readers.module.css'
import { fieldReaders, onlyNames, recordReaders, usualFieldReaders } from './readers.ts'

export type FieldReadersProps = Readonly<{ place: Place; field: Field; label: string }>

/** Who reads one field: in sight where fewer do than read its record, else on hover and focus. */
export function FieldReaders({ place, field, label }: FieldReadersProps) {
  const { collection, id } = place
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const { store } = usePage().trip
  // Who reads it follows from these alone: a key typed in any field of the record draws none of thirty anew.
  useTripState(({ trip }) => find(trip, collection, id)?.disclosure)
  useTripState(({ trip }) => find(trip, collection, id)?.fieldDisclosure)
  const record = find(store.getState().trip, collection, id)
  const readers = record && fieldReaders(collection, record, field)
  const only = useTripState(({ trip }) => onlyNames(trip, readers?.only))
  if (!record || !readers) return null
  const whole = recordReaders(collection, record)
  const isNarrower = readers.level !== whole.level || readers.only?.join() !== whole.only?.join()
  const set = (next: Disclosure | undefined) => {
    const { [field.name]: _, ...others } = record.fieldDisclosure ?? {}
    const all = next ? { ...others, [field.name]: next } : others
    acts.set(`Change who reads ${label.toLowerCase()}`, place, {
      fieldDisclosure: Object.keys(all).length > 0 ? all : undefined,
    })
  }
  return (
    <span className={classes.readers} data-narrower={isNarrower || undefined}>
      <Popover
        label={`Readers of ${label}`}
        trigger={
          <PlainButton excludeFromTabOrder={!isNarrower} data-readers>
            <span data-visually-hidden>Readers of {label}: </span>
            <ReadersBadge level={readers.level} only={only} />
          </PlainButton>
        }
      >
        <Form>
          <DisclosureEditor
            label={`Who reads ${label.toLowerCase()}`}
            value={record.fieldDisclosure?.[field.name]}
            usual={usualFieldReaders(collection, record, field)}
            onChange={set}
            isReadOnly={isReadOnly}
          />
        </Form>
      </Popover>
    </span>
  )
}
