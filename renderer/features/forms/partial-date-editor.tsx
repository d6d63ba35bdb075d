import { type ReactNode, useState } from 'react'
import { partialDate } from '../../../shared/format/dates.ts'
import { TextField } from '../../ui/text-field.tsx'
import { readPartialDate } from './read-partial-date.ts'

export type PartialDateEditorProps = Readonly<{
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
}>

/** A date as exact as it is known; read when the field is left. */
export function PartialDateEditor({ label, value, onChange, ...field }: PartialDateEditorProps) {
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? undefined : readPartialDate(typed)
  const isWrong = typed !== undefined && typed.trim() !== '' && read === undefined
  const [hasLeft, setLeft] = useState(false)
  const leave = () => {
    setLeft(true)
    if (typed === undefined || isWrong) return
    if (read !== value) onChange(read)
    setTyped(undefined)
  }
  return (
    <TextField
      {...field}
      label={label}
      value={typed ?? (value ? partialDate(value, 'en') : '')}
      placeholder="2023, Oct 2023 or 19 Oct 2023"
      onChange={(text) => {
        setTyped(text)
        setLeft(false)
      }}
      onBlur={leave}
      error={isWrong && hasLeft ? 'Write a year, a month or a day, such as 2023, Oct 2023 or 19 Oct 2023' : undefined}
    />
  )
}
