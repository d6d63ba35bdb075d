import type { ImportTask } from '../../workers/import-messages.ts'
import { createImportWorker } from '../../workers/import-worker.ts'

/** The entry of the process that reads foreign files, as a utility process. */
const { parentPort } = process
const take = createImportWorker((message) => parentPort.postMessage(message))
// The host sends nothing else.
parentPort.on('message', ({ data }) => take(data as ImportTask))
