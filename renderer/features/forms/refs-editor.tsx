import type { ReactNode } from 'react'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { useOptions } from './use-options.ts'

export type RefsEditorProps = Readonly<{
  label: string
  to: readonly string[]
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

/** Several other records. */
export function RefsEditor({ to, value, onChange, hint: _hint, ...field }: RefsEditorProps) {
  const { options, onAdd } = useOptions(to, (id) => onChange([...value, id]))
  return <MultiSelect {...field} value={value} options={options} onChange={onChange} {...(onAdd ? { onAdd } : {})} />
}
