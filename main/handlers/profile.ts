import type { Handlers } from '../../shared/ipc/contract.ts'
import type { profileRequests } from '../../shared/ipc/profile.ts'
import type { Services } from './services.ts'

export const profileHandlers = ({ profile }: Services): Handlers<keyof typeof profileRequests> => ({
  'profile.get': () => profile.get(),
  'profile.set': ({ profile: text }) => profile.set(text),
  'profile.takeFrom': ({ trip }) => profile.takeFrom(trip),
  'profile.addPicture': ({ file }) => profile.addPicture(file),
  'profile.picture': ({ sha256 }) => profile.picture(sha256),
  'profile.keepMedia': async ({ trip }) => {
    await profile.keepMedia(trip)
    return {}
  },
})
