import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { type ComponentType, type ReactNode, useId } from 'react'
import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Field } from '../../../shared/model/walk.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { emptyPart } from './empty-part.ts'
import { fieldLabel } from './labels.ts'
import type { Part } from './part.ts'
import classes from './parts-editor.module.css'
import type { ValueEditorProps } from './value-editor-props.ts'

export type PartsEditorProps = Readonly<{
  collection: CollectionName
  field: Field
  label: string
  value: readonly Part[]
  onChange: (value: readonly Part[], isTyping: boolean) => void
  /** What writes one value of a part. */
  Editor: ComponentType<ValueEditorProps>
  aside?: ReactNode
  isReadOnly?: boolean
}>

/** Rows inside a record, each with the editors of its fields; in the order given. */
export function PartsEditor(props: PartsEditorProps) {
  const { collection, field, label, value, onChange, Editor, aside, isReadOnly = false } = props
  const { outside } = usePage()
  const title = useId()
  const add = () => onChange([...value, emptyPart(field, outside.newId())], false)
  const move = (index: number, way: 1 | -1) => {
    const part = value[index]
    if (part) onChange(value.toSpliced(index, 1).toSpliced(index + way, 0, part), false)
  }
  const fields = field.inner.filter((inner) => inner.facts.kind !== 'other' || inner.name !== 'disclosure')
  return (
    <section className={classes.parts} aria-labelledby={title}>
      <header className={classes.head}>
        <h3 id={title}>{label}</h3>
        {aside}
      </header>
      {value.map((part, index) => (
        <div key={part.id} className={classes.part} role="group" aria-label={`${label} ${index + 1}`}>
          <span className={classes.number}>{index + 1}</span>
          <div className={classes.fields}>
            {fields.map((inner) => (
              <Editor
                key={inner.name}
                collection={collection}
                field={inner}
                label={fieldLabel(collection, inner.name)}
                value={part[inner.name]}
                isReadOnly={isReadOnly}
                onChange={(next, isTyping) => onChange(value.with(index, withValue(part, inner.name, next)), isTyping)}
              />
            ))}
          </div>
          {isReadOnly ? null : (
            <span className={classes.tools}>
              {index > 0 ? (
                <IconButton icon={ArrowUp} label="Move up" size="small" onPress={() => move(index, -1)} />
              ) : null}
              {index < value.length - 1 ? (
                <IconButton icon={ArrowDown} label="Move down" size="small" onPress={() => move(index, 1)} />
              ) : null}
              <IconButton
                icon={Trash2}
                label={`Remove ${label.toLowerCase()} ${index + 1}`}
                size="small"
                onPress={() => onChange(value.toSpliced(index, 1), false)}
              />
            </span>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <span>
          <Button kind="quiet" size="small" icon={Plus} onPress={add}>
            Add to {label.toLowerCase()}
          </Button>
        </span>
      )}
    </section>
  )
}

function withValue(part: Part, name: string, value: unknown): Part {
  const { [name]: _, ...others } = part
  // The id stands among the others: it is no field that is written here.
  return (value === undefined ? others : { ...others, [name]: value }) as Part
}
