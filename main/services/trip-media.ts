import { UserError } from '../../shared/errors.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { list } from '../../shared/model/trip.ts'
import type { OpenTrip } from '../storage/library/contract.ts'
import type { FileShelf } from './file-shelf.ts'
import { orThrow } from './storage-result.ts'
import type { WorkApart } from './work-apart.ts'

/** More than any picture or document may have; what each may have is checked where it is prepared. */
const longestMedia = 100 * 2 ** 20

/** Makes what lies on the shelf ready to print and keeps it beside the trip; answers the fields of its record. */
export async function addMedia(
  trip: OpenTrip,
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
  const media = await trip.media()
  const known = media.list().find((each) => each.sha256 === sha256)
  const bytes = await media.read(sha256)
  const extension = known?.extension ?? 'png'
  const item = list(trip.trip(), 'mediaItems').find((each) => each.sha256 === sha256)
  const name = `${item?.id ?? sha256.slice(0, 12)}.${extension}`
  return { file: await shelf.put(bytes, name), kind: extension === 'jpg' ? 'jpeg' : extension }
}
