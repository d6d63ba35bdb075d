import { UserError } from '../../shared/errors.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { list } from '../../shared/model/trip.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { MediaFile, MediaStore } from '../storage/media-store.ts'
import type { FileShelf } from './file-shelf.ts'
import { orThrow } from './storage-result.ts'
import type { WorkApart } from './work-apart.ts'

/** More than any picture or document may have; what each may have is checked where it is prepared. */
const longestMedia = 100 * 2 ** 20

/** Makes what lies on the shelf ready to print and keeps it beside the trip; answers the fields of its record. */
export async function addMedia(
  trip: Pick<OpenTrip, 'putMedia'>,
  file: string,
  { shelf, work }: Readonly<{ shelf: FileShelf; work: WorkApart }>,
): Promise<Output<'media.add'>> {
  const taken = shelf.take(file)
  try {
    if (taken.size > longestMedia)
      throw new UserError('too-large', `${taken.name} is larger than 100 MB; make it smaller.`)
    const { bytes, kind, width, height } = await work.prepare(await taken.read())
    const { sha256, size } = orThrow(await trip.putMedia(bytes, kind))
    return { sha256, kind, size, ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  } finally {
    await taken.discard()
  }
}

/** Puts a picture or document of the trip on the shelf. Throws `missing-media` for one that is not there. */
export async function shelveMedia(trip: OpenTrip, sha256: string, shelf: FileShelf): Promise<Output<'media.read'>> {
  const item = list(trip.trip(), 'mediaItems').find((each) => each.sha256 === sha256)
  return await shelveFrom(await trip.media(), { sha256, name: item?.id ?? sha256.slice(0, 12) }, shelf)
}

/** The same from any store of media. */
export async function shelveFrom(
  media: MediaStore,
  { sha256, name }: Readonly<{ sha256: string; name: string }>,
  shelf: FileShelf,
): Promise<Output<'media.read'>> {
  const bytes = await media.read(sha256)
  const extension = media.list().find((each) => each.sha256 === sha256)?.extension ?? 'png'
  return { file: await shelf.put(bytes, `${name}.${extension}`), kind: kindOf(extension) }
}

/** Puts those of a store that are wanted into a trip, on the disk when it resolves. */
export async function copyMediaInto(
  trip: Pick<OpenTrip, 'putMedia'>,
  media: MediaStore,
  wanted: ReadonlySet<string>,
): Promise<void> {
  for (const { sha256, extension } of media.list()) {
    if (wanted.has(sha256)) orThrow(await trip.putMedia(await media.read(sha256), kindOf(extension)))
  }
}

const kindOf = (extension: MediaFile['extension']) => (extension === 'jpg' ? 'jpeg' : extension)
