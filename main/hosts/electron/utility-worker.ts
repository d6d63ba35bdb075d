import type { ToWorker } from '../../workers/messages.ts'
import { standBack } from '../../workers/stand-back.ts'
import { createWorker } from '../../workers/worker.ts'

/** The entry of a worker as a utility process; its one argument is the folder of fonts. */
const { parentPort } = process
const [, , fontsFolder] = process.argv
if (fontsFolder === undefined) throw new Error('a worker is started by its host')
const take = createWorker({
  fontsFolder,
  post: (message) => parentPort.postMessage(message),
  now: () => performance.now(),
  standBack,
})
// The host sends nothing else.
parentPort.on('message', ({ data }) => take(data as ToWorker))
