import { ChevronDown } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import type { ReviewRow, ReviewState } from '../../../shared/importing/review.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { byKind, countStates, takeRows } from '../../state/import-decisions.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { usePage } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import classes from './import.module.css'
import type { Line, RowFilter } from './review-rows.ts'
import { useImports } from './use-import.ts'
import { counted, numberText, shortName, stateLabels, stateOrder } from './words.ts'

export type ReviewToolsProps = Readonly<{
  state: Reviewing
  filter: RowFilter
  /** The rows in sight after it. */
  lines: readonly Line[]
  onFilter: (filter: RowFilter) => void
}>

/** Narrows the list, and ticks many rows at once. */
export function ReviewTools({ state, filter, lines, onFilter }: ReviewToolsProps) {
  const { rows } = state.review
  const counts = countStates(rows)
  const toggle = (each: ReviewState) => {
    const next = new Set(filter.states)
    if (!next.delete(each)) next.add(each)
    onFilter({ ...filter, states: next })
  }
  const kinds = [...byKind(rows)]
  const files = filesOf(rows)
  return (
    <div className={classes.tools}>
      <div className={classes.chips} role="group" aria-label="Show records that are">
        {stateOrder.map((each) => (
          <ToggleButton
            key={each}
            className={classes.chip ?? ''}
            isSelected={filter.states.has(each)}
            onChange={() => toggle(each)}
          >
            {stateLabels[each]} <span>{numberText(counts[each])}</span>
          </ToggleButton>
        ))}
        <ToggleButton
          className={classes.chip ?? ''}
          isSelected={filter.isUnsureOnly}
          onChange={(isUnsureOnly) => onFilter({ ...filter, isUnsureOnly })}
        >
          Only unsure
        </ToggleButton>
      </div>
      <div className={classes.finders} data-labels="hidden">
        <Select
          label="Kind"
          isQuiet
          value={filter.kind ?? 'all'}
          options={[
            { id: 'all', label: 'All kinds' },
            ...kinds.map(([id, own]) => ({ id, label: collectionLabels[id].many, hint: String(own.length) })),
          ]}
          onChange={(id) => onFilter({ ...filter, kind: kinds.find(([kind]) => kind === id)?.[0] })}
        />
        {files.length > 1 ? (
          <Select
            label="File"
            isQuiet
            value={filter.file ?? ''}
            options={[
              { id: '', label: 'All files', hint: String(rows.length) },
              ...files.map(([id, count]) => ({ id, label: shortName(id), hint: String(count) })),
            ]}
            onChange={(id) => onFilter({ ...filter, file: id === '' ? undefined : id })}
          />
        ) : null}
        <SearchField label="Find a record" value={filter.words} onChange={(words) => onFilter({ ...filter, words })} />
        <TickMenu rows={rows} inSight={lines} decided={state.decided} kinds={kinds} />
      </div>
    </div>
  )
}

/** Files that rows are from, in the order they come, with how many. */
function filesOf(rows: readonly ReviewRow[]): readonly (readonly [string, number])[] {
  const files = new Map<string, number>()
  for (const { file } of rows) files.set(file, (files.get(file) ?? 0) + 1)
  return [...files]
}

type TickMenuProps = Readonly<{
  rows: readonly ReviewRow[]
  inSight: readonly Line[]
  decided: Reviewing['decided']
  kinds: readonly (readonly [CollectionName, readonly ReviewRow[]])[]
}>

/** Accepts all, what is in sight, by state or by kind. */
function TickMenu({ rows, inSight, decided, kinds }: TickMenuProps) {
  const imports = useImports()
  const { view } = usePage()
  const take = (chosen: readonly ReviewRow[], isTaken: boolean) => {
    imports.change({ decided: takeRows(decided, chosen, isTaken) })
    const count = chosen.filter(({ state }) => state !== 'same').length
    view.announce(`${counted(count, 'record', 'records')} ${isTaken ? 'ticked' : 'left out'}`)
  }
  const act = (id: string) => {
    const [what, which] = id.split(' ')
    if (what === 'state')
      take(
        rows.filter(({ state }) => state === which),
        true,
      )
    else if (what === 'kind') take(kinds.find(([kind]) => kind === which)?.[1] ?? [], true)
    else if (what === 'sight')
      take(
        inSight.map(({ row }) => row),
        which === 'all',
      )
    else take(rows, what === 'all')
  }
  return (
    <Menu
      label="Tick many"
      trigger={<Button iconAfter={ChevronDown}>Tick</Button>}
      groups={[
        [
          { id: 'all', label: 'Everything' },
          { id: 'none', label: 'Nothing' },
        ],
        [
          { id: 'sight all', label: `All in sight: ${numberText(inSight.length)}`, isDisabled: inSight.length === 0 },
          { id: 'sight none', label: 'None in sight', isDisabled: inSight.length === 0 },
        ],
        [
          { id: 'state new', label: 'All that is new' },
          { id: 'state changed', label: 'All that changed' },
          { id: 'state conflict', label: 'All to decide' },
        ],
        kinds.map(([id]) => ({ id: `kind ${id}`, label: `All: ${collectionLabels[id].many}` })),
      ]}
      onAction={act}
    />
  )
}
