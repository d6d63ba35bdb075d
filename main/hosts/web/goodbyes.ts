import type { Clock } from '../../services/clock.ts'

/** Pages that were told to go fetch a last page, which empties what the browser kept. */
export type Goodbyes = Readonly<{
  /** One was fetched whole. */
  serve(): void
  /** Resolves when so many were fetched, or after a moment. */
  served(pages: number): Promise<void>
}>

/** A page that is there answers at once; one that hangs must not keep the program from ending. */
const patience = 1000

export function createGoodbyes(clock: Clock): Goodbyes {
  let missing = 0
  let finish = () => {}
  return {
    serve: () => {
      missing -= 1
      if (missing <= 0) finish()
    },
    served: (pages) => {
      missing = pages
      return new Promise((resolve) => {
        const callOff = clock.after(pages === 0 ? 0 : patience, resolve)
        finish = () => {
          callOff()
          resolve()
        }
      })
    },
  }
}
