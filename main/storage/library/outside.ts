import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LibraryOutside } from './contract.ts'
import { nodeOwner } from './processes.ts'
import { nodeStoreFs } from './store-fs.ts'

/** The real disk, clock and processes. */
export const nodeOutside = async (): Promise<LibraryOutside> => ({
  fs: nodeStoreFs,
  now: () => new Date(),
  newId: () => randomUUID(),
  wait: sleep,
  owner: await nodeOwner(),
})
