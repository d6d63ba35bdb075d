/** Time from outside; tests move it by hand. */
export type Clock = Readonly<{
  /** Milliseconds since 1970. */
  now(): number
  /** Calls once after so many milliseconds; answers how to call it off. */
  after(milliseconds: number, call: () => void): () => void
}>

export const realClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}
