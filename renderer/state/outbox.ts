import type { Edit } from '../../shared/edit/edit.ts'
import type { Failure } from '../../shared/ipc/contract.ts'
import type { HistoryLabels } from '../../shared/ipc/request-group.ts'
import type { Result } from '../../shared/result.ts'

type Outside = Readonly<{
  send(edit: Edit): Promise<Result<Readonly<{ history: HistoryLabels }>, Failure>>
  /** On the disk; `left` edits are still on their way. */
  saved(history: HistoryLabels, left: number): void
  /** Not accepted or not on the disk. What waits behind it was not sent. */
  refused(failure: Failure, edit: Edit): void
}>

/** Edits on their way to the host: one after the other, in the order they were made, none given up. */
export type Outbox = Readonly<{
  add(edit: Edit): void
  size(): number
  /** Edits that wait behind the one that was sent. */
  unsent(): readonly Edit[]
  /** The connection is back: goes on with the edit that had no answer. The host knows it by its id. */
  resume(): void
  clear(): void
  /** When nothing is on its way any more. Waits for a lost connection, so never ends by itself. */
  settled(): Promise<void>
}>

export function createOutbox(outside: Outside): Outbox {
  let waiting: readonly Edit[] = []
  let isBusy = false
  // The connection came back while a request of the old one had not failed yet.
  let isAgain = false
  let idle: (() => void)[] = []

  const rest = () => {
    const done = idle
    idle = []
    for (const each of done) each()
  }
  const work = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    for (let edit = waiting[0]; edit; edit = waiting[0]) {
      isAgain = false
      const answer = await outside.send(edit)
      if (waiting[0] !== edit) continue
      if (!answer.ok && answer.error.code === 'connection-lost') {
        if (isAgain) continue
        break
      }
      waiting = waiting.slice(1)
      if (answer.ok) outside.saved(answer.value.history, waiting.length)
      else outside.refused(answer.error, edit)
    }
    isBusy = false
    if (waiting.length === 0) rest()
  }
  return {
    add: (edit) => {
      waiting = [...waiting, edit]
      void work()
    },
    size: () => waiting.length,
    unsent: () => waiting.slice(isBusy ? 1 : 0),
    resume: () => {
      isAgain = true
      void work()
    },
    clear: () => {
      waiting = []
      if (!isBusy) rest()
    },
    settled: () => (waiting.length === 0 && !isBusy ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  }
}
