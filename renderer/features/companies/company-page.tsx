import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { find, list } from '../../../shared/model/trip.ts'
import { useMediaUrl } from '../../state/media.ts'
import { usePage, useView } from '../../state/page.ts'
import { textOf } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import tables from '../tables/tables.module.css'
import classes from './companies.module.css'
import { addCompany, stepCompany } from './companies-commands.ts'
import { footprintTotal } from './company-facts.ts'
import { CompanyPeople } from './company-people.tsx'

/** One company in the order its page prints: what it is, what it has here, what it wants. */
export function CompanyPage({ modes }: Readonly<{ modes: ReactNode }>) {
  const page = usePage()
  const trip = useTrip()
  const selected = useView((state) => state.selected.companies?.id)
  const companies = list(trip, 'companies')
  const company = find(trip, 'companies', selected) ?? companies[0]
  const at = company ? companies.indexOf(company) : -1
  const logo = useMediaUrl(find(trip, 'mediaItems', company?.logo)?.sha256)
  if (!company) {
    return (
      <div className={tables.view}>
        <ViewHead title="Companies" tools={<Toolbar label="Company tools">{modes}</Toolbar>} />
        <EmptyState
          title="No companies yet"
          ways={[{ label: 'Add the first company', icon: Plus, keys: 'Ctrl+Enter', onPress: () => addCompany(page) }]}
        >
          Each has a page here in the order it prints.
        </EmptyState>
      </div>
    )
  }
  const place = { collection: 'companies', id: company.id } as const
  const facts = [textOf(trip, company.sector), company.headquarters, company.website, footprintTotal(trip, company)]
    .filter(Boolean)
    .join('  ·  ')
  return (
    <div className={tables.view}>
      <ViewHead
        title={company.name || 'Company without a name'}
        face="book"
        facts={facts}
        tools={
          <Toolbar label="Company tools">
            <IconButton
              icon={ChevronLeft}
              kind="plain"
              label="Previous company"
              keys="Alt+PageUp"
              isDisabled={at <= 0}
              onPress={() => stepCompany(page, -1)}
            />
            <IconButton
              icon={ChevronRight}
              kind="plain"
              label="Next company"
              keys="Alt+PageDown"
              isDisabled={at >= companies.length - 1}
              onPress={() => stepCompany(page, 1)}
            />
            {modes}
          </Toolbar>
        }
      />
      <div className={classes.page} key={company.id}>
        <div className={classes.text}>
          <h2 data-visually-hidden>Profile</h2>
          {logo ? <img className={classes.logo} src={logo} alt={`Logo of ${company.name}`} /> : null}
          <FieldEditor place={place} field="about" />
          <FieldEditor place={place} field="products" />
          <FieldEditor place={place} field="footprint" label="In the host country" />
          <FieldEditor place={place} field="openQuestions" label="Open questions" />
          <FieldEditor place={place} field="ask" label="The ask" />
          <FieldEditor place={place} field="mayBeSaidPublicly" label="May be said publicly" />
          <CompanyPeople company={company.id} />
          <FieldEditor place={place} field="spokesperson" />
          <FieldEditor place={place} field="competitors" />
          <FieldEditor place={place} field="internalNotes" />
        </div>
      </div>
    </div>
  )
}
