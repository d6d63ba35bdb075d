/** What the page takes from its surroundings; tests hand in their own. */
export type Outside = Readonly<{
  now(): Date
  newId(): string
  /** Runs later, milliseconds; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}>

export const realOutside: Outside = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
