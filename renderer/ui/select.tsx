import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'
import { iconSize } from './icon.ts'
import { OptionList } from './option-list.tsx'
import { popoverClass } from './popover.tsx'
import classes from './select.module.css'

export type Option<K extends string = string> = Readonly<{
  id: K
  label: string
  /** At the right end, quiet. */
  hint?: string | undefined
}>

export type SelectProps<K extends string> = Readonly<{
  label: string
  value: K | undefined
  options: readonly Option<K>[]
  onChange: (value: K) => void
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
  /** Without a box: in a bar or the head of a pane. */
  isQuiet?: boolean
}>

/** One of a few words. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, value, options, onChange, placeholder = 'Choose', aside, hint, error, isReadOnly, isQuiet } = props
  return (
    <AriaSelect
      className={fieldClass}
      value={value ?? null}
      isDisabled={isReadOnly === true}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        <Button className={isQuiet ? (classes.quiet ?? '') : `${boxClass} ${classes.button}`}>
          <SelectValue className={classes.value ?? ''} />
          <ChevronDown size={iconSize.text} aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className={popoverClass} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  )
}
