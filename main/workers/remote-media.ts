import { type MediaStore, mediaStore, missingMedia } from '../storage/media-store.ts'

/** Pictures of the host as a store in the worker: each is asked for when a page needs it. */
export type RemoteMedia = Readonly<{
  store(task: string, hashes: readonly string[]): MediaStore
  arrive(picture: Readonly<{ task: string; sha256: string; bytes: Uint8Array | undefined }>): void
  forget(task: string): void
}>

export function createRemoteMedia(ask: (task: string, sha256: string) => void): RemoteMedia {
  const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>()
  const keyOf = (task: string, sha256: string) => `${task} ${sha256}`
  const fetch = (task: string, sha256: string) =>
    new Promise<Uint8Array | undefined>((resolve) => {
      waiting.set(keyOf(task, sha256), resolve)
      ask(task, sha256)
    })
  return {
    store: (task, hashes) => {
      const known = new Set(hashes)
      const read = async (sha256: string) => {
        const bytes = known.has(sha256) ? await fetch(task, sha256) : undefined
        if (!bytes) throw missingMedia(`The picture or document ${sha256.slice(0, 12)} is missing from the trip`)
        return bytes
      }
      // The host checked the bytes against their hash; their sizes are not known here, nor needed.
      return { ...mediaStore([], noStream), has: (sha256) => known.has(sha256), read }
    },
    arrive: ({ task, sha256, bytes }) => {
      const key = keyOf(task, sha256)
      const resolve = waiting.get(key)
      waiting.delete(key)
      resolve?.(bytes)
    },
    forget: (task) => {
      for (const key of [...waiting.keys()].filter((key) => key.startsWith(`${task} `))) waiting.delete(key)
    },
  }
}

function noStream(): never {
  throw new Error('a worker reads pictures whole')
}
