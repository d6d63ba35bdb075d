import { Plus } from 'lucide-react'
import { shortPartialDate } from '../../../shared/format/dates.ts'
import { usePage } from '../../state/page.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { promiseState, promiseTones } from '../tables/promise-state.ts'
import classes from './agencies.module.css'
import { addPromise } from './agencies-acts.ts'
import { promisesWith } from './agency-facts.ts'

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
                  <StateBadge tone={promiseTones[promise.status]}>{promiseState(promise)}</StateBadge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
