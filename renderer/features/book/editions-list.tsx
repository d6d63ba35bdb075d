import { usePage, useView } from '../../state/page.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { ListRows } from '../../ui/list-row.tsx'
import { editionKinds, editionLabel, editionNow, editionOf } from './editions.ts'

/** The five kinds of book, each with its name and the words on every page. */
export function EditionsList() {
  const { view } = usePage()
  const acts = useActs()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const selected = useView((state) => state.selected.book)
  const choose = (kind: string) => {
    const audience = editionKinds.find((each) => each === kind)
    if (!audience) return
    const known = editionOf(trip, audience)?.id
    if (known === undefined && isReadOnly) return
    const id = known ?? acts.add(`Set up the ${editionLabel(audience).toLowerCase()}`, 'editions', { audience })
    view.select({ collection: 'editions', id })
  }
  return (
    <ListRows
      label="Editions"
      selected={editionKinds.find(
        (kind) => selected?.collection === 'editions' && editionOf(trip, kind)?.id === selected.id,
      )}
      onSelect={choose}
      rows={editionKinds.map((kind) => {
        const { name, handlingMark, sections } = editionNow(trip, kind)
        return {
          id: kind,
          title: name,
          line: handlingMark || 'No words on each page',
          after: `${sections.length} sections`,
        }
      })}
    />
  )
}
