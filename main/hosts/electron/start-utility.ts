import { tmpdir } from 'node:os'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { FromImporter, StartImporter } from '../../workers/import-messages.ts'
import type { FromWorker, StartWorker } from '../../workers/messages.ts'
import { importerFlags } from '../../workers/start-child.ts'

/** Megabytes a worker may hold before it is ended: the largest books need a tenth of it. */
const longestHeap = 1024

/** Workers as utility processes: in the finished program nothing can be run as plain Node. */
export const utilityProcesses =
  (entry: string, fontsFolder: string): StartWorker =>
  () =>
    // The worker sends nothing else.
    overPort((message) => message as FromWorker, start(entry, [fontsFolder], longestHeap))

/** Processes that read foreign files, likewise. */
export const utilityImporters =
  (entry: string): StartImporter =>
  (heap) => {
    const child = start(entry, [], heap, importerFlags)
    return {
      // Known only when the system has started it.
      get pid() {
        return child.pid
      },
      // The worker sends nothing else.
      ...overPort((message) => message as FromImporter, child),
    }
  }

const start = (entry: string, args: string[], heap: number, flags: readonly string[] = []): UtilityProcess =>
  utilityProcess.fork(entry, args, {
    serviceName: 'Attaché worker',
    execArgv: [`--max-old-space-size=${heap}`, ...flags],
    // Nothing of the person's surroundings: no home, no names, no options for Node.
    env: { ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }) },
    cwd: tmpdir(),
    stdio: 'ignore',
  })

const overPort = <T>(read: (message: unknown) => T, child: UtilityProcess) => ({
  send: (message: object) => child.postMessage(message),
  onMessage: (listener: (message: T) => void) => void child.on('message', (message) => listener(read(message))),
  onEnd: (listener: () => void) => void child.once('exit', () => listener()),
  kill: () => void child.kill(),
})
