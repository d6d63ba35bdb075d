import { startTransition, useEffect, useState } from 'react'

/** Milliseconds of rest before what is costly follows: holding an arrow key or typing stays quick. */
const pause = 160

/**
 * A value once it has stood still for a moment; what follows from it gives way to keys. What somebody waits for, as a
 * field that was asked for, is `urgent`.
 */
export function useSettled<T>(value: T, isUrgent = false): T {
  const [settled, setSettled] = useState(value)
  if (isUrgent && !Object.is(settled, value)) setSettled(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
