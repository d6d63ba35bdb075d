import type { Handlers } from '../../shared/ipc/contract.ts'
import type { hostRequests } from '../../shared/ipc/host.ts'
import { largestUpload } from '../../shared/ipc/wire.ts'
import type { Services } from './services.ts'

export const hostHandlers = ({ desk, shelf }: Services): Handlers<keyof typeof hostRequests> => ({
  'host.describe': () => desk.describe(),
  'host.save': async ({ file }) => {
    const taken = shelf.take(file)
    try {
      const saved = await desk.save(taken)
      return saved === undefined ? {} : { saved }
    } finally {
      await taken.discard()
    }
  },
  'host.show': async ({ saved, how }) => {
    await desk.show(saved, how)
    return {}
  },
  'host.choose': async ({ kind }) => {
    const file = await desk.choose(kind)
    if (!file) return {}
    return { chosen: { file: await shelf.put(file.bytes, file.name, largestUpload), name: file.name } }
  },
  'host.menu': ({ menus }) => {
    desk.showMenu(menus)
    return {}
  },
})
