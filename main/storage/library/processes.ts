import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { codeOf } from '../durable-write.ts'
import type { LockOwner, Process } from './lock.ts'

/**
 * This process, and whether another lives. Linux tells the start of a process and of the system, so that a number
 * given anew is not mistaken for the old one. Elsewhere the number alone is asked after: a lock may then seem held
 * for longer than it is, never for shorter.
 */
export async function nodeOwner(): Promise<LockOwner> {
  const boot = await bootOf()
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  const self = { pid: process.pid, started: (await startOf(process.pid)) ?? '', boot, host }
  return { self, isAlive: (other) => isAlive(self, other) }
}

async function isAlive(self: Process, other: Process): Promise<boolean> {
  // A process of another computer cannot be asked after: its claim stands until it takes it back.
  if (other.host !== self.host) return true
  if (other.boot !== self.boot) return false
  if (other.started === '') return answers(other.pid)
  return (await startOf(other.pid)) === other.started
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

async function bootOf(): Promise<string> {
  const text = await systemFile('/proc/sys/kernel/random/boot_id')
  return text?.trim().replaceAll('-', '') ?? ''
}

/** Clock ticks from the start of the system to that of the process; undefined when it is not there or has ended. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await systemFile(`/proc/${pid}/stat`)
  // The name in brackets may hold anything; the state is the first field behind it, the start the twentieth.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return fields[19]
}

async function systemFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESRCH' || code === 'EACCES') return undefined
    throw error
  }
}
