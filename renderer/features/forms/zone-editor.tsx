import type { ReactNode } from 'react'
import { zoneNames } from '../../state/time-zones.ts'
import { ComboBox } from '../../ui/combo-box.tsx'

export type ZoneEditorProps = Readonly<{
  label: string
  /** IANA name; empty when not known. */
  value: string
  onChange: (value: string) => void
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
}>

/** A time zone by its city. */
export function ZoneEditor({ value, onChange, placeholder = 'City of the zone', ...field }: ZoneEditorProps) {
  const options = zoneNames().map(({ id, city, region }) => ({ id, label: city, hint: region }))
  const known = value === '' || options.some((option) => option.id === value)
  return (
    <ComboBox
      {...field}
      value={value === '' ? undefined : value}
      options={known ? options : [{ id: value, label: value }, ...options]}
      onChange={(zone) => onChange(zone ?? '')}
      placeholder={placeholder}
    />
  )
}
