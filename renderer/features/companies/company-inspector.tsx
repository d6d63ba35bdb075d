import { usePage, useView } from '../../state/page.ts'
import { useRecords } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { useSettled } from '../tables/use-settled.ts'
import classes from './companies.module.css'
import { modeKey, pageFields } from './companies-place.ts'
import { CompanyPeople } from './company-people.tsx'

const facts = ['name', 'sector', 'headquarters', 'website', 'logo'] as const

/** The company in focus: its facts, its people, and the way to its page. */
export function CompanyInspector() {
  const { view } = usePage()
  const id = useSettled(useView((state) => state.selected.companies?.id))
  const isPage = useView(({ modes }) => modes[modeKey] === 'page')
  const companies = useRecords('companies')
  const company = companies.find((each) => each.id === id) ?? (isPage ? companies[0] : undefined)
  if (!company) {
    return (
      <EmptyState title="No company chosen.">
        Choose one to see its facts and its people. Its page holds what prints on its one-pager.
      </EmptyState>
    )
  }
  const place = { collection: 'companies', id: company.id } as const
  return (
    <div className={classes.side}>
      <header className={classes.sideHead}>
        <h2>{company.name || 'Company without a name'}</h2>
        {isPage ? null : (
          <Button size="small" onPress={() => view.setMode(modeKey, 'page')}>
            Open the page
          </Button>
        )}
      </header>
      <RecordForm
        place={place}
        labels="left"
        sections={[{ title: 'Facts', fields: [...facts, ...(isPage ? [] : ['spokesperson'])] }]}
        without={isPage ? [...pageFields, 'spokesperson'] : pageFields}
      />
      {isPage ? null : <CompanyPeople company={company.id} />}
    </div>
  )
}
