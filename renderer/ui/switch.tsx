import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import classes from './switch.module.css'

export type SwitchProps = Readonly<{
  isOn: boolean
  onChange: (isOn: boolean) => void
  isReadOnly?: boolean
  children: ReactNode
}>

/** On or off, at once. */
export function Switch({ isOn, onChange, isReadOnly = false, children }: SwitchProps) {
  return (
    <AriaSwitch className={classes.switch ?? ''} isSelected={isOn} onChange={onChange} isReadOnly={isReadOnly}>
      <span className={classes.track} aria-hidden />
      {children}
    </AriaSwitch>
  )
}
