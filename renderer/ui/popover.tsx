import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import classes from './popover.module.css'

export type PopoverProps = Readonly<{
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
}>

/** A small pane beside its button; Esc and a click elsewhere close it. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={popoverClass} offset={4}>
        <Dialog aria-label={label} className={classes.dialog ?? ''}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

export const popoverClass = classes.popover ?? ''
