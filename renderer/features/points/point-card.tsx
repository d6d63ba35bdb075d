import { PointKind } from '../../ui/point-kind.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ClearanceBadge } from './clearance-badge.tsx'
import type { PointView } from './point-view.ts'
import classes from './points.module.css'

const likely = { certain: 'Certain', possible: 'Possible', unlikely: 'Unlikely' } as const

export type PointCardProps = Readonly<{ view: PointView; grouping: 'topic' | 'clearance' }>

/** A point on the board: what it is for, its words, and below who says it where and whether it is cleared. */
export function PointCard({ view, grouping }: PointCardProps) {
  const { point, title, text, reply, speakers, briefs, lack } = view
  const isResponse = point.kind === 'response'
  return (
    <>
      <span className={classes.cardHead}>
        <PointKind kind={point.kind} isStrong />
        <span className={classes.quiet}>
          {grouping === 'topic' ? (isResponse ? likely[point.likelihood] : '') : view.topic}
        </span>
      </span>
      <span className={classes.cardWords}>
        {title ? <strong>{title}</strong> : null}
        {text ? <span>{isResponse ? `“${text}”` : text}</span> : null}
        {title || text ? null : <span className={classes.quiet}>No words yet</span>}
      </span>
      {isResponse && reply ? <span className={classes.reply}>{reply}</span> : null}
      <span className={classes.cardFoot}>
        <span>{speakers}</span>
        <span>{briefs}</span>
      </span>
      {lack ? <StateBadge tone="warn">{lack}</StateBadge> : null}
      {grouping === 'topic' && point.clearance !== 'draft' ? (
        <span className={classes.quiet}>
          <ClearanceBadge clearance={point.clearance} />
        </span>
      ) : null}
    </>
  )
}
