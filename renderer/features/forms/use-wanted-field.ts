import { type RefObject, useEffect, useRef } from 'react'
import { usePage, useView } from '../../state/page.ts'
import type { FieldPlace } from '../../state/place.ts'

/** Brings a field into sight and focuses it when somebody asked for it, as preflight and find do. */
export function useWantedField({ collection, id, field }: FieldPlace): RefObject<HTMLDivElement | null> {
  const { view } = usePage()
  const frame = useRef<HTMLDivElement>(null)
  const isWanted = useView(
    ({ wanted }) => wanted?.collection === collection && wanted.id === id && wanted.field === field,
  )
  useEffect(() => {
    if (!isWanted || !frame.current) return
    view.set({ wanted: undefined })
    frame.current.scrollIntoView({ block: 'center' })
    const field = frame.current.querySelector<HTMLElement>(
      'input, textarea, [contenteditable="true"], [role="spinbutton"]',
    )
    const target = field ?? frame.current.querySelector<HTMLElement>('button')
    target?.focus()
  }, [isWanted, view])
  return frame
}
