import { settingsChange, settingsSchema } from '../settings.ts'
import { nothing, type RequestGroup } from './request-group.ts'

/** What this person chose, kept in the library. */
export const settingsRequests = {
  'settings.get': { input: nothing, output: settingsSchema },
  /** Only the keys given change; answers all of them. */
  'settings.set': { input: settingsChange, output: settingsSchema },
} as const satisfies RequestGroup
