import { type RefObject, useEffect, useRef } from 'react'
import { usePage, useView } from '../../state/page.ts'
import type { FieldPlace } from '../../state/place.ts'

/** Brings a field into sight and focuses it when somebody asked for it, as preflight, find and comments do. */
export function useWantedField<E extends HTMLElement = HTMLDivElement>(place: FieldPlace): RefObject<E | null> {
  const { collection, id, field } = place
  const { view } = usePage()
  const frame = useRef<E>(null)
  const isWanted = useView(
    ({ wanted }) => wanted?.collection === collection && wanted.id === id && wanted.field === field,
  )
  useEffect(() => {
    const dom = frame.current
    if (!isWanted || !dom) return
    dom.scrollIntoView({ block: 'center' })
    const enter = () => {
      const target = dom.querySelector<HTMLElement>(texts) ?? dom.querySelector<HTMLElement>(buttons)
      if (!target) return false
      view.set({ wanted: undefined })
      target.focus()
      return true
    }
    if (enter()) return
    // The editor of rich text is read when the first one is wanted, a moment after its field is there.
    const watch = new MutationObserver(enter)
    watch.observe(dom, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [isWanted, view])
  return frame
}

const texts = 'input, textarea, [contenteditable="true"], [role="spinbutton"]'
/** What a field without a text is set by; not what stands beside its label. */
const buttons = 'button:not([data-comments], [data-readers])'
