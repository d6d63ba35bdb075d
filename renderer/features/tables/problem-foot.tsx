import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './tables.module.css'

export type ProblemFootProps = Readonly<{
  problems: readonly Readonly<{ id: string; level: 'error' | 'warning'; text: string }>[]
  /** The problem whose rows alone are shown. */
  shown: string | undefined
  onShow: (id: string | undefined) => void
  children?: ReactNode
}>

/** What is wrong in the table, summed up; pressing one shows only its rows. */
export function ProblemFoot({ problems, shown, onShow, children }: ProblemFootProps) {
  return (
    <footer className={classes.foot}>
      <div className={classes.problems} role="group" aria-label="Worth a look">
        {problems.map(({ id, level, text }) => (
          <ToggleButton
            key={id}
            className={classes.problem ?? ''}
            isSelected={shown === id}
            onChange={(isOn) => onShow(isOn ? id : undefined)}
          >
            <StateBadge tone={level === 'error' ? 'error' : 'warn'}>{text}</StateBadge>
          </ToggleButton>
        ))}
      </div>
      <span>{children}</span>
    </footer>
  )
}
