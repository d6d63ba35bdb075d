import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { codeOf, unwritable } from '../durable-write.ts'
import type { StoreFs } from './store-fs.ts'
import { entriesOf } from './store-fs.ts'

/** One run of one process: a number that is given again later is told apart by start time and boot. */
export type Process = Readonly<{ pid: number; started: string; boot: string; host: string }>
export type LockOwner = Readonly<{ self: Process; isAlive(process: Process): Promise<boolean> }>

type Outside = Readonly<{
  fs: StoreFs
  newId: () => string
  wait: (milliseconds: number) => Promise<unknown>
  owner: LockOwner
}>

/**
 * Takes the library for this process alone; undefined when another holds it. Gives what frees it.
 *
 * Each claim is an empty file of its own, `lock-<pid>-<start>-<boot>-<host>-<unique>`. All it says is in its name, so it
 * is there whole or not at all, and no two claims share a name, so that clearing away a dead one can never hit another.
 * A claim is made first and the others are looked at after it: of two processes at least the later one sees the
 * other, so never do both hold the library. When both see each other both step back, wait unevenly and try again.
 * The claim of a process that was killed counts for nothing from that moment: its number, start time and boot are
 * asked of the system, its age is not.
 */
export async function takeLock(folder: string, outside: Outside): Promise<(() => Promise<void>) | undefined> {
  const { fs, owner, wait } = outside
  for (const pause of pausesFrom(owner.self.pid)) {
    const name = nameOf(owner.self, outside.newId())
    try {
      const handle = await fs.open(join(folder, name), 'wx', 0o600)
      await handle.close()
      if (!(await isHeldByAnother(folder, name, outside))) return () => removeClaim(fs, join(folder, name))
    } catch (error) {
      // The first failure is the one that is told; a claim left behind ends with this process.
      await removeClaim(fs, join(folder, name)).catch(() => undefined)
      if (codeOf(error) === '') throw error
      throw unwritable(folder, `the disk answered ${codeOf(error)}`, error)
    }
    await removeClaim(fs, join(folder, name))
    if (pause > 0) await wait(pause)
  }
  return undefined
}

/** Less than a second in all, and not the same for two processes that started together. */
const pausesFrom = (pid: number) => [20 + (pid % 7) * 9, 90 + (pid % 11) * 13, 160 + (pid % 5) * 41, 0]

const prefix = 'lock-'
const nameOf = ({ pid, started, boot, host }: Process, unique: string) =>
  `${prefix}${pid}-${started}-${boot}-${host}-${unique}`

/** Boot and host are written without hyphens; what follows the fifth is only there to be unlike the others. */
function processOf(name: string): Process | undefined {
  const match = /^lock-(\d+)-([a-z0-9]*)-([a-z0-9]*)-([a-z0-9]*)-/.exec(name)
  if (!match) return undefined
  const [, pid = '', started = '', boot = '', host = ''] = match
  return { pid: Number(pid), started, boot, host }
}

async function isHeldByAnother(folder: string, mine: string, { fs, owner }: Outside): Promise<boolean> {
  let isHeld = false
  for (const { name } of await entriesOf(fs, folder)) {
    if (!name.startsWith(prefix) || name === mine) continue
    const process = processOf(name)
    // A name that says nothing was not made here and is left alone.
    if (!process) continue
    if (await owner.isAlive(process)) isHeld = true
    else await removeClaim(fs, join(folder, name))
  }
  return isHeld
}

async function removeClaim(fs: StoreFs, path: string): Promise<void> {
  try {
    await fs.unlink(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

export const inUse = (): UserError =>
  new UserError(
    'in-use',
    'The library is open in another window or program; close it there, or open it here for reading only.',
  )
