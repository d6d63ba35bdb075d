import { Lock } from 'lucide-react'
import { iconSize } from './icon.ts'
import classes from './readers-badge.module.css'

const words = { public: 'Public', delegation: 'Delegation', leaders: 'Leaders', staff: 'Staff' } as const
export type ReadersLevel = keyof typeof words
const levels: readonly ReadersLevel[] = ['public', 'delegation', 'leaders', 'staff']

export type ReadersBadgeProps = Readonly<{
  level: ReadersLevel
  /** Names of the only ones who may read it, besides staff. */
  only?: string | undefined
}>

/** Who may read something: four bars and the word. */
export function ReadersBadge({ level, only }: ReadersBadgeProps) {
  return (
    <span className={classes.readers}>
      <span className={classes.bars} aria-hidden>
        {levels.map((each, index) => (
          <span key={each} className={classes.bar} data-full={index <= levels.indexOf(level) || undefined} />
        ))}
      </span>
      {words[level]}
      {only ? (
        <>
          <Lock size={iconSize.twisty} aria-hidden />
          <span>
            <span data-visually-hidden>only </span>
            {only}
          </span>
        </>
      ) : null}
    </span>
  )
}
