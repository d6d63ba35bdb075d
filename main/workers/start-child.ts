import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { FromImporter, StartImporter } from './import-messages.ts'
import type { FromWorker, StartWorker } from './messages.ts'

/** Megabytes a worker may hold before it is ended: the largest books need a tenth of it. */
const longestHeap = 1024

/** Workers as child processes of Node. `entry` is the file of the worker, `fontsFolder` the fonts it sets with. */
export const childProcesses =
  (entry: string, fontsFolder: string): StartWorker =>
  () =>
    // The worker sends nothing else.
    overChannel((message) => message as FromWorker, start(entry, [fontsFolder], longestHeap))

/** Processes that read foreign files, likewise. */
export const importProcesses =
  (entry: string): StartImporter =>
  (heap) => {
    const child = start(entry, [], heap, importerFlags)
    // The worker sends nothing else.
    return { pid: child.pid, ...overChannel((message) => message as FromImporter, child) }
  }

/** Reading makes a great many short-lived things: room for them spares going through all that stays. */
export const importerFlags = ['--max-semi-space-size=32']

const start = (entry: string, args: readonly string[], heap: number, flags: readonly string[] = []): ChildProcess =>
  fork(entry, [...args], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heap}`, ...flags],
    // Nothing of the person's surroundings: no home, no names, no options for Node.
    env: { ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }) },
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

function overChannel<T>(read: (message: unknown) => T, child: ChildProcess) {
  let isOver = false
  const listeners = new Set<() => void>()
  const end = () => {
    if (isOver) return
    isOver = true
    for (const listener of listeners) listener()
  }
  child.on('exit', end)
  child.on('error', end)
  return {
    // What cannot be delivered is answered by the end of the process, which `onEnd` tells.
    send: (message: object) => void child.send(message, () => undefined),
    onMessage: (listener: (message: T) => void) => void child.on('message', (message) => listener(read(message))),
    onEnd: (listener: () => void) => void listeners.add(listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
