import { fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { FromWorker, StartWorker } from './messages.ts'

/** Megabytes a worker may hold before it is ended: the largest books need a tenth of it. */
const longestHeap = 1024

/** Workers as child processes of Node. `entry` is the file of the worker, `fontsFolder` the fonts it sets with. */
export const childProcesses =
  (entry: string, fontsFolder: string): StartWorker =>
  () => {
    const child = fork(entry, [fontsFolder], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${longestHeap}`],
      // Nothing of the person's surroundings: no home, no names, no options for Node.
      env: { ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }) },
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
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
      send: (message) => void child.send(message, () => undefined),
      // The worker sends nothing else.
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromWorker)),
      onEnd: (listener) => void listeners.add(listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
