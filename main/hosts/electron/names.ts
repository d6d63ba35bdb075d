import type { wire } from '../../../shared/ipc/wire.ts'

/** The one channel between page and host: requests one way, events the other. */
export const channelName = 'attache'

/** Where bytes go up and down. The preload may take no value from shared, so these are written again, and checked to be the same. */
export const bytesAt: `app://bundle${typeof wire.filesPath}` = 'app://bundle/files'
export const nameHeader: typeof wire.nameHeader = 'x-attache-name'
