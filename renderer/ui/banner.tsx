import type { ReactNode } from 'react'
import classes from './banner.module.css'

export type BannerProps = Readonly<{
  tone: 'error' | 'warn' | 'info' | 'ok'
  /** What happened, bold. */
  title: string
  /** Then what is safe, and what to do. */
  children?: ReactNode
  actions?: ReactNode
  /** It stops work: said at once. */
  isAlert?: boolean
}>

/** At the top of the pane it concerns; at most one. */
export function Banner({ tone, title, children, actions, isAlert }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <p className={classes.words}>
        <strong>{title}</strong> {children}
      </p>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  )
}
