import type { ErrorCode } from '../../shared/errors.ts'
import type { ImportContext, Understanding } from '../importers/draft.ts'
import type { JoinedDraft, Reconciled } from '../importers/reconcile/reconciled.ts'
import type { SourceFile, SourcePicture } from '../importers/source-document.ts'
import type { Unit } from '../importers/units.ts'

/** Where the bytes of a file lie: a path, and inside an archive or a mail the number of the entry, level by level. */
export type ImportPlace = Readonly<{ path: string; inside: readonly number[] }>

/** A file that was read: what was made of it lies at `spool`, for the same kind of process to go on from. */
export type SpooledFile = Readonly<{ name: string; spool: string }>

export type ReadTask = Readonly<{
  kind: 'read'
  task: string
  name: string
  place: ImportPlace
  /** Where to put what is made of it; nothing is written anywhere else. */
  spool: string
  /** Without it a file that needs more than the ordinary room is answered by `heavy`. */
  isRoomy: boolean
  from?: string
  to?: string
}>
export type UnderstandTask = Readonly<{
  kind: 'understand'
  task: string
  files: readonly SpooledFile[]
  /** As `serialiseTrip` writes it. */
  trip: string
  context: ImportContext
}>
export type PictureTask = Readonly<{ kind: 'picture'; task: string; spool: string; picture: string }>
export type ImportTask = ReadTask | UnderstandTask | PictureTask

/** What became of one file. An archive has entries only, a mail may have both. */
export type ReadOutcome = Readonly<{
  file: SourceFile
  /** Missing for an archive, which is only opened. */
  document?: Readonly<{ title: string; units: number; notices: readonly string[] }>
  entries: readonly Readonly<{ name: string; size: number; place: ImportPlace }>[]
  /** Of an archive: names of what was left out. */
  junk: readonly string[]
}>

/** Units of one file: the first number is the sum of the others and of what was left over. */
export type FileAccount = Readonly<{ name: string; units: number; placed: number; structure: number }>

export type UnderstandOutcome = Readonly<{
  reconciled: Reconciled
  questions: Understanding['questions']
  mappings: Understanding['mappings']
  accounts: readonly FileAccount[]
  leftOver: readonly Unit[]
}>

/** Some of what grows with the files: sent a little at a time. */
export type OutcomePart = Readonly<{
  rows: Reconciled['rows']
  drafts: readonly (readonly [string, JoinedDraft])[]
  rowOf: readonly (readonly [string, string])[]
  leftOver: readonly Unit[]
}>
/** What does not. */
export type OutcomeRest = Pick<UnderstandOutcome, 'questions' | 'mappings' | 'accounts'>

export type FromImporter =
  | Readonly<{ kind: 'progress'; task: string; done: number }>
  | Readonly<{ kind: 'read'; task: string; outcome: ReadOutcome }>
  /** It unpacks to so many bytes: to be asked again of a process with more room. */
  | Readonly<{ kind: 'heavy'; task: string; weight: number }>
  | Readonly<{ kind: 'part'; task: string; part: OutcomePart }>
  /** Behind all its parts. */
  | Readonly<{ kind: 'understood'; task: string; rest: OutcomeRest }>
  | Readonly<{ kind: 'picture'; task: string; outcome: SourcePicture }>
  | Readonly<{ kind: 'failed'; task: string; code: ErrorCode; message: string }>
  /** A bug; the text is for the report only. */
  | Readonly<{ kind: 'broken'; task: string; report: string }>

/** A process that reads foreign files. */
export type ImportProcess = Readonly<{
  pid: number | undefined
  send(message: ImportTask): void
  onMessage(listener: (message: FromImporter) => void): void
  /** Called once, however it ended. */
  onEnd(listener: () => void): void
  kill(): void
}>
/** `heap` in megabytes: what its objects may fill before it ends by itself. */
export type StartImporter = (heap: number) => ImportProcess
