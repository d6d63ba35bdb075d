import type { ErrorCode, Finding } from '../../shared/errors.ts'
import type { OutlineRow } from '../../shared/ipc/book.ts'
import type { ReadyAnnex } from '../media/ready-annex.ts'
import type { BookPhase, BookRequest } from '../services/build-book.ts'

/** What a worker is given to do. Bytes and texts only: it is told no path and asks for pictures by their hash. */
export type WorkerTask =
  | Readonly<{
      kind: 'outline' | 'book'
      task: string
      /** Id of the trip in its library: what was kept of its last book serves the next. */
      about: string
      /** As `tripText` writes it. */
      trip: string
      request: BookRequest
      /** Hashes of the pictures and documents there are. */
      media: readonly string[]
    }>
  | Readonly<{ kind: 'prepare'; task: string; bytes: Uint8Array }>
  | Readonly<{ kind: 'annex'; task: string; bytes: Uint8Array; pages: readonly number[] | undefined }>
export type ToWorker =
  | WorkerTask
  | Readonly<{ kind: 'picture'; task: string; sha256: string; bytes: Uint8Array | undefined }>

/** Bytes of a book when they were asked for. */
export type BookOutcome = Readonly<{
  rows: readonly OutlineRow[]
  /** Label of each page. */
  pages: readonly string[]
  bytes?: Uint8Array
  findings: readonly Finding[]
  /** By `briefs/anam`, labels of pages. */
  places: Readonly<Record<string, readonly string[]>>
}>
export type MediaOutcome = Readonly<{
  bytes: Uint8Array
  kind: 'jpeg' | 'png' | 'pdf'
  width?: number
  height?: number
}>

export type FromWorker =
  | Readonly<{ kind: 'phase'; task: string; phase: BookPhase }>
  | Readonly<{ kind: 'wanted'; task: string; sha256: string }>
  | Readonly<{ kind: 'book'; task: string; outcome: BookOutcome }>
  | Readonly<{ kind: 'prepared'; task: string; outcome: MediaOutcome }>
  | Readonly<{ kind: 'annex'; task: string; outcome: ReadyAnnex }>
  | Readonly<{ kind: 'failed'; task: string; code: ErrorCode; message: string }>
  /** A bug; the text is for the report only. */
  | Readonly<{ kind: 'broken'; task: string; report: string }>

/** A process that works apart, so that nothing it does can hold up or end the host. */
export type WorkerProcess = Readonly<{
  send(message: ToWorker): void
  onMessage(listener: (message: FromWorker) => void): void
  /** Called once, however it ended. */
  onEnd(listener: () => void): void
  kill(): void
}>
export type StartWorker = () => WorkerProcess
