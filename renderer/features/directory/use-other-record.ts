import { useEffect, useState } from 'react'
import { placeKey, type RecordPlace } from '../../../shared/directory/companions.ts'
import type { DirectoryEntry, Occurrence } from '../../../shared/ipc/directory.ts'
import { parseTrip } from '../../../shared/model/parse.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { usePage, useTripState } from '../../state/page.ts'

/** A record of another trip, with as much of that trip as it brings and names. */
export type OtherRecord = Readonly<{
  from: Occurrence
  place: RecordPlace
  slice: Trip
  /** What of it is in this trip, by its place there. */
  known: ReadonlyMap<string, string>
}>

/** Undefined until it is read. */
export function useOtherRecord(
  entry: DirectoryEntry | undefined,
  from: Occurrence | undefined,
): OtherRecord | undefined {
  const page = usePage()
  const trip = useTripState((state) => state.id)
  const [read, setRead] = useState<OtherRecord>()
  const kind = entry?.kind
  const here = entry?.here?.id
  const text = from && JSON.stringify(from)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is another thing once it is here
  useEffect(() => {
    setRead(undefined)
    if (!kind || text === undefined) return
    let isWanted = true
    const ask = async () => {
      // Written from an occurrence a few lines above.
      const wanted = JSON.parse(text) as Occurrence
      const { trip: other, id } = wanted
      const answer = await page.client.request('directory.read', { trip, from: other, kind, id })
      if (!isWanted) return
      if (!answer.ok) return page.toasts.show(answer.error.message)
      const parsed = parseTrip(JSON.parse(answer.value.slice))
      if (!parsed.ok) return page.toasts.show(parsed.error.message)
      const known = new Map(
        answer.value.known.map((each) => [placeKey({ collection: each.kind, id: each.id }), each.here]),
      )
      setRead({ from: wanted, place: { collection: kind, id }, slice: parsed.value.trip, known })
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [page, trip, kind, text, here])
  return read
}
