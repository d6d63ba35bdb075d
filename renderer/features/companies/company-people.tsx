import { compareDelegates } from '../../../shared/agenda/precedence.ts'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { textOf } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import classes from './companies.module.css'

export const travellersOf = (trip: Trip, company: string) =>
  list(trip, 'delegates')
    .filter((delegate) => delegate.company === company)
    .sort(compareDelegates)

/** Who travels for a company. */
export function CompanyPeople({ company }: Readonly<{ company: string }>) {
  const { view } = usePage()
  const trip = useTrip()
  const people = travellersOf(trip, company)
  return (
    <section aria-labelledby="company-people">
      <h2 id="company-people" className={classes.label}>
        On this trip
      </h2>
      {people.length === 0 ? (
        <p className={classes.nothing}>Nobody. Choose the company of a delegate under Delegates.</p>
      ) : null}
      <ul className={classes.people}>
        {people.map((delegate) => (
          <li key={delegate.id}>
            <Button kind="link" onPress={() => view.goTo({ collection: 'delegates', id: delegate.id })}>
              {fullNameWithTitle(delegate) || 'Delegate without a name'}
            </Button>
            <span>{textOf(trip, delegate.title)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
