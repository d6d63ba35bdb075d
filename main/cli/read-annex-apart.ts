import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ReadyAnnex } from '../media/ready-annex.ts'
import { workerFile } from './find-parts.ts'
import { assetsFolder } from './find-trip.ts'

/** Takes an attached PDF apart in a process of its own that can be ended; started only when there is one. */
export async function readAnnexApart(bytes: Uint8Array, pages: readonly number[] | undefined): Promise<ReadyAnnex> {
  const [{ createWorkApart }, { realClock }, { childProcesses }] = await Promise.all([
    import('../services/work-apart.ts'),
    import('../services/clock.ts'),
    import('../workers/start-child.ts'),
  ])
  const start = childProcesses(workerFile(), join(assetsFolder(), 'fonts'))
  const apart = createWorkApart({ start, newId: randomUUID, after: realClock.after })
  try {
    return await apart.annex(bytes, pages)
  } finally {
    apart.close()
  }
}
