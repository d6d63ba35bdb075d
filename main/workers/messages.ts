import type { ErrorCode, Finding } from '../../shared/errors.ts'
import type { LinePlace, OutlineRow } from '../../shared/ipc/book.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { ReadyAnnex } from '../media/ready-annex.ts'
import type { BookPhase, BookRequest } from '../services/build-book.ts'
import type { TripPatch } from '../services/trip-patch.ts'

/** A trip on its way to a worker: whole, or what is different in it since the one with the number `since`. */
export type SentTrip = Readonly<{ revision: number }> &
  (Readonly<{ whole: string }> | Readonly<{ since: number; patch: TripPatch }>)

/** What a book is made from. Bytes and texts only: a worker is told no path and asks for pictures by their hash. */
export type BookTask = Readonly<{
  /** Id of the trip in its library: what was kept of its last book serves the next. */
  about: string
  trip: SentTrip
  request: BookRequest
  /** Hashes of the pictures and documents there are. */
  media: readonly string[]
}>

/** A trip to look through before it is printed. */
type PreflightTask = Pick<BookTask, 'about' | 'trip'>

/** Which pages a preview shows, and which of them it has; see `book.preview`. */
export type PagesWish = Readonly<{ from: number; to: number; at: readonly LinePlace[]; have: readonly string[] }>

export type WorkerTask =
  | (BookTask & Readonly<{ kind: 'outline' | 'book'; task: string }>)
  | (BookTask & Readonly<{ kind: 'pages'; task: string; wish: PagesWish }>)
  | (PreflightTask & Readonly<{ kind: 'preflight'; task: string }>)
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
}>
/** Some pages of a book; bytes when there is any that the asker did not have. */
export type PagesOutcome = Omit<Output<'book.preview'>, 'file'> & Readonly<{ bytes?: Uint8Array }>
export type PreflightOutcome = Output<'book.preflight'>
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
  | Readonly<{ kind: 'pages'; task: string; outcome: PagesOutcome }>
  | Readonly<{ kind: 'preflight'; task: string; outcome: PreflightOutcome }>
  /** The trip that the differences are from is not held any more: the task is to be sent again with the whole. */
  | Readonly<{ kind: 'stale'; task: string }>
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
