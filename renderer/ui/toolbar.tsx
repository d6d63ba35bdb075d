import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import classes from './toolbar.module.css'

export type ToolbarProps = Readonly<{ label: string; children: ReactNode }>

/** The tools of a view: one tab stop, arrows inside. Find, filter, grouping, view switch, add. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={classes.toolbar ?? ''}>
      {children}
    </AriaToolbar>
  )
}
