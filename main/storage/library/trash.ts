import { dirname, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { idSchema } from '../../../shared/model/record.ts'
import { renamePatiently, syncFolder } from '../durable-write.ts'
import type { DeletedTrip, LibraryOutside } from './contract.ts'
import { compactTime } from './set-aside.ts'
import { entriesOf } from './store-fs.ts'

type Folders = Readonly<{ trips: string; trash: string }>

/** Moves a trip to the trash: one rename, so it is in one place or the other, and always whole. */
export async function moveToTrash(
  { trips, trash }: Folders,
  id: string,
  outside: LibraryOutside,
): Promise<DeletedTrip> {
  const taken = new Set((await entriesOf(outside.fs, trash)).map(({ name }) => name))
  const wanted = `${id}.${compactTime(outside.now())}`
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
  await outside.fs.mkdir(trash, { recursive: true, mode: 0o700 })
  // Nothing goes into a folder that a power cut may take away.
  await syncFolder(outside.fs, dirname(trash))
  await move({ from: trips, to: trash }, { from: id, to: name }, outside)
  return { id, name, deleted: outside.now().toISOString() }
}

/** Latest first. */
export async function listTrash({ trash }: Folders, outside: LibraryOutside): Promise<readonly DeletedTrip[]> {
  const found = (await entriesOf(outside.fs, trash)).flatMap(({ name, kind }) => {
    const deleted = kind === 'folder' ? deletedFrom(name) : undefined
    return deleted ? [deleted] : []
  })
  return found.sort((a, b) => (a.deleted < b.deleted ? 1 : -1))
}

/** Throws `not-found` for a name that is not in the trash, `conflict` when a trip of that id is there. */
export async function takeFromTrash({ trips, trash }: Folders, name: string, outside: LibraryOutside): Promise<string> {
  const found = (await listTrash({ trips, trash }, outside)).find((deleted) => deleted.name === name)
  if (!found) throw new UserError('not-found', 'This trip is no longer in the trash; nothing was changed.')
  if ((await entriesOf(outside.fs, trips)).some((entry) => entry.name === found.id)) {
    throw new UserError('conflict', 'This trip is in the library already; delete it there first.')
  }
  await move({ from: trash, to: trips }, { from: name, to: found.id }, outside)
  return found.id
}

/** The new place is flushed first: after a power cut in between the trip may be in both, never in neither. */
async function move(
  folders: Readonly<{ from: string; to: string }>,
  names: Readonly<{ from: string; to: string }>,
  { fs, wait }: LibraryOutside,
): Promise<void> {
  await renamePatiently(fs, { from: join(folders.from, names.from), to: join(folders.to, names.to) }, wait)
  await syncFolder(fs, folders.to)
  await syncFolder(fs, folders.from)
}

function deletedFrom(name: string): DeletedTrip | undefined {
  const match = /^(.+)\.(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(-\d+)?$/.exec(name)
  const [, id, year, month, day, hour, minute, second] = match ?? []
  if (id === undefined || !idSchema.safeParse(id).success) return undefined
  return { id, name, deleted: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` }
}
