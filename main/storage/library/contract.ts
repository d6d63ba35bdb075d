import type { Edit } from '../../../shared/edit/edit.ts'
import type { History } from '../../../shared/edit/history.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Localised } from '../../../shared/model/localised.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Result } from '../../../shared/result.ts'
import type { MediaFile, MediaStore } from '../media-store.ts'
import type { LockOwner } from './lock.ts'
import type { Migration } from './migrations.ts'
import type { StoreFs } from './store-fs.ts'

/** All that comes from outside the library. `nodeOutside()` gives the real ones. */
export type LibraryOutside = Readonly<{
  fs: StoreFs
  now: () => Date
  /** Letters, digits, - and _; never the same twice. */
  newId: () => string
  wait: (milliseconds: number) => Promise<unknown>
  /** Which process this is, and whether the one that left a lock still lives. */
  owner: LockOwner
  /** Steps from format 1 on; the format this version writes is one more than their number. */
  migrations?: readonly Migration[]
}>

/** Why something could not be done, in one plain sentence. */
export type StorageProblem = Readonly<{ code: ErrorCode; message: string }>

/** What was found wrong and dealt with; to be told, never hidden. `file` names what was kept, below the library. */
export type Notice = Readonly<{ message: string; file?: string }>

export type Library = Readonly<{
  folder: string
  /** `read` when another process holds the library: everything that writes answers `read-only`. */
  access: 'write' | 'read'
  notices: readonly Notice[]
  /** Latest opened first. */
  listTrips(): Promise<readonly TripEntry[]>
  /** Gives the id. The folder appears whole or not at all; media the trip names must be in the store. */
  createTrip(trip: Trip, media: MediaStore): Promise<Result<string, StorageProblem>>
  /** From a `.trip` file or a trip folder; that file is not changed. */
  importTripFile(path: string): Promise<Result<string, StorageProblem>>
  /** The same open trip while it is open. */
  openTrip(id: string): Promise<Result<OpenTrip, OpenProblem>>
  /** Opens a trip from what `openTrip` offered. */
  recoverTrip(id: string, offer: Offer): Promise<Result<OpenTrip, OpenProblem>>
  pinTrip(id: string, pinned: boolean): Promise<Result<void, StorageProblem>>
  /** To the trash folder; `undelete` takes it back. */
  deleteTrip(id: string): Promise<Result<DeletedTrip, StorageProblem>>
  listDeleted(): Promise<readonly DeletedTrip[]>
  /** Gives the id. */
  undelete(deleted: DeletedTrip): Promise<Result<string, StorageProblem>>
  settings(): Settings
  /** Puts these keys in place of those there; undefined takes one out. */
  changeSettings(changes: Settings): Promise<Result<void, StorageProblem>>
  /** Closes every trip and gives the library free. Not ok when a trip could not be saved: then it stays open. */
  close(): Promise<Result<void, StorageProblem>>
}>

/** Plain JSON by name; `authorName` is one of them. */
export type Settings = Readonly<Record<string, unknown>>

export type TripEntry = Readonly<{
  id: string
  title: Localised
  code: string
  starts?: string
  ends?: string
  /** Universal time when it was last opened here. */
  opened?: string
  pinned: boolean
  /** Its file could not be read; opening it says more. */
  damaged?: true
}>

export type DeletedTrip = Readonly<{ id: string; name: string; deleted: string }>

/** A trip that cannot be opened as it is, and the newest good state there is, if any. Nothing was overwritten. */
export type OpenProblem = StorageProblem & Readonly<{ offer?: Offer }>
/** A generation to go on from; edits after it that the journal still holds are done again. */
export type Offer = Readonly<{ backup: string; saved: string; edits: number }>

/**
 * `saved`: all edits are on the disk. `saving`: some are on their way. `not-saved`: the disk refused; the edits are
 * kept in memory, and the next edit or `save` tries again.
 */
