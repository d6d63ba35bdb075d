import { useState } from 'react'
import { type CollectionName, isCollectionName } from '../../../shared/model/collections.ts'
import { usePage, useTripState, useView } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { switchTrip } from '../../state/switch-trip.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Option, Select } from '../../ui/select.tsx'
import classes from './search-dialog.module.css'
import { SearchResults } from './search-results.tsx'
import { reachKey, reachWords, rowsOf, type SearchRow, thisTrip } from './search-rows.ts'
import { useSearch } from './use-search.ts'

const all = 'all'
/** Hits of a trip among others, and of one alone. */
const [few, many] = [5, 200]

/** Words in every trip of the library, or in the open one alone, with what narrows them. */
export function SearchDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const words = useView((state) => state.modes['search/words'] ?? '')
  const open = useTripState(({ id }) => id)
  const isHere = useView((state) => state.modes[reachKey] === thisTrip) && open !== ''
  const [kind, setKind] = useState<CollectionName>()
  const [trip, setTrip] = useState<Choice>()
  const [year, setYear] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const { found, isFresh } = useSearch({
    words,
    kinds: kind ? [kind] : [],
    trips: isHere ? [open] : trip ? [trip.id] : [],
    years: year ? [year] : [],
    open: isOpen,
    most: isHere || trip ? many : few,
  })
  const kinds = (found?.kinds ?? [])
    .toSorted((a, b) => b.count - a.count)
    .map((each) => ({ id: each.kind, label: collectionLabels[each.kind].many, count: each.count }))
  const trips = (found?.trips ?? []).map((each) => ({ id: each.trip, label: each.title, count: each.count }))
  const years = (found?.years ?? []).map((each) => ({ id: each.year, label: each.year, count: each.count }))
  const groups = (found?.groups ?? []).map((group) => ({ ...group, rows: rowsOf(group, isHere || trip !== undefined) }))
  const choose = async (row: SearchRow) => {
    if (row.kind === 'more') return setTrip(trips.find(({ id }) => id === row.trip))
    onClose()
    const { collection, id, found: place } = row.hit
    if (await switchTrip(page, row.trip)) page.view.goTo({ collection, id }, place?.field)
  }
  const isAsked = words.trim() !== '' || isOpen
  return (
    <Dialog title={isHere ? 'Find in the trip' : 'Find in all trips'} width="wide" onClose={onClose}>
      <div className={classes.search}>
        <SearchResults
          label={isHere ? 'Words to find in the trip' : 'Words to find in all trips'}
          words={words}
          onWords={(next) => page.view.setMode('search/words', next)}
          groups={groups}
          isFresh={isFresh}
          onChoose={(row) => void choose(row)}
          empty={isAsked ? nothingWords(words) : 'Type words, or the beginnings of words. Accents do not matter.'}
          status={isAsked && found ? reachWords(found, isHere) : ''}
        >
          <div className={classes.filters}>
            <Select
              label="Kind"
              value={kind ?? all}
              onChange={(next) => setKind(isCollectionName(next) ? next : undefined)}
              options={optionsOf('Every kind', kinds, kind && { id: kind, label: collectionLabels[kind].many })}
            />
            {isHere ? null : (
              <>
                <Select
                  label="Trip"
                  value={trip?.id ?? all}
                  onChange={(next) => setTrip(trips.find(({ id }) => id === next))}
                  options={optionsOf('Every trip', trips, trip)}
                />
                <Select
                  label="Year"
                  value={year ?? all}
                  onChange={(next) => setYear(next === all ? undefined : next)}
                  options={optionsOf('Every year', years, year === undefined ? undefined : { id: year, label: year })}
                />
              </>
            )}
            <Checkbox isChecked={isOpen} onChange={setOpen}>
              Open commitments only
            </Checkbox>
          </div>
        </SearchResults>
      </div>
    </Dialog>
  )
}

type Choice = Readonly<{ id: string; label: string }>

/** Every row with how much it would leave; what is chosen stays in the list when it leaves nothing. */
function optionsOf(
  first: string,
  rows: readonly (Choice & Readonly<{ count: number }>)[],
  chosen: Choice | undefined,
): readonly Option[] {
  const missing = chosen && !rows.some(({ id }) => id === chosen.id) ? [{ ...chosen, count: 0 }] : []
  const options = [...rows, ...missing].map(({ id, label, count }) => ({ id, label, hint: count.toLocaleString('en') }))
  return [{ id: all, label: first }, ...options]
}

const nothingWords = (words: string) =>
  words.trim() === '' ? 'No commitment is open.' : `No record has every word of “${words.trim()}”.`
