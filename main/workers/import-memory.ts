import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Bytes of memory a process holds; undefined where the system does not say, and then only its heap is limited. */
export async function residentBytes(pid: number, platform: NodeJS.Platform): Promise<number | undefined> {
  if (platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return kilobytes(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1])
  }
  if (platform === 'win32') return undefined
  const told = await new Promise<string>((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_, out) => resolve(String(out)))
  })
  return kilobytes(/\d+/.exec(told)?.[0])
}

/** Milliseconds a process worked so far; undefined where the system does not say. */
export async function workedMilliseconds(pid: number, platform: NodeJS.Platform): Promise<number | undefined> {
  if (platform !== 'linux') return undefined
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // Behind the name, which stands in brackets and may hold anything: fields 14 and 15, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks * 10 : undefined
}

const kilobytes = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits) * 1024)
