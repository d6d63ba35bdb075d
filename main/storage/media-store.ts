import { UserError } from '../../shared/errors.ts'
import { checkedStream, collect, type FileStamp, once, sha256Of } from './checked-stream.ts'

type MediaExtension = 'jpg' | 'png' | 'pdf'
export type MediaFile = Readonly<{ sha256: string; extension: MediaExtension; size: number }>
/** A file this version gives no meaning: the issues and bases of a trip, or what a newer version wrote. */
export type KeptFile = FileStamp & Readonly<{ stream(): AsyncIterable<Uint8Array> }>

/** The pictures and documents of an open trip, read when asked for. Every byte handed out matches its hash. */
export type MediaStore = Readonly<{
  has(sha256: string): boolean
  list(): readonly MediaFile[]
  /** Throws `missing-media` for one that is not there, `damaged-file` for one that changed. */
  read(sha256: string): Promise<Uint8Array>
  stream(sha256: string): AsyncIterable<Uint8Array>
  /** Carried along and written back as they are. */
  kept: readonly KeptFile[]
  /** Keys of the manifest a newer version wrote, written back too. */
  manifest: Readonly<Record<string, unknown>>
}>

/** A store over files that `stream` opens; `rest` is what travels with them. */
export function mediaStore(
  files: readonly MediaFile[],
  open: (file: MediaFile) => AsyncIterable<Uint8Array>,
  rest: Partial<Pick<MediaStore, 'kept' | 'manifest'>> = {},
): MediaStore {
  const byHash = new Map(files.map((file) => [file.sha256, file]))
  const find = (sha256: string): MediaFile => {
    const file = byHash.get(sha256)
    if (!file) throw missingMedia(`The picture or document ${sha256.slice(0, 12)} is missing from the trip`)
    return file
  }
  const stream = (file: MediaFile) =>
    checkedStream({ name: mediaName(file), size: file.size, sha256: file.sha256 }, open(file))
  return {
    has: (sha256) => byHash.has(sha256),
    list: () => [...byHash.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    read: async (sha256) => collect(stream(find(sha256)), find(sha256).size),
    stream: (sha256) => stream(find(sha256)),
    kept: rest.kept ?? [],
    manifest: rest.manifest ?? {},
  }
}

export const noMedia: MediaStore = mediaStore([], () => once(new Uint8Array(0)))

/** The store with more media in it, held in memory: what was just prepared. */
export function withMedia(
  store: MediaStore,
  added: readonly Readonly<{ bytes: Uint8Array; kind: 'jpeg' | 'png' | 'pdf' }>[],
): MediaStore {
  const fresh = new Map(added.map(({ bytes, kind }) => [sha256Of(bytes), { bytes, kind }]))
  const files = [...fresh].map(([sha256, { bytes, kind }]): MediaFile => {
    return { sha256, extension: extensionOf(kind), size: bytes.length }
  })
  const open = (file: MediaFile) => {
    const known = fresh.get(file.sha256)
    return known ? once(known.bytes) : store.stream(file.sha256)
  }
  return mediaStore([...store.list(), ...files], open, store)
}

export const extensionOf = (kind: 'jpeg' | 'png' | 'pdf'): MediaExtension => (kind === 'jpeg' ? 'jpg' : kind)
export const mediaName = (file: MediaFile): string => `media/${file.sha256}.${file.extension}`

/** What a name below a trip says of a media file, or undefined for any other name. */
export function mediaFromName(name: string, size: number): MediaFile | undefined {
  const match = /^media\/([0-9a-f]{64})\.(jpg|png|pdf)$/.exec(name)
  const sha256 = match?.[1]
  const extension = match?.[2]
  if (sha256 === undefined || (extension !== 'jpg' && extension !== 'png' && extension !== 'pdf')) return undefined
  return { sha256, extension, size }
}

export const missingMedia = (what: string): UserError =>
  new UserError('missing-media', `${what}; put it back or take the record out.`)
