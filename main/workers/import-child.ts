import type { ImportTask } from './import-messages.ts'
import { createImportWorker } from './import-worker.ts'

/** The entry of the process that reads foreign files, as a child process of Node. */
const post = process.send?.bind(process)
if (!post) throw new Error('a worker is started by its host')
const take = createImportWorker((message) => void post(message))
// The host sends nothing else.
process.on('message', (message) => take(message as ImportTask))
// Without its host it has nobody to work for.
process.on('disconnect', () => process.exit(0))
