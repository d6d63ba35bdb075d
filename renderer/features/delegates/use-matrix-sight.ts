import { type RefObject, useLayoutEffect, useState } from 'react'

export type MatrixSight = Readonly<{ top: number; left: number; width: number; height: number; rem: number }>

/** What part of a scrolled box is in sight, in pixels; changes in steps, so that not every scrolled pixel draws. */
export function useMatrixSight(
  box: RefObject<HTMLElement | null>,
): Readonly<{ sight: MatrixSight; onScroll: () => void }> {
  const [sight, setSight] = useState<MatrixSight>({ top: 0, left: 0, width: 900, height: 700, rem: 16 })
  const look = () => {
    const element = box.current
    if (!element) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const step = (pixels: number) => Math.floor(pixels / (rem * 2)) * rem * 2
    const next: MatrixSight = {
      top: step(element.scrollTop),
      left: step(element.scrollLeft),
      width: element.clientWidth || 900,
      height: element.clientHeight || 700,
      rem,
    }
    setSight((known) =>
      Object.entries(next).every(([key, value]) => known[key as keyof MatrixSight] === value) ? known : next,
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is there once
  useLayoutEffect(() => {
    look()
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { sight, onScroll: look }
}
