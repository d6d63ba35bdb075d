import { BookCopy, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { list } from '../../../shared/model/trip.ts'
import { openDirectory } from '../../state/open-directory.ts'
import { usePage, useView } from '../../state/page.ts'
import { languagesOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { BulkAsk, BulkBar } from '../tables/bulk-bar.tsx'
import { ColumnsMenu } from '../tables/columns-menu.tsx'
import { doEdit } from '../tables/do-edit.ts'
import { PasteDialog } from '../tables/paste-dialog.tsx'
import { type PastePlan, planPaste } from '../tables/paste-plan.ts'
import { ProblemFoot } from '../tables/problem-foot.tsx'
import classes from '../tables/tables.module.css'
import { useShownColumns, useTableColumns } from '../tables/use-columns.ts'
import { useSettled } from '../tables/use-settled.ts'
import { addCompany } from './companies-commands.ts'
import { columnsKey, modeKey, problemKey, tickedKey } from './companies-place.ts'
import { companyColumns } from './company-columns.ts'
import { companyProblems } from './company-facts.ts'

/** All companies, a row each; cells can be written in, Enter on a counted cell opens the page. */
export function CompaniesTable({ modes }: Readonly<{ modes: ReactNode }>) {
  const page = usePage()
  const acts = useActs()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const [query, setQuery] = useState('')
  const [plan, setPlan] = useState<PastePlan>()
  const active = useView((state) => state.selected.companies?.id)
  const problem = useView((state) => state.modes[problemKey])
  const tickedText = useView((state) => state.modes[tickedKey]) ?? ''
  const companies = list(trip, 'companies')
  const ticked = useMemo(() => {
    const known = new Set(companies.map(({ id }) => id))
    return new Set(tickedText.split(' ').filter((id) => known.has(id)))
  }, [companies, tickedText])
  const calm = useSettled(trip)
  const problems = useMemo(() => companyProblems(calm), [calm])
  const { shown, toggle } = useShownColumns<'companies'>(columnsKey, companyColumns)
  const columns = useTableColumns('companies', shown)
  const only = problems.find(({ id }) => id === problem)
  const rows = useMemo(() => {
    const words = foldText(query).split(/\s+/).filter(Boolean)
    const wanted = only && new Set(only.companies)
    return companies.filter((company) => {
      if (wanted && !wanted.has(company.id)) return false
      if (words.length === 0) return true
      const text = foldText(columns.map((column) => column.text(company)).join(' '))
      return words.every((word) => text.includes(word))
    })
  }, [companies, columns, query, only])
  const tick = (ids: ReadonlySet<string>) => page.view.setMode(tickedKey, [...ids].join(' '))
  const language = languagesOf(trip)[0] ?? 'en'
  const common = { collection: 'companies', ids: [...ticked] } as const

  return (
    <div className={classes.view}>
      <ViewHead
        title="Companies"
        facts={
          rows.length < companies.length
            ? `${rows.length} of ${companies.length} companies`
            : `${companies.length} ${companies.length === 1 ? 'company' : 'companies'} the delegates speak for`
        }
        tools={
          <Toolbar label="Company tools">
            <SearchField label="Find a company" value={query} onChange={setQuery} />
            <ColumnsMenu<'companies'> all={companyColumns} shown={shown} onToggle={toggle} />
            {modes}
            {isReadOnly ? null : (
              <Button icon={Plus} onPress={() => addCompany(page)}>
                Add company
              </Button>
            )}
            {isReadOnly ? null : (
              <IconButton
                icon={BookCopy}
                kind="plain"
                label="Insert from another trip…"
                onPress={() => openDirectory(page, 'companies')}
              />
            )}
          </Toolbar>
        }
      />
      <DataTable
        label="Companies"
        columns={columns}
        rows={rows}
        active={active}
        onActive={(id) => page.view.select({ collection: 'companies', id })}
        selected={ticked}
        onSelected={tick}
        onOpen={({ id }) => {
          page.view.select({ collection: 'companies', id })
          page.view.setMode(modeKey, 'page')
        }}
        onRemove={(ids) => {
          acts.removeAll(ids.map((id) => ({ collection: 'companies', id })))
          tick(new Set())
        }}
        onPaste={(below, column, cells) =>
          isReadOnly ||
          setPlan(
            planPaste({
              trip,
              collection: 'companies',
              shown,
              all: companyColumns,
              rows: below,
              column,
              cells,
              newId: page.outside.newId,
            }),
          )
        }
        bulk={
          isReadOnly ? undefined : (
            <BulkBar {...common} onClear={() => tick(new Set())}>
              <BulkAsk
                {...common}
                label="Sector"
                start=""
                values={(sector) => ({ sector: sector.trim() === '' ? {} : { [language]: sector.trim() } })}
                ask={(value, onChange) => <TextField label="Sector" value={value} onChange={onChange} autoFocus />}
              />
              <BulkAsk
                {...common}
                label="Headquarters"
                start=""
                values={(headquarters) => ({ headquarters: headquarters.trim() })}
                ask={(value, onChange) => (
                  <TextField
                    label="Headquarters"
                    value={value}
                    onChange={onChange}
                    placeholder="Lansing, Michigan"
                    autoFocus
                  />
                )}
              />
            </BulkBar>
          )
        }
        empty={
          companies.length > 0 ? (
            <EmptyState title="No company like this">
              <Button
                onPress={() => {
                  setQuery('')
                  page.view.setMode(problemKey, '')
                }}
              >
                Show all companies
              </Button>
            </EmptyState>
          ) : (
            <EmptyState
              title="No companies yet"
              ways={[
                { label: 'Add the first company', icon: Plus, keys: 'Ctrl+Enter', onPress: () => addCompany(page) },
                {
                  label: 'Insert from another trip…',
                  icon: BookCopy,
                  onPress: () => openDirectory(page, 'companies'),
                },
              ]}
            >
              Or copy rows in a spreadsheet and paste them here. A company also comes with the first delegate who names
              it.
            </EmptyState>
          )
        }
      />
      <ProblemFoot problems={problems} shown={only?.id} onShow={(id) => page.view.setMode(problemKey, id ?? '')}>
        Enter on a number opens the page
      </ProblemFoot>
      {plan ? (
        <PasteDialog
          collection="companies"
          plan={plan}
          onClose={() => setPlan(undefined)}
          onPaste={() => {
            doEdit(page, () => plan, `${plan.label} done`)
            setPlan(undefined)
          }}
        />
      ) : null}
    </div>
  )
}
