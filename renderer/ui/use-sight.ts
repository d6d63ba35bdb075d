import { type RefObject, useLayoutEffect, useState } from 'react'

type Sight = Readonly<{ top: number; height: number; line: number; onScroll: () => void }>

/** Pixels of a line before it was measured. */
const guess = 30

/** What part of a scrolled box is in sight, and how high a line in it is. */
export function useSight(box: RefObject<HTMLElement | null>, lines: number): Sight {
  const [sight, setSight] = useState({ top: 0, height: 900, line: guess })
  const look = () => {
    const element = box.current
    if (!element) return
    const line = element.querySelector<HTMLElement>('[data-line]')?.getBoundingClientRect().height || guess
    const next = { top: element.scrollTop, height: element.clientHeight || 900, line }
    setSight((known) =>
      known.line === line && known.height === next.height && Math.abs(known.top - next.top) < line ? known : next,
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the lines change
  useLayoutEffect(() => {
    look()
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [lines === 0])
  return { ...sight, onScroll: look }
}
