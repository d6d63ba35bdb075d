import { memo, type ReactNode } from 'react'
import { find } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { useTripState } from '../../state/page.ts'
import { isSamePlace, type Place } from '../../state/place.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { FieldComments } from './field-comments.tsx'
import classes from './field-editor.module.css'
import { editorKind } from './field-kind.ts'
import { FieldReaders } from './field-readers.tsx'
import { fieldLabel } from './labels.ts'
import { useWantedField } from './use-wanted-field.ts'
import { ValueEditor } from './value-editor.tsx'

export type FieldEditorProps = Readonly<{
  place: Place
  /** Name of one of the record's own fields. */
  field: string
  /** Instead of the field's usual label. */
  label?: string
  hint?: ReactNode
  /** An example of what to write, while it is empty. */
  placeholder?: string
  /** Words that will be printed or spoken: in the book face. */
  isBook?: boolean
  /** No way to set who reads this field alone. */
  isPlain?: boolean
  autoFocus?: boolean
}>

/**
 * The editor of one field of a record, whatever its kind: shows, writes and names the edit for undo. It hears of its own
 * value by itself, so a form of thirty does not draw all again for a key in one.
 */
export const FieldEditor = memo(OneField, (a, b) => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => name !== 'place'))
  // The names are those of the props.
  const isSame = [...names].every((name) => Object.is(a[name as keyof typeof a], b[name as keyof typeof b]))
  return isSame && isSamePlace(a.place, b.place)
})

function OneField({ place, field: name, label, hint, placeholder, isBook, isPlain, autoFocus }: FieldEditorProps) {
  const { collection, id } = place
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const value = useTripState((state) => {
    // Read by name, whatever the collection.
    const record = find(state.trip, collection, id) as Readonly<Record<string, unknown>> | undefined
    return record?.[name]
  })
  const isThere = useTripState((state) => find(state.trip, collection, id) !== undefined)
  const frame = useWantedField({ collection, id, field: name })
  const field = fieldsOf(collection).find((each) => each.name === name)
  if (!field || !isThere) return null
  const words = label ?? fieldLabel(collection, name)
  const change = `Change ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  const comments = <FieldComments place={{ collection, id, field: name }} label={words} />
  // A switch has no place beside its words.
  const hasAside = editorKind(field) !== 'flag'
  return (
    <div ref={frame} className={classes.field} data-field={`${collection}/${id}/${name}`}>
      <ValueEditor
        collection={collection}
        field={field}
        label={words}
        value={value}
        hint={hint}
        isReadOnly={isReadOnly}
        {...(autoFocus ? { autoFocus } : {})}
        {...(isBook ? { isBook } : {})}
        {...(placeholder ? { placeholder } : {})}
        aside={
          <>
            {isPlain ? null : <FieldReaders place={place} field={field} label={words} />}
            {hasAside ? comments : null}
          </>
        }
        onChange={(next, isTyping) =>
          isTyping
            ? acts.type(change, { collection, id, field: name }, next)
            : acts.set(change, place, { [name]: next })
        }
      />
      {hasAside ? null : comments}
    </div>
  )
}
