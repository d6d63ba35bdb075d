import { type MediaStore, mediaStore, missingMedia } from '../storage/media-store.ts'

/**
 * Pictures of the host as a store in the worker: each is asked for when a page needs it, in the name of the task that is
 * being done then. Pages of a book that is kept may need theirs in a later task.
 */
export type RemoteMedia = Readonly<{
  begin(task: string): void
  store(hashes: readonly string[]): MediaStore
  arrive(picture: Readonly<{ task: string; sha256: string; bytes: Uint8Array | undefined }>): void
  forget(task: string): void
}>

export function createRemoteMedia(ask: (task: string, sha256: string) => void): RemoteMedia {
  const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>()
  const keyOf = (task: string, sha256: string) => `${task} ${sha256}`
  let current = ''
  const documents = new Map<string, Uint8Array>()
  const fetch = async (sha256: string) => {
    const task = current
    const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
      waiting.set(keyOf(task, sha256), resolve)
      ask(task, sha256)
    })
    if (bytes && isPdf(bytes)) keepDocument(documents, sha256, bytes)
    return bytes
  }
  return {
    begin: (task) => {
      current = task
    },
    store: (hashes) => {
      const known = new Set(hashes)
      const read = async (sha256: string) => {
        const bytes = known.has(sha256) ? (documents.get(sha256) ?? (await fetch(sha256))) : undefined
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

/** Attached documents are read for every build, pictures once: these few stay here, and stay the same value. */
function keepDocument(documents: Map<string, Uint8Array>, sha256: string, bytes: Uint8Array): void {
  documents.set(sha256, bytes)
  let size = [...documents.values()].reduce((sum, one) => sum + one.length, 0)
  for (const [oldest, one] of documents) {
    if (size <= mostBytes) return
    documents.delete(oldest)
    size -= one.length
  }
}

const mostBytes = 64 * 2 ** 20

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

function noStream(): never {
  throw new Error('a worker reads pictures whole')
}
