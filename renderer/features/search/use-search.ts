import { useEffect, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { usePage } from '../../state/page.ts'

type Found = Output<'search.find'>
type Wanted = Input<'search.find'>

/**
 * What the host finds, asked at every letter; an answer that a later one has overtaken is not shown.
 * `isFresh`: what was found is what was asked for last. */
export function useSearch(wanted: Wanted): Readonly<{ found: Found | undefined; isFresh: boolean }> {
  const page = usePage()
  const [found, setFound] = useState<Readonly<{ text: string; value: Found }>>()
  const [reach, setReach] = useState(0)
  const last = useRef(0)
  const text = JSON.stringify(wanted)

  useEffect(() => {
    void page.client.request('search.begin', {})
    return page.client.subscribe('searchReach', ({ read }) => setReach(read))
  }, [page])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every trip that was read there may be more
  useEffect(() => {
    last.current += 1
    const asked = last.current
    const ask = async () => {
      // Written here from what was asked for, a few lines above.
      const answer = await page.client.request('search.find', JSON.parse(text) as Wanted)
      if (asked !== last.current) return
      if (answer.ok) setFound({ text, value: answer.value })
      else page.toasts.show(answer.error.message)
    }
    void ask()
  }, [page, text, reach])
  return { found: found?.value, isFresh: found?.text === text }
}
