import { Check, CircleAlert, Clock, CornerUpLeft, Minus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { iconSize } from './icon.ts'
import classes from './state-badge.module.css'

const signs = {
  ok: Check,
  waiting: Clock,
  error: CircleAlert,
  warn: TriangleAlert,
  neutral: Minus,
  returned: CornerUpLeft,
} as const
export type StateTone = keyof typeof signs

export type StateBadgeProps = Readonly<{
  tone: StateTone
  /** All is well in a table: the words stay ink. */
  isQuiet?: boolean
  children: ReactNode
}>

/** A state as icon and words; colour comes third. */
export function StateBadge({ tone, isQuiet, children }: StateBadgeProps) {
  const Sign = signs[tone]
  return (
    <span className={classes.state} data-tone={tone} data-quiet={isQuiet || undefined}>
      <Sign size={iconSize.text} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
