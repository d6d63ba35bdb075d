import { isCollectionName } from '../../../shared/model/collections.ts'
import { usePage, useTripState } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { useActs } from '../../state/use-trip.ts'
import type { Option } from '../../ui/select.tsx'
import { newNamed } from './new-named.ts'
import { optionsOf } from './options-of.ts'

type Adding = Readonly<{ label: (typed: string) => string; add: (typed: string) => void }>

/** What a reference can name, and how a record that is not there yet is added by typing its name. */
export function useOptions(
  to: readonly string[],
  take: (id: string) => void,
): Readonly<{ options: readonly Option[]; onAdd?: Adding }> {
  const { store } = usePage().trip
  const acts = useActs()
  const options = useTripState(({ trip }) => optionsOf(trip, to))
  const [collection] = to
  if (!collection || !isCollectionName(collection) || !newNamed(store.getState().trip, collection, 'x'))
    return { options }
  const kind = collectionLabels[collection].one.toLowerCase()
  return {
    options,
    onAdd: {
      label: (typed) => `Add ${kind} “${typed}”`,
      add: (typed) => {
        const values = newNamed(store.getState().trip, collection, typed)
        if (values) take(acts.add(`Add ${kind} “${typed}”`, collection, values))
      },
    },
  }
}
