import { memo, type ReactNode, useId } from 'react'
import { resolveDefault } from '../../../shared/editions/reader.ts'
import { definitionOf } from '../../../shared/model/collections.ts'
import { find } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { useTripState } from '../../state/page.ts'
import { isSamePlace, type Place } from '../../state/place.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { DisclosureEditor } from './disclosure-editor.tsx'
import { FieldEditor } from './field-editor.tsx'
import classes from './record-form.module.css'

/** Some fields of a record under a heading of their own. */
export type FormSection = Readonly<{ title: string; fields: readonly string[]; aside?: ReactNode }>

export type RecordFormProps = Readonly<{
  place: Place
  /** In this order; fields that are in none of them follow under More. Without sections: all fields. */
  sections?: readonly FormSection[]
  /** Fields that are written elsewhere. */
  without?: readonly string[]
  /** Labels in a column at the left, as in the third pane. */
  labels?: 'above' | 'left'
}>

/** Every field of a record with its editor, in sections. Each hears of its own value by itself. */
export const RecordForm = memo(
  WholeForm,
  (a, b) =>
    isSamePlace(a.place, b.place) && a.sections === b.sections && a.without === b.without && a.labels === b.labels,
)

function WholeForm({ place, sections = [], without = [], labels = 'above' }: RecordFormProps) {
  const named = new Set([...sections.flatMap((section) => section.fields), ...without])
  const others = fieldsOf(place.collection).flatMap(({ name }) => (named.has(name) ? [] : [name]))
  const all = others.length > 0 ? [...sections, { title: sections.length > 0 ? 'More' : '', fields: others }] : sections
  return (
    <div className={classes.form} data-labels={labels} key={`${place.collection}/${place.id}`}>
      {all.map((section) => (
        <Section key={section.title} place={place} section={section} />
      ))}
      <Readers place={place} />
    </div>
  )
}

function Section({ place, section }: Readonly<{ place: Place; section: FormSection }>) {
  const title = useId()
  const kinds = new Map(fieldsOf(place.collection).map(({ name, facts }) => [name, facts.kind]))
  return (
    <section className={classes.section} aria-labelledby={title}>
      {section.title ? (
        <header className={classes.head}>
          <h2 id={title}>{section.title}</h2>
          {section.aside}
        </header>
      ) : (
        <h2 id={title} data-visually-hidden>
          Fields
        </h2>
      )}
      <div className={classes.fields}>
        {section.fields.map((field) => (
          <div key={field} className={classes.cell} data-wide={isWide(kinds.get(field)) || undefined}>
            <FieldEditor place={place} field={field} />
          </div>
        ))}
      </div>
    </section>
  )
}

const isWide = (kind: string | undefined) =>
  kind === 'prose' || kind === 'parts' || kind === 'localised' || kind === 'other'

function Readers({ place }: Readonly<{ place: Place }>) {
  const { collection, id } = place
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const isThere = useTripState(({ trip }) => find(trip, collection, id) !== undefined)
  const disclosure = useTripState(({ trip }) => find(trip, collection, id)?.disclosure)
  if (!isThere) return null
  return (
    <section className={classes.section} aria-label="Readers">
      <header className={classes.head}>
        <h2>Readers</h2>
      </header>
      <div className={classes.fields}>
        <DisclosureEditor
          label="Who reads it"
          value={disclosure}
          usual={resolveDefault(definitionOf(collection).disclosure, id)}
          isReadOnly={isReadOnly}
          onChange={(next) => acts.set('Change who reads it', place, { disclosure: next })}
        />
      </div>
    </section>
  )
}