export type SaveState =
  | Readonly<{ kind: 'saved' }>
  | Readonly<{ kind: 'saving' }>
  | Readonly<{ kind: 'not-saved'; reason: StorageProblem }>

/** `done` false: nothing was changed. `done` true: the edit is in the trip, in memory, but not yet on the disk. */
export type EditProblem = StorageProblem & Readonly<{ done: boolean }>

/** What came of an edit, an undo or a redo: the edit that was applied, as the journal holds it. */
export type Applied = Readonly<{ edit: Edit }>

export type Backup = Readonly<{ name: string; saved: string; size: number }>

/** Why a version was kept: somebody named it, or something large was about to be done. */
export type VersionCause = 'named' | 'import' | 'replace' | 'restore'

/** A state kept on purpose. `name` and `by` are empty when the file is damaged. */
export type Version = Readonly<{
  file: string
  saved: string
  cause: VersionCause
  name: string
  by: string
  damaged?: true
}>

export type TripVersions = Readonly<{
  /** Newest first. */
  list(): Promise<readonly Version[]>
  /** Keeps the trip as of now. On the disk when it resolves. */
  keep(about: Readonly<{ name: string; cause: VersionCause; by: string }>): Promise<Result<Version, StorageProblem>>
  /** The trip of a version or of a backup. */
  read(file: string): Promise<Result<Trip, StorageProblem>>
  /** Takes a version out of the list; `putBack` puts one of the latest back. */
  remove(file: string): Promise<Result<void, StorageProblem>>
  putBack(file: string): Promise<Result<void, StorageProblem>>
}>

/** Edits that the journal held beyond the last saved state: the program did not come to close the trip. */
export type Recovered = Readonly<{
  edits: number
  /** When the state before them was saved, universal time, and its backup. */
  saved: string
  backup: string
}>

export type OpenTrip = Readonly<{
  id: string
  access: 'write' | 'read'
  notices: readonly Notice[]
  recovered?: Recovered
  versions: TripVersions
  /** Paths of what a newer version wrote; it is kept. */
  unknown: readonly string[]
  /** The trip as of now, edits not yet on the disk included. */
  trip(): Trip
  /** Survives a restart. */
  history(): History
  state(): SaveState
  /** Called when trip or state changed; gives what ends it. */
  onChange(listener: () => void): () => void
  /** The trip changes at once; the promise resolves when the edit is on the disk, or could not be written. */
  apply(edit: Edit): Promise<Result<Applied, EditProblem>>
  /** Undefined when there is nothing to undo. */
  undo(by: string): Promise<Result<Applied, EditProblem>> | undefined
  redo(by: string): Promise<Result<Applied, EditProblem>> | undefined
  /** Tries again to write what the disk refused. */
  save(): Promise<Result<void, StorageProblem>>
  /** Writes the whole trip anew and keeps the previous state as a backup. */
  snapshot(): Promise<Result<void, StorageProblem>>
  /** Newest first. */
  backups(): Promise<readonly Backup[]>
  /** The exact bytes of a backup, checked. */
  readBackup(name: string): Promise<Result<Uint8Array, StorageProblem>>
  /** Makes the trip what it was in that backup or version: one edit, which undo takes back. */
  restore(file: string, what: Readonly<{ by: string; label: string }>): Promise<Result<Applied, EditProblem>>
  /** Pictures and documents, and the kept files (`issues/`, `bases/`), as they are now; for export and printing. */
  media(): Promise<MediaStore>
  /** On the disk when it resolves, so that an edit may name it. `bytes` come from the functions that prepare media. */
  putMedia(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'pdf'): Promise<Result<MediaFile, StorageProblem>>
  /** A file that travels with the trip: `issues/2.json`. One that is there is never written over by another. */
  putKept(name: string, bytes: Uint8Array): Promise<Result<void, StorageProblem>>
  /** Not ok when edits could not be saved: then it stays open and they stay in memory. */
  close(): Promise<Result<void, StorageProblem>>
}>
