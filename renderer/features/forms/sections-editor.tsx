import type { ReactNode } from 'react'
import { words } from '../../../shared/format/words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import classes from './sections-editor.module.css'

export type SectionsEditorProps = Readonly<{
  label: string
  /** Every section there is, in the usual order. */
  choices: readonly string[]
  /** Those that print, in print order; empty means all. */
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  aside?: ReactNode
  isReadOnly?: boolean
}>

/** Which sections print. */
export function SectionsEditor({ label, choices, value, onChange, aside, isReadOnly = false }: SectionsEditorProps) {
  const names: Readonly<Record<string, string>> = words('en').sections
  const printed = value.length > 0 ? value : choices
  const toggle = (section: string, isOn: boolean) => {
    const next = isOn
      ? [...choices.filter((each) => each === section || printed.includes(each))]
      : printed.filter((each) => each !== section)
    onChange(next.length === choices.length ? [] : next)
  }
  return (
    <fieldset className={classes.sections}>
      <legend>
        {label} {aside}
      </legend>
      {choices.map((section) => (
        <Checkbox
          key={section}
          isChecked={printed.includes(section)}
          isReadOnly={isReadOnly}
          onChange={(isOn) => toggle(section, isOn)}
        >
          {names[section] ?? section}
        </Checkbox>
      ))}
    </fieldset>
  )
}
