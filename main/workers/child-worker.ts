import type { ToWorker } from './messages.ts'
import { standBack } from './stand-back.ts'
import { createWorker } from './worker.ts'

/** The entry of a worker as a child process of Node; its one argument is the folder of fonts. */
const post = process.send?.bind(process)
const [, , fontsFolder] = process.argv
if (!post || fontsFolder === undefined) throw new Error('a worker is started by its host')
const take = createWorker({
  fontsFolder,
  post: (message) => void post(message),
  now: () => performance.now(),
  standBack,
})
// The host sends nothing else.
process.on('message', (message) => take(message as ToWorker))
// Without its host a worker has nobody to work for.
process.on('disconnect', () => process.exit(0))
