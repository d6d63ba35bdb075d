import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import classes from './segmented-control.module.css'

export type SegmentedControlProps<K extends string> = Readonly<{
  label: string
  value: K
  options: readonly Readonly<{ id: K; label: string }>[]
  onChange: (value: K) => void
}>

/** Two to four views of the same thing, one of which is shown. */
export function SegmentedControl<K extends string>({ label, value, options, onChange }: SegmentedControlProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={classes.option ?? ''}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
