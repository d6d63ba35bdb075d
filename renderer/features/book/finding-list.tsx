import { useId } from 'react'
import type { Finding } from '../../../shared/errors.ts'
import { usePage, useTripState } from '../../state/page.ts'
import { readPlace } from '../../state/place.ts'
import { nameOf } from '../../state/record-names.ts'
import { viewLabels, viewOfCollection } from '../../state/views.ts'
import { Button } from '../../ui/button.tsx'
import { StateBadge, type StateTone } from '../../ui/state-badge.tsx'
import classes from './book.module.css'

const levels = [
  { level: 'error', title: 'Errors', tone: 'error' },
  { level: 'warning', title: 'Warnings', tone: 'warn' },
  { level: 'note', title: 'Notes', tone: 'neutral' },
] as const satisfies readonly Readonly<{ level: Finding['level']; title: string; tone: StateTone }>[]

export type FindingListProps = Readonly<{
  findings: readonly Finding[]
  /** Called before the page goes to a record. */
  onLeave?: () => void
  /** Level of the headings: 2 under a view, 3 in a dialog. */
  heading?: 2 | 3
}>

/** What was found, the worst first: a line each, and the way to the record. */
export function FindingList({ findings, onLeave, heading = 2 }: FindingListProps) {
  return (
    <div className={classes.findings}>
      {levels.map(({ level, title, tone }) => {
        const found = findings.filter((finding) => finding.level === level)
        return found.length === 0 ? null : (
          <Level key={level} title={title} tone={tone} findings={found} onLeave={onLeave} heading={heading} />
        )
      })}
    </div>
  )
}

type LevelProps = Omit<FindingListProps, 'heading'> & Readonly<{ title: string; tone: StateTone; heading: 2 | 3 }>

function Level({ title, tone, findings, onLeave, heading }: LevelProps) {
  const id = useId()
  const Heading = heading === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={classes.levelHead}>
        {title} <span>{findings.length}</span>
      </Heading>
      <ul className={classes.rows} aria-labelledby={id}>
        {findings.map((finding, index) => (
          // The same may be found twice; the list is made anew as a whole.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two equal findings apart
          <li key={index} className={classes.finding}>
            <StateBadge tone={tone}>
              <span className={classes.message}>{finding.message}</span>
            </StateBadge>
            <Target finding={finding} onLeave={onLeave} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Target({ finding, onLeave }: Readonly<{ finding: Finding; onLeave: (() => void) | undefined }>) {
  const { view } = usePage()
  const place = readPlace(finding.record)
  const name = useTripState((state) => (place ? nameOf(state.trip, place) : ''))
  if (!place) return <span className={classes.quiet}>The whole book</span>
  const go = () => {
    onLeave?.()
    view.goTo(place, finding.field)
  }
  return (
    <span className={classes.target}>
      <Button kind="link" onPress={go}>
        {`${viewLabels[viewOfCollection[place.collection]]}, ${name}`}
      </Button>
    </span>
  )
}
