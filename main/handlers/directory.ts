import type { Handlers } from '../../shared/ipc/contract.ts'
import type { directoryRequests } from '../../shared/ipc/directory.ts'
import type { Services } from './services.ts'

export const directoryHandlers = ({ directory }: Services): Handlers<keyof typeof directoryRequests> => ({
  'directory.find': (wanted) => directory.find(wanted),
  'directory.read': (wanted) => directory.read(wanted),
  'directory.keepMedia': async (wanted) => {
    await directory.keepMedia(wanted)
    return {}
  },
  'directory.picture': (wanted) => directory.picture(wanted),
})
