import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components'
import classes from './tooltip.module.css'

export type TooltipProps = Readonly<{ keys?: string | undefined; children: ReactNode }>

/** Repeats a name and its keys; never information that is nowhere else. */
export function Tooltip({ keys, children }: TooltipProps) {
  return (
    <AriaTooltip className={classes.tooltip ?? ''} offset={6}>
      {children}
      {keys ? <kbd className={classes.keys}>{keys}</kbd> : null}
    </AriaTooltip>
  )
}
