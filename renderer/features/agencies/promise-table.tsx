import { Plus } from 'lucide-react'
import { shortPartialDate } from '../../../shared/format/dates.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { StateBadge, type StateTone } from '../../ui/state-badge.tsx'
import classes from './agencies.module.css'
import { addPromise } from './agencies-acts.ts'
import { promisesWith } from './agency-facts.ts'

const tones: Readonly<Record<Commitment['status'], StateTone>> = {
  open: 'waiting',
  kept: 'ok',
  partly: 'warn',
  slipped: 'error',
  dropped: 'neutral',
}
const words: Readonly<Record<Commitment['status'], string>> = {
  open: 'Open',
  kept: 'Kept',
  partly: 'Partly kept',
  slipped: 'Slipped',
  dropped: 'Dropped',
}

/** What was promised before, in exact words; pressing one writes in it at the side. */
export function PromiseTable({ agency }: Readonly<{ agency: string }>) {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const promises = promisesWith(trip, agency)
  return (
    <section aria-labelledby="promises" className={classes.promises}>
      <header className={classes.promisesHead}>
        <h2 id="promises" className={classes.label}>
          Prior commitments
        </h2>
        {isReadOnly ? null : (
          <Button size="small" kind="quiet" icon={Plus} onPress={() => addPromise(page, agency)}>
            Add commitment
          </Button>
        )}
      </header>
      {promises.length === 0 ? (
        <p className={classes.nothing}>Nothing was promised on either side, as far as is known.</p>
      ) : (
        <table aria-labelledby="promises">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Who</th>
              <th scope="col">Exact words</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {promises.map((promise) => (
              <tr key={promise.id}>
                <td>{promise.date ? shortPartialDate(promise.date, 'en') : ''}</td>
                <td>{promise.side === 'them' ? 'Them' : 'Us'}</td>
                <td>
                  <PlainButton onPress={() => page.view.select({ collection: 'commitments', id: promise.id })}>
                    {promise.wording ? `“${promise.wording}”` : 'Without words yet'}
                  </PlainButton>
                </td>
                <td>
                  <StateBadge tone={tones[promise.status]}>{stateText(promise)}</StateBadge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const stateText = ({ status, due }: Commitment) =>
  status === 'open' && due ? `Open, due ${shortPartialDate(due, 'en')}` : words[status]
