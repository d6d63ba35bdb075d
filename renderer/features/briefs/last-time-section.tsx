import { partialDate } from '../../../shared/format/dates.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import type { Outcome } from '../../../shared/model/records/outcome.ts'
import { usePage } from '../../state/page.ts'
import { textOf } from '../../state/record-names.ts'
import { Button } from '../../ui/button.tsx'
import { StateBadge, type StateTone } from '../../ui/state-badge.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { lastTimeOf } from './last-time.ts'
import { Section } from './section.tsx'

const tones: Readonly<Record<Commitment['status'], StateTone>> = {
  open: 'waiting',
  kept: 'ok',
  partly: 'warn',
  slipped: 'error',
  dropped: 'neutral',
}
const states: Readonly<Record<Commitment['status'], string>> = {
  open: 'Open',
  kept: 'Kept',
  partly: 'Partly kept',
  slipped: 'Slipped',
  dropped: 'Dropped',
}

/** What was promised and reached with these agencies before: read here, written with the agency. */
export function LastTimeSection() {
  const { trip, item } = useBrief()
  const { view } = usePage()
  const { outcomes, promises } = lastTimeOf(trip, item)
  const [agency] = item.agencies
  const isNone = outcomes.length === 0 && promises.length === 0
  return (
    <Section number={10} title="Last time">
      {isNone ? (
        <p className={classes.quiet}>Nothing was promised or reached with them before, as far as this trip knows.</p>
      ) : null}
      {outcomes.map((outcome) => (
        <p key={outcome.id} className={classes.told}>
          <strong>{occasionWords(outcome)}</strong> {textOf(trip, outcome.text)}
        </p>
      ))}
      {promises.length > 0 ? (
        <ul className={classes.promises}>
          {promises.map((promise) => (
            <li key={promise.id}>
              <span className={classes.promiseSide}>{promise.side === 'them' ? 'They promised' : 'We promised'}</span>
              <span className={classes.promiseWords}>{promise.wording}</span>
              <StateBadge tone={tones[promise.status]}>{states[promise.status]}</StateBadge>
            </li>
          ))}
        </ul>
      ) : null}
      {agency ? (
        <Button kind="link" onPress={() => view.goTo({ collection: 'agencies', id: agency })}>
          Open the agency
        </Button>
      ) : null}
    </Section>
  )
}

/** `CEO Dialogue 2023:`; the month when only that is known. */
function occasionWords({ occasion, date, origin }: Outcome): string {
  const words = occasion || (date ? partialDate(date, 'en') : '') || (origin?.title ?? '')
  return words === '' ? '' : `${words}:`
}
