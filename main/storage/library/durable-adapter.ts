import { basename, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { UserError } from '../../../shared/errors.ts'
import { durableWrite } from '../durable-write.ts'
import { longestJson } from '../json-file.ts'
import { backupName } from './backup-policy.ts'
import type { LibraryOutside } from './contract.ts'
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.ts'
import { orMissing } from './store-fs.ts'

/**
 * How lowdb reads and writes here. A write puts the new state among the generations in `backups` first and then in
 * place of the file, each whole or not at all and flushed with its folder: at every moment the file is the old or the
 * new state, and a good copy of the state before stands beside it. Reading checks every byte; a bad file is an error
 * and never an empty database, since lowdb would write its defaults over it.
 */
export function durableAdapter(
  path: string,
  { backups, newest, outside }: Readonly<{ backups: string; newest: number; outside: LibraryOutside }>,
): Adapter<Snapshot> {
  const { fs, wait, newId } = outside
  return {
    read: async () => {
      const bytes = await readCapped(path, outside)
      return bytes ? decodeSnapshot(bytes, { name: basename(path), newest }) : null
    },
    write: async (snapshot) => {
      const bytes = encodeSnapshot(snapshot)
      await fs.mkdir(backups, { recursive: true, mode: 0o700 })
      await durableWrite(join(backups, backupName(snapshot)), bytes, { fs, wait, unique: newId })
      await durableWrite(path, bytes, { fs, wait, unique: newId })
    },
  }
}

/** A little above what data may be, for what stands around it. */
const longestSnapshot = longestJson + 1024

/** The bytes of a plain file; undefined when it is not there. Throws `too-large`, and `damaged-file` for a link. */
export async function readCapped(
  path: string,
  { fs }: Pick<LibraryOutside, 'fs'>,
  longest = longestSnapshot,
): Promise<Uint8Array | undefined> {
  const stat = await orMissing(() => fs.lstat(path))
  if (!stat) return undefined
  if (!stat.isFile()) throw new UserError('damaged-file', `${basename(path)} is not a plain file and was not used.`)
  if (stat.size > longest) throw new UserError('too-large', `${basename(path)} is too large and was not read.`)
  return await orMissing(() => fs.readFile(path))
}
