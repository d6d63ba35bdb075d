import type { ReactNode } from 'react'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useOptions } from './use-options.ts'

export type RefEditorProps = Readonly<{
  label: string
  /** Collections it may point into. */
  to: readonly string[]
  /** Cannot be left empty. */
  isOwner?: boolean
  value: string | undefined
  onChange: (value: string | undefined) => void
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

/** Another record by its name; typing one that is not there offers to add it. */
export function RefEditor({ to, isOwner, onChange, ...field }: RefEditorProps) {
  const { options, onAdd } = useOptions(to, onChange)
  return (
    <ComboBox
      {...field}
      options={options}
      onChange={(id) => (id === undefined && isOwner ? undefined : onChange(id))}
      {...(onAdd ? { onAdd } : {})}
    />
  )
}
