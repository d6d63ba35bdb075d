import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { ComboBox } from './combo-box.tsx'
import { asideClass, bodyClass, fieldClass, labelClass } from './field-frame.tsx'
import { iconSize } from './icon.ts'
import classes from './multi-select.module.css'
import type { Option } from './select.tsx'

export type MultiSelectProps = Readonly<{
  label: string
  /** Ids in their order. */
  value: readonly string[]
  options: readonly Option[]
  onChange: (value: readonly string[]) => void
  onAdd?: { label: (typed: string) => string; add: (typed: string) => void }
  /** In the empty field: Add an agency. */
  placeholder?: string
  aside?: ReactNode
  isReadOnly?: boolean
}>

/** Several of many: those chosen as words that can be taken away, and a field that finds the next. */
export function MultiSelect({
  label,
  value,
  options,
  onChange,
  onAdd,
  placeholder,
  aside,
  isReadOnly,
}: MultiSelectProps) {
  const chosen = value.map((id) => options.find((option) => option.id === id) ?? { id, label: id })
  return (
    <div className={fieldClass} role="group" aria-label={label}>
      <span className={labelClass} aria-hidden>
        {label}
      </span>
      <div className={bodyClass}>
        {chosen.length > 0 ? (
          <TagGroup
            aria-label={`${label}, chosen`}
            {...(isReadOnly ? {} : { onRemove: (keys) => onChange(value.filter((id) => !keys.has(id))) })}
          >
            <TagList className={classes.tags ?? ''} items={chosen}>
              {(option) => (
                <Tag id={option.id} textValue={option.label} className={classes.tag ?? ''}>
                  {option.label}
                  {isReadOnly ? null : (
                    <Button slot="remove" className={classes.remove ?? ''} aria-label={`Take ${option.label} out`}>
                      <X size={iconSize.twisty} aria-hidden />
                    </Button>
                  )}
                </Tag>
              )}
            </TagList>
          </TagGroup>
        ) : null}
        {isReadOnly ? null : (
          <div data-labels="hidden" className={classes.add}>
            <ComboBox
              label={`Add to ${label}`}
              value={undefined}
              options={options.filter((option) => !value.includes(option.id))}
              onChange={(id) => id !== undefined && onChange([...value, id])}
              {...(onAdd ? { onAdd } : {})}
              placeholder={placeholder ?? 'Add'}
            />
          </div>
        )}
      </div>
      {aside ? <span className={asideClass}>{aside}</span> : null}
    </div>
  )
}
