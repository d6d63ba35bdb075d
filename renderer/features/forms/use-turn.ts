import { startTransition, useEffect, useState } from 'react'

/** Milliseconds between one part of a form and the next. */
const pause = 40

/**
 * A value as a part of a form has it, the first part at once and the others one after the other: what is chosen next never
 * waits for a whole form. `isUrgent`: all parts at once, as when one of their fields was asked for.
 */
export function useTurn<T>(value: T, turn: number, isUrgent = false): T {
  const [shown, setShown] = useState(value)
  const isAtOnce = turn === 0 || isUrgent
  if (isAtOnce && !Object.is(shown, value)) setShown(value)
  useEffect(() => {
    if (isAtOnce) return
    const timer = setTimeout(() => startTransition(() => setShown(value)), turn * pause)
    return () => clearTimeout(timer)
  }, [value, turn, isAtOnce])
  return isAtOnce ? value : shown
}
