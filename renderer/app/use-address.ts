import { useEffect } from 'react'
import { useStore } from 'zustand'
import { openTrip } from '../state/open-trip.ts'
import { usePage } from '../state/page.ts'
import { placeText, readPlace } from '../state/place.ts'
import { viewIds } from '../state/views.ts'

/** Milliseconds a record stays chosen before the address names it: browsers take their time to write one. */
const pause = 200

/** Keeps the open trip and view in the address, `#/trip/<id>/agenda/agendaItems/anam`: a reload comes back to them. */
export function useAddress(): void {
  const page = usePage()
  const id = useStore(page.trip.store, (state) => state.id)
  const view = useStore(page.view.store, (state) => state.view)
  const place = useStore(page.view.store, (state) => state.selected[state.view])

  useEffect(() => {
    const [, kind, trip, wanted, ...rest] = location.hash.split('/')
    if (kind !== 'trip' || !trip) return
    void openTrip(page)
      .open(trip)
      .then((isOpen) => {
        const shown = viewIds.find((each) => each === wanted)
        if (isOpen && shown) page.view.show(shown, readPlace(rest.join('/')))
      })
  }, [page])
  useEffect(() => {
    const parts = id === '' ? [] : ['trip', id, view, ...(place ? [placeText(place)] : [])]
    if (page.trip.store.getState().phase.kind === 'opening') return
    const write = () => history.replaceState(null, '', parts.length > 0 ? `#/${parts.join('/')}` : location.pathname)
    const isElsewhere = !location.hash.startsWith(`#/${parts.slice(0, 3).join('/')}`)
    if (isElsewhere || parts.length === 0) return write()
    return page.outside.after(pause, write)
  }, [id, view, place, page])
}
