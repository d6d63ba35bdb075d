import { dirname, join } from 'node:path'
import { renamePatiently, syncFolder } from '../durable-write.ts'
import type { LibraryOutside } from './contract.ts'
import { entriesOf, orMissing } from './store-fs.ts'

/**
 * Gives a bad file another name, `trip.json.damaged-20240122T090000Z`, and returns it. Its bytes stay as they are, and
 * nothing that is there is ever written over.
 */
export async function setAside(path: string, outside: LibraryOutside): Promise<string> {
  const { fs, now, wait } = outside
  const folder = dirname(path)
  const taken = new Set((await entriesOf(fs, folder)).map(({ name }) => join(folder, name)))
  const wanted = `${path}.damaged-${compactTime(now())}`
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
  await renamePatiently(fs, { from: path, to: name }, wait)
  await syncFolder(fs, folder)
  return name
}

/** The same for a file that may be gone already. */
export async function setAsideIfThere(path: string, outside: LibraryOutside): Promise<string | undefined> {
  return (await orMissing(() => outside.fs.lstat(path))) && (await setAside(path, outside))
}

export const compactTime = (time: Date): string => time.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** Removes what writes that were cut off left in these folders. Only for whoever holds the library. */
export async function sweep(folders: readonly string[], { fs }: Pick<LibraryOutside, 'fs'>): Promise<void> {
  for (const folder of folders) {
    for (const { name } of await entriesOf(fs, folder)) {
      // The names `durableWrite` gives its temporary files, and this library its temporary folders.
      if (/^\..+\.tmp$/.test(name)) await fs.rm(join(folder, name), { recursive: true, force: true })
    }
  }
}
