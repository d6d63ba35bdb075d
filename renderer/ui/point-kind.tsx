import { ArrowUpRight, Ban, Compass, MessageSquare, Reply } from 'lucide-react'
import { type Icon, iconSize } from './icon.ts'
import classes from './point-kind.module.css'

export type PointKindName = 'argument' | 'ask' | 'tactical' | 'response' | 'avoid'

export const pointKindWords: Readonly<Record<PointKindName, string>> = {
  argument: 'Argument',
  ask: 'Ask',
  tactical: 'Tactical',
  response: 'Response',
  avoid: 'Avoid',
}
const signs: Readonly<Record<PointKindName, Icon>> = {
  argument: MessageSquare,
  ask: ArrowUpRight,
  tactical: Compass,
  response: Reply,
  avoid: Ban,
}

export type PointKindProps = Readonly<{ kind: PointKindName; isStrong?: boolean }>

/** What a talking point is for: icon and word, no colour. */
export function PointKind({ kind, isStrong }: PointKindProps) {
  const Sign = signs[kind]
  return (
    <span className={classes.kind} data-strong={isStrong || undefined}>
      <Sign size={iconSize.text} aria-hidden />
      {pointKindWords[kind]}
    </span>
  )
}
