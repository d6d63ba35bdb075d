import type { Handlers } from '../../shared/ipc/contract.ts'
import type { settingsRequests } from '../../shared/ipc/settings.ts'
import type { Services } from './services.ts'

export const settingsHandlers = ({ settings }: Services): Handlers<keyof typeof settingsRequests> => ({
  'settings.get': () => settings.get(),
  'settings.set': (change) => settings.change(change),
})
