import { useEffect, useState } from 'react'

/** Milliseconds of rest before what is costly follows: holding an arrow key or typing stays quick. */
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
