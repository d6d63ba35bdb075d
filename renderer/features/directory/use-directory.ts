import { useEffect, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { usePage, useTripState } from '../../state/page.ts'

type Found = Output<'directory.find'>

/** What other trips know, asked at every letter and again while trips are still being read or this one changes. */
export function useDirectory(wanted: Omit<Input<'directory.find'>, 'trip'>): Found | undefined {
  const page = usePage()
  const trip = useTripState((state) => state.id)
  const isSaved = useTripState((state) => state.underWay === 0)
  const [found, setFound] = useState<Found>()
  const last = useRef(0)
  const text = JSON.stringify({ ...wanted, trip })
  useEffect(() => {
    // What was just inserted is found when the host has it.
    if (!isSaved) return
    last.current += 1
    const asked = last.current
    const ask = async () => {
      for (;;) {
        // Written here from what was asked for, a few lines above.
        const answer = await page.client.request('directory.find', JSON.parse(text) as Input<'directory.find'>)
        if (asked !== last.current) return
        if (!answer.ok) return page.toasts.show(answer.error.message)
        setFound(answer.value)
        if (answer.value.read >= answer.value.of) return
      }
    }
    void ask()
    return () => {
      last.current += 1
    }
  }, [page, text, isSaved])
  return found
}
