import type { Clock } from '../../services/clock.ts'

/** Nobody touched the page for this long: it is locked. */
const idleLife = 15 * 60_000
/** The host waits for a page: the first, one that is being loaded again, one that was locked. */
const waits = { first: 120_000, again: 20_000, locked: 60 * 60_000 } as const

/** Ends the host with its last page, and locks a page that nobody uses. */
export type Lifetime = Readonly<{
  pageOpened(): void
  pageClosed(): void
  /** The person did something. */
  used(): void
  /** A page was asked for: give it the time to come. */
  expectPage(): void
  stop(): void
}>

export function createLifetime(clock: Clock, on: Readonly<{ idle: () => void; deserted: () => void }>): Lifetime {
  let pages = 0
  let callOffWait = clock.after(waits.first, on.deserted)
  let callOffIdle = () => {}
  const wait = (milliseconds: number) => {
    callOffWait()
    callOffWait = pages === 0 ? clock.after(milliseconds, on.deserted) : () => {}
  }
  const used = () => {
    callOffIdle()
    callOffIdle = clock.after(idleLife, () => {
      pages = 0
      wait(waits.locked)
      on.idle()
    })
  }
  return {
    pageOpened: () => {
      pages += 1
      callOffWait()
      used()
    },
    pageClosed: () => {
      // After a lock its sockets close late.
      if (pages === 0) return
      pages -= 1
      if (pages > 0) return
      callOffIdle()
      wait(waits.again)
    },
    used: () => {
      if (pages > 0) used()
    },
    expectPage: () => wait(waits.first),
    stop: () => {
      callOffWait()
      callOffIdle()
    },
  }
}
