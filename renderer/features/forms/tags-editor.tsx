import type { ReactNode } from 'react'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { languageName } from './labels.ts'

export type TagsEditorProps = Readonly<{
  label: string
  /** BCP 47, the delegation's first. */
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  aside?: ReactNode
  isReadOnly?: boolean
}>

const known = 'en es pt fr de it nl pl el ru uk tr sv da nb fi cs hu ro bg hr sr'.split(' ')

/** Languages, in their order. There is always one. */
export function TagsEditor({ value, onChange, ...field }: TagsEditorProps) {
  const tags = [...new Set([...value, ...known])]
  return (
    <MultiSelect
      label={field.label}
      aside={field.aside}
      isReadOnly={field.isReadOnly ?? false}
      value={value}
      options={tags.map((tag) => ({ id: tag, label: languageName(tag), hint: tag }))}
      onChange={(next) => next.length > 0 && onChange(next)}
      placeholder="Add a language"
    />
  )
}
