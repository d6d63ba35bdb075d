/** Does the same with each, `most` at a time; answers in their order. The first failure is thrown, and no more are begun. */
export async function sideBySide<T, R>(
  all: readonly T[],
  most: number,
  work: (each: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = all.entries()
  let isOver = false
  const takeTurns = async () => {
    for (const [at, each] of waiting) {
      if (isOver) return
      results[at] = await work(each)
    }
  }
  try {
    await Promise.all(Array.from({ length: most }, takeTurns))
  } finally {
    isOver = true
  }
  return results
}

/** The same call, made only when the one before is done. */
export function oneByOne<A extends readonly unknown[], R>(
  call: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return (...args) => {
    const next = last.then(() => call(...args))
    last = next.catch(() => undefined)
    return next
  }
}
