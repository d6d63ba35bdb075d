import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import { usePage, useView } from '../../state/page.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { SearchField } from '../../ui/search-field.tsx'
import type { Column } from '../../ui/table-types.ts'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { ColumnsMenu } from '../tables/columns-menu.tsx'
import { doEdit } from '../tables/do-edit.ts'
import { PasteDialog } from '../tables/paste-dialog.tsx'
import { type PastePlan, planPaste } from '../tables/paste-plan.ts'
import { ProblemFoot } from '../tables/problem-foot.tsx'
import classes from '../tables/tables.module.css'
import { useShownColumns, useTableColumns } from '../tables/use-columns.ts'
import { useSettled } from '../tables/use-settled.ts'
import { delegateColumns } from './delegate-columns.ts'
import { delegateProblems } from './delegate-problems.ts'
import { addDelegate } from './delegates-commands.ts'
import { columnsKey, problemKey, tickedKey } from './delegates-place.ts'
import { PeopleBulk } from './people-bulk.tsx'

/** Everybody in order of precedence, a row each; any cell can be written in. */
export function PeopleView({ modes }: Readonly<{ modes: ReactNode }>) {
  const page = usePage()
  const acts = useActs()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const [query, setQuery] = useState('')
  const [plan, setPlan] = useState<PastePlan>()
  const problem = useView((state) => state.modes[problemKey])
  const active = useView((state) => state.selected.delegates?.id)
  const tickedText = useView((state) => state.modes[tickedKey])
  const people = useMemo(() => delegatesByPrecedence(trip), [trip])
  const ticked = useMemo(() => {
    const known = new Set(people.map(({ id }) => id))
    return new Set((tickedText ?? '').split(' ').filter((id) => known.has(id)))
  }, [people, tickedText])
  const calm = useSettled(trip)
  const problems = useMemo(() => delegateProblems(calm), [calm])
  const { shown, toggle } = useShownColumns<'delegates'>(columnsKey, delegateColumns)
  const fields = useTableColumns('delegates', shown)
  const places = usePlaces(people)
  const columns = useMemo(() => [numberColumn(places), ...fields], [places, fields])
  const only = problems.find(({ id }) => id === problem)
  const rows = useMemo(() => filtered(people, columns, query, only?.delegates), [people, columns, query, only])
  const tick = (ids: ReadonlySet<string>) => page.view.setMode(tickedKey, [...ids].join(' '))
  const facts = useMemo(() => factsOf(people, rows.length), [people, rows.length])
  // The tools stay as they are while the arrows go through the rows.
  const head = useMemo(
    () => (
      <ViewHead
        title="Delegates"
        facts={facts}
        tools={
          <Toolbar label="Delegate tools">
            <SearchField label="Find a person" value={query} onChange={setQuery} />
            <ColumnsMenu<'delegates'> all={delegateColumns} shown={shown} onToggle={toggle} />
            {modes}
            {isReadOnly ? null : (
              <Button icon={Plus} onPress={() => addDelegate(page)}>
                Add delegate
              </Button>
            )}
          </Toolbar>
        }
      />
    ),
    [facts, query, shown, toggle, modes, isReadOnly, page],
  )

  return (
    <div className={classes.view}>
      {head}
      <DataTable
        label="Delegates, in order of precedence"
        columns={columns}
        rows={rows}
        active={active}
        onActive={(id) => page.view.select({ collection: 'delegates', id })}
        selected={ticked}
        onSelected={tick}
        onRemove={(ids) => {
          acts.removeAll(ids.map((id) => ({ collection: 'delegates', id })))
          tick(new Set())
        }}
        onPaste={(below, column, cells) =>
          isReadOnly ||
          setPlan(
            planPaste({
              trip,
              collection: 'delegates',
              shown,
              all: delegateColumns,
              rows: below,
              column: column === 'position' ? (shown[0]?.id ?? '') : column,
              cells,
              newId: page.outside.newId,
            }),
          )
        }
        bulk={isReadOnly ? undefined : <PeopleBulk ids={people.flatMap(({ id }) => (ticked.has(id) ? [id] : []))} />}
        empty={
          people.length > 0 ? (
            <EmptyState title={`Nobody ${query ? `like “${query}”` : 'here'}`}>
              <Button
                onPress={() => {
                  setQuery('')
                  page.view.setMode(problemKey, '')
                }}
              >
                Show everybody
              </Button>
            </EmptyState>
          ) : (
            <EmptyState
              title="Nobody travels yet"
              ways={[
                { label: 'Add the first delegate', icon: Plus, keys: 'Ctrl+Enter', onPress: () => addDelegate(page) },
              ]}
            >
              Or copy rows in a spreadsheet and paste them here: name, title, company in any order, with their heads.
            </EmptyState>
          )
        }
      />
      <ProblemFoot problems={problems} shown={only?.id} onShow={(id) => page.view.setMode(problemKey, id ?? '')}>
        Paste rows from a spreadsheet into any cell
      </ProblemFoot>
      {plan ? (
        <PasteDialog
          collection="delegates"
          also="companies"
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

/** The place in the order of precedence, counted over all. */
function numberColumn(places: ReadonlyMap<string, number>): Column<Delegate> {
  return {
    id: 'position',
    label: 'No.',
    width: 3,
    align: 'end',
    text: ({ id }) => String(places.get(id) ?? ''),
  }
}

/** Where each person stands, from 1; the same for as long as everybody stands where they stood. */
function usePlaces(people: readonly Delegate[]): ReadonlyMap<string, number> {
  const kept = useRef<ReadonlyMap<string, number>>(new Map())
  const isSame = kept.current.size === people.length && people.every(({ id }, at) => kept.current.get(id) === at + 1)
  if (!isSame) kept.current = new Map(people.map(({ id }, index) => [id, index + 1]))
  return kept.current
}

function filtered(
  people: readonly Delegate[],
  columns: readonly Column<Delegate>[],
  query: string,
  only: readonly string[] | undefined,
): readonly Delegate[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  if (words.length === 0 && !only) return people
  const wanted = only && new Set(only)
  return people.filter((person) => {
    if (wanted && !wanted.has(person.id)) return false
    const text = foldText(columns.map((column) => column.text(person)).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** `24 people from 20 companies, in order of precedence`. */
function factsOf(people: readonly Delegate[], shown: number): string {
  const companies = new Set(people.flatMap(({ company }) => company ?? [])).size
  const who = people.length === 1 ? '1 person' : `${people.length} people`
  const from = companies === 0 ? '' : ` from ${companies === 1 ? '1 company' : `${companies} companies`}`
  return shown < people.length ? `${shown} of ${who}${from}` : `${who}${from}, in order of precedence`
}
