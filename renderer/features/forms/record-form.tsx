import { memo, type ReactNode, useId } from 'react'
import { resolveDefault } from '../../../shared/editions/reader.ts'
import { definitionOf } from '../../../shared/model/collections.ts'
import { find } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { useTripState, useView } from '../../state/page.ts'
import { isSamePlace, type Place } from '../../state/place.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { DisclosureEditor } from './disclosure-editor.tsx'
import { FieldComments } from './field-comments.tsx'
import { FieldEditor } from './field-editor.tsx'
import { editorKey } from './field-kind.ts'
import classes from './record-form.module.css'
import { useTurn } from './use-turn.ts'

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
  /** Section by section when the record changes: beside a list that the arrows go through. */
  inTurn?: boolean
}>

/** Every field of a record with its editor, in sections. Each hears of its own value by itself. */
export const RecordForm = memo(
  WholeForm,
  (a, b) =>
    isSamePlace(a.place, b.place) &&
    a.sections === b.sections &&
    a.without === b.without &&
    a.labels === b.labels &&
    a.inTurn === b.inTurn,
)

function WholeForm({ place, sections = [], without = [], labels = 'above', inTurn = false }: RecordFormProps) {
  const named = new Set([...sections.flatMap((section) => section.fields), ...without])
  const others = fieldsOf(place.collection).flatMap(({ name }) => (named.has(name) ? [] : [name]))
  const all = others.length > 0 ? [...sections, { title: sections.length > 0 ? 'More' : '', fields: others }] : sections
  return (
    <div className={classes.form} data-labels={labels} key={place.collection}>
      {all.map((section, index) => (
        <Section key={section.title} place={place} section={section} turn={inTurn ? index : 0} />
      ))}
      <Readers place={place} turn={inTurn ? all.length : 0} />
    </div>
  )
}

type SectionProps = Readonly<{ place: Place; section: FormSection; turn: number }>

/** Nobody writes in a record they have just left: until its turn comes a section cannot be entered. */
function useSectionPlace(place: Place, turn: number) {
  const isWanted = useView(({ wanted }) => wanted !== undefined && isSamePlace(wanted, place))
  const shown = useTurn(place, turn, isWanted)
  return { shown, isLeft: !isSamePlace(shown, place) }
}

function Section({ place: chosen, section, turn }: SectionProps) {
  const { shown: place, isLeft } = useSectionPlace(chosen, turn)
  const title = useId()
  const known = new Map(fieldsOf(place.collection).map((field) => [field.name, field]))
  return (
    <section className={classes.section} aria-labelledby={title} inert={isLeft}>
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
          <div
            key={editorKey(known.get(field), place.id)}
            className={classes.cell}
            data-wide={isWide(known.get(field)?.facts.kind) || undefined}
          >
            <FieldEditor place={place} field={field} />
          </div>
        ))}
      </div>
    </section>
  )
}

const isWide = (kind: string | undefined) =>
  kind === 'prose' || kind === 'parts' || kind === 'localised' || kind === 'other'

function Readers({ place: chosen, turn }: Readonly<{ place: Place; turn: number }>) {
  const { shown: place, isLeft } = useSectionPlace(chosen, turn)
  const { collection, id } = place
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const isThere = useTripState(({ trip }) => find(trip, collection, id) !== undefined)
  const disclosure = useTripState(({ trip }) => find(trip, collection, id)?.disclosure)
  if (!isThere) return null
  return (
    <section key={place.id} className={classes.section} aria-label="Readers" inert={isLeft}>
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
        <div data-field={`${collection}/${id}/`}>
          <FieldComments place={{ collection, id, field: '' }} label="the whole record" words="Comment on the whole" />
        </div>
      </div>
    </section>
  )
}
