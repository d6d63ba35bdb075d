import { useCallback, useEffect, useRef, useState } from 'react'
import type { VersionSummary } from '../../../shared/ipc/trip.ts'
import { parseTrip } from '../../../shared/model/parse.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { usePage, useTripState, useView } from '../../state/page.ts'

/** The versions of the open trip, newest first; undefined until the host said. `reload` after something was done. */
export function useVersions(): Readonly<{
  versions: readonly VersionSummary[] | undefined
  reload: () => Promise<void>
}> {
  const { client } = usePage()
  const id = useTripState((state) => state.id)
  // A version may have been saved while the dialog stood here.
  const dialog = useView((state) => state.dialog)
  const [versions, setVersions] = useState<readonly VersionSummary[]>()
  const reload = useCallback(async () => {
    const answer = await client.request('trip.versions', { id })
    if (answer.ok) setVersions(answer.value.versions)
  }, [client, id])
  useEffect(() => {
    if (dialog === undefined) void reload()
  }, [reload, dialog])
  return { versions, reload }
}

/** A state of the trip that was asked for: the trip, or why it cannot be had; undefined until it is there. */
export type ReadVersion = Readonly<{ trip: Trip } | { problem: string }> | undefined

/** The trip of a version, read once; undefined as a version asks for nothing. */
export function useVersionTrip(version: string | undefined): ReadVersion {
  const { client } = usePage()
  const id = useTripState((state) => state.id)
  const known = useRef(new Map<string, ReadVersion>())
  const [, setCount] = useState(0)
  useEffect(() => {
    if (version === undefined || known.current.has(version)) return
    known.current.set(version, undefined)
    void client.request('trip.readVersion', { id, version }).then((answer) => {
      known.current.set(version, answer.ok ? read(answer.value.trip) : { problem: answer.error.message })
      setCount((count) => count + 1)
    })
  }, [client, id, version])
  return version === undefined ? undefined : known.current.get(version)
}

function read(text: string): ReadVersion {
  const parsed = parseTrip(JSON.parse(text))
  return parsed.ok ? { trip: parsed.value.trip } : { problem: parsed.error.message }
}
