import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const top = join(import.meta.dirname, '..', '..')

/** The finished program serving a library, as a person starts it. */
export type Host = Readonly<{
  /** The one-time address it printed. */
  address: string
  /** Asks it to end; it saves first. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** What it reported of itself: bugs. */
  errors(): string
}>

/** The finished program; another build of it can be named. */
export const program = process.env['ATTACHE_PROGRAM'] ?? join(top, 'dist', 'cli', 'attache.js')

/** `node` are switches of Node itself, which its workers inherit. */
export type HostOptions = Readonly<{ args?: readonly string[]; node?: readonly string[] }>

export async function startHost(library: string, { args = [], node = [] }: HostOptions = {}): Promise<Host> {
  const child = spawn(process.execPath, [...node, program, 'serve', '--no-open', '--library', library, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const address = await printedAddress(child, () => errors)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), errors: () => errors }
}

const printedAddress = (child: ChildProcess, errors: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const address = /http:\/\/\S+\n/.exec(output)?.[0]
      if (address) resolve(address.trim())
    })
    child.once('close', () => reject(new Error(`The host ended: ${output}${errors()}`)))
  })
