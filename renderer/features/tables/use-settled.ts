import { useEffect, useState } from 'react'

/** Milliseconds somebody must stay at a row before all of it is shown: holding an arrow key stays quick. */
const pause = 160

/** A value once it has stood still for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
