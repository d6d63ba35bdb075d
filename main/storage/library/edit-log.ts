import type { Trip } from '../../../shared/model/trip.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { codeOf } from '../durable-write.ts'
import type { LibraryOutside, SaveState, StorageProblem } from './contract.ts'
import { beginJournal, type JournalFile } from './journal-file.ts'
import { batchLine, type EntryKind, headLine } from './journal-format.ts'
import { attempt } from './problem.ts'

type Saved = Result<void, StorageProblem>
type Waiter = Readonly<{ resolve: (saved: Saved) => void; reject: (bug: unknown) => void }>
type Pending = Readonly<{ number: number; kind: EntryKind; text: string; trip: Trip }> & { waiter: Waiter | undefined }

/** A state of the trip that is on the disk to the last edit. */
export type Durable = Readonly<{ trip: Trip; lastEdit: number }>

export type LogStart = Readonly<{
  folder: string
  format: number
  /** The journal to go on with; undefined when the next edit begins one. */
  journal: JournalFile | undefined
  /** Highest number a journal or generation has. */
  top: number
  durable: Durable
  changed: () => void
}>

/**
 * The edits on their way to the disk. They get their numbers at once and are written in that order; edits that
 * come while others are being written share one line and one flush. What the disk refused stays here with its number
 * and its exact text, and is tried again with the next edit or `save`, in a journal of its own: should the first one
 * hold it after all, both say the same.
 */
export class EditLog {
  readonly #start: LogStart
  readonly #outside: LibraryOutside
  readonly #pending: Pending[] = []
  #journal: JournalFile | undefined
  #top: number
  #durable: Durable
  #last: number
  #failure: StorageProblem | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #isDraining = false

  constructor(start: LogStart, outside: LibraryOutside) {
    this.#start = start
    this.#outside = outside
    this.#journal = start.journal
    this.#top = start.top
    this.#durable = start.durable
    this.#last = start.durable.lastEdit
  }

  state(): SaveState {
    if (this.#pending.some(({ waiter }) => waiter)) return { kind: 'saving' }
    return this.#failure ? { kind: 'not-saved', reason: this.#failure } : { kind: 'saved' }
  }

  durable(): Durable {
    return this.#durable
  }

  /** Bytes in the journal that is written to. */
  journalSize(): number {
    return this.#journal?.size() ?? 0
  }

  /** Resolves when the edit is on the disk or was refused; `trip` is the trip after it. */
  add(entry: Readonly<{ kind: EntryKind; text: string; trip: Trip }>): Promise<Saved> {
    this.#last++
    const number = this.#last
    return new Promise((resolve, reject) => {
      this.#pending.push({ ...entry, number, waiter: { resolve, reject } })
      // Whatever fails in it reaches the waiters.
      void this.#drain()
    })
  }

  /** Writes what is pending; ok when nothing is left. */
  async save(): Promise<Saved> {
    return await this.inTurn(() => this.#writePending())
  }

  /** A new journal, and the durable state it goes on from; its number is that of the snapshot to be written. */
  async beginGeneration(): Promise<Durable & Readonly<{ generation: number }>> {
    const durable = this.#durable
    const old = this.#journal
    this.#journal = await this.#begin(durable.lastEdit + 1, new Uint8Array(0))
    await closeQuietly(old)
    return { ...durable, generation: this.#top }
  }

  async close(): Promise<void> {
    await this.inTurn(async () => {
      await closeQuietly(this.#journal)
      this.#journal = undefined
    })
  }

  /** One thing at a time is done to the files of a trip. */
  async inTurn<T>(call: () => Promise<T>): Promise<T> {
    const before = this.#turn
    const mine = (async () => {
      await before
      return await call()
    })()
    this.#turn = mine.catch(() => undefined)
    return await mine
  }

  async #drain(): Promise<void> {
    if (this.#isDraining) return
    this.#isDraining = true
    while (this.#pending.some(({ waiter }) => waiter)) await this.inTurn(() => this.#writePending())
    this.#isDraining = false
  }

  async #writePending(): Promise<Saved> {
    const batch = [...this.#pending]
    if (batch.length === 0) return ok(undefined)
    const waiters = batch.flatMap((entry) => {
      const { waiter } = entry
      return waiter ? [{ entry, waiter }] : []
    })
    try {
      const saved = await attempt(this.#start.folder, () => this.#write(batch))
      this.#failure = saved.ok ? undefined : saved.error
      const last = batch.at(-1)
      if (saved.ok && last) {
        this.#pending.splice(0, batch.length)
        this.#durable = { trip: last.trip, lastEdit: last.number }
      }
      for (const { entry, waiter } of waiters) {
        entry.waiter = undefined
        waiter.resolve(saved)
      }
      return saved
    } catch (bug) {
      this.#failure = { code: 'unwritable', message: 'The edit could not be written; it is kept in memory.' }
      for (const { entry, waiter } of waiters) {
        entry.waiter = undefined
        waiter.reject(bug)
      }
      return { ok: false, error: this.#failure }
    } finally {
      this.#start.changed()
    }
  }

  async #write(batch: readonly Pending[]): Promise<void> {
    const first = batch[0]?.number ?? 0
    const line = batchLine(first, batch)
    if (!this.#journal) {
      this.#journal = await this.#begin(first, line)
      return
    }
    try {
      await this.#journal.append(line)
    } catch (error) {
      await closeQuietly(this.#journal)
      this.#journal = undefined
      throw error
    }
  }

  /** A number is never used again, even when its journal could not be begun: the file may be there after all. */
  async #begin(first: number, line: Uint8Array): Promise<JournalFile> {
    this.#top++
    const head = headLine({ format: this.#start.format, journal: this.#top, first })
    return await beginJournal(
      this.#start.folder,
      { number: this.#top, lines: Buffer.concat([head, line]) },
      this.#outside,
    )
  }
}

/** What it held is flushed already, or refused and told. */
async function closeQuietly(journal: JournalFile | undefined): Promise<void> {
  try {
    await journal?.close()
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}
