import { tmpdir } from 'node:os'
import { utilityProcess } from 'electron'
import type { FromWorker, StartWorker } from '../../workers/messages.ts'

/** Megabytes a worker may hold before it is ended: the largest books need a tenth of it. */
const longestHeap = 1024

/** Workers as utility processes: in the finished program nothing can be run as plain Node. */
export const utilityProcesses =
  (entry: string, fontsFolder: string): StartWorker =>
  () => {
    const child = utilityProcess.fork(entry, [fontsFolder], {
      serviceName: 'Attaché worker',
      execArgv: [`--max-old-space-size=${longestHeap}`],
      // Nothing of the person's surroundings: no home, no names, no options for Node.
      env: { ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }) },
      cwd: tmpdir(),
      stdio: 'ignore',
    })
    return {
      send: (message) => child.postMessage(message),
      // The worker sends nothing else.
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromWorker)),
      onEnd: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    }
  }
