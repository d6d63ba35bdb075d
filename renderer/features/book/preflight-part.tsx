import { useBook } from '../../state/page.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './book.module.css'
import { FindingList } from './finding-list.tsx'

/** What would embarrass, before the book goes out. */
export function PreflightPart() {
  const findings = useBook((state) => state.findings)
  if (!findings) return <p className={classes.waiting}>Looking through the trip</p>
  const count = (level: 'error' | 'warning') => findings.filter((finding) => finding.level === level).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (findings.length === 0) {
    return (
      <EmptyState title="Nothing to mend.">
        Times, people, points and sources agree. What you change from now on is looked at as you type.
      </EmptyState>
    )
  }
  return (
    <>
      <dl className={classes.summary}>
        <div>
          <dt>
            <StateBadge tone={errors > 0 ? 'error' : 'ok'}>
              {errors} {errors === 1 ? 'error' : 'errors'}
            </StateBadge>
          </dt>
          <dd>{errors > 0 ? 'Somebody would stand at the wrong door' : 'Nothing contradicts itself'}</dd>
        </div>
        <div>
          <dt>
            <StateBadge tone={warnings > 0 ? 'warn' : 'ok'}>
              {warnings} {warnings === 1 ? 'warning' : 'warnings'}
            </StateBadge>
          </dt>
          <dd>{warnings > 0 ? 'Worth a look before printing' : 'Nothing else to look at'}</dd>
        </div>
      </dl>
      <FindingList findings={findings} />
    </>
  )
}
