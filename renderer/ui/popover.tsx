import { type ReactNode, useContext, useId } from 'react'
import { Popover as AriaPopover, DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components'
import classes from './popover.module.css'

export type PopoverProps = Readonly<{
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
}>

/**
 * A small pane beside its button; Esc and a click elsewhere close it. The pane itself is the dialog, so that the button
 * react-aria adds for screen readers, which closes it, stands inside.
 */
export function Popover({ trigger, label, children }: PopoverProps) {
  const id = useId()
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={popoverClass} offset={4} aria-labelledby={id}>
        <span id={id} data-visually-hidden>
          {label}
        </span>
        <Content>{children}</Content>
      </AriaPopover>
    </DialogTrigger>
  )
}

function Content({ children }: Pick<PopoverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext)
  return (
    <div className={classes.content}>{typeof children === 'function' ? children(() => state?.close()) : children}</div>
  )
}

export const popoverClass = classes.popover ?? ''
