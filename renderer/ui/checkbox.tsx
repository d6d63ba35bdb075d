import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import classes from './checkbox.module.css'

export type CheckboxProps = Readonly<{
  isChecked: boolean | 'some'
  onChange: (isChecked: boolean) => void
  /** Its name when no words stand beside it. */
  label?: string
  isReadOnly?: boolean
  isDisabled?: boolean
  children?: ReactNode
}>

export function Checkbox({ isChecked, onChange, label, children, ...field }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...field}
      className={classes.checkbox ?? ''}
      isSelected={isChecked === true}
      isIndeterminate={isChecked === 'some'}
      onChange={onChange}
      {...(label ? { 'aria-label': label } : {})}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={classes.box} aria-hidden>
            {isIndeterminate ? <Minus size={11} /> : isSelected ? <Check size={11} /> : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
