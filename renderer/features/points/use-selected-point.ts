import { find } from '../../../shared/model/trip.ts'
import { useTripState } from '../../state/page.ts'
import { useSelected } from '../../state/use-trip.ts'

/** Id of the point that is selected, itself or by its use in a brief. */
export function useSelectedPoint(): string | undefined {
  const place = useSelected()
  const use = useTripState((state) =>
    place?.collection === 'pointUses' ? find(state.trip, 'pointUses', place.id) : undefined,
  )
  return place?.collection === 'talkingPoints' ? place.id : use?.talkingPoint
}
