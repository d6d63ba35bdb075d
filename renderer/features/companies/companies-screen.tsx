import { useEffect } from 'react'
import { usePage, useView } from '../../state/page.ts'
import type { Screen } from '../../state/screen.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { companiesCommands } from './companies-commands.ts'
import { modeKey, pageFields } from './companies-place.ts'
import { CompaniesTable } from './companies-table.tsx'
import { CompanyInspector } from './company-inspector.tsx'
import { CompanyPage } from './company-page.tsx'

function CompaniesView() {
  const { view } = usePage()
  const isPageWanted = useView(({ wanted }) => wanted?.collection === 'companies' && pageFields.includes(wanted.field))
  useEffect(() => {
    if (isPageWanted) view.setMode(modeKey, 'page')
  }, [isPageWanted, view])
  return useView(({ modes }) => modes[modeKey] === 'page') ? (
    <CompanyPage modes={<ModeSwitch />} />
  ) : (
    <CompaniesTable modes={<ModeSwitch />} />
  )
}

function ModeSwitch() {
  const { view } = usePage()
  const isPage = useView(({ modes }) => modes[modeKey] === 'page')
  return (
    <SegmentedControl
      label="Show"
      value={isPage ? 'page' : 'table'}
      options={[
        { id: 'table', label: 'Table' },
        { id: 'page', label: 'Page' },
      ]}
      onChange={(mode) => view.setMode(modeKey, mode)}
    />
  )
}

/** Who the delegates speak for: a table of all, and the page of each as it prints. */
export const screen: Screen = { Main: CompaniesView, Inspector: CompanyInspector, commands: companiesCommands }
