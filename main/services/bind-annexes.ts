import { type Finding, UserError } from '../../shared/errors.ts'
import type { Attachment } from '../../shared/model/records/attachment.ts'
import { find, list, type Trip } from '../../shared/model/trip.ts'
import type { ReadyAnnex, ReadyForm } from '../media/ready-annex.ts'
import type { AnnexSheet } from '../pdf/compose/context.ts'
import type { MediaStore } from '../storage/media-store.ts'

/** Takes pages of a PDF apart where it can be ended; throws a `UserError` that says why it cannot. */
export type ReadAnnex = (bytes: Uint8Array, pages: readonly number[] | undefined) => Promise<ReadyAnnex>

export type BoundAnnexes = Readonly<{
  /** By attachment, the pages to bind in. */
  sheets: ReadonlyMap<string, readonly AnnexSheet[]>
  /** By the name of a sheet. */
  forms: ReadonlyMap<string, ReadyForm>
  /** Attachments that cannot be bound, and why. */
  findings: readonly Finding[]
}>

/** The attached PDFs of a trip, ready to be bound into its book. One that cannot be leaves the others alone. */
export async function bindAnnexes(trip: Trip, media: MediaStore, readAnnex: ReadAnnex): Promise<BoundAnnexes> {
  const sheets = new Map<string, readonly AnnexSheet[]>()
  const forms = new Map<string, ReadyForm>()
  const findings: Finding[] = []
  for (const [place, attachment] of list(trip, 'attachments').entries()) {
    const item = find(trip, 'mediaItems', attachment.media)
    if (item?.kind !== 'pdf' || !media.has(item.sha256)) continue
    try {
      const annex = await readAnnex(await media.read(item.sha256), pageNumbers(attachment))
      const names = annex.pages.map((_, page) => `a${place + 1}p${page + 1}x${item.sha256}`)
      names.forEach((name, page) => {
        forms.set(name, { kind: 'form', annex, page })
      })
      sheets.set(
        attachment.id,
        annex.pages.map(({ width, height }, page) => ({ name: names[page] ?? '', width, height })),
      )
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      findings.push({
        code: 'annex-not-bound',
        level: 'error',
        record: `attachments/${attachment.id}`,
        message: error.message,
      })
    }
  }
  return { sheets, forms, findings }
}

/** `1-3, 7` as numbers; undefined stands for every page. */
export function pageNumbers({ pages }: Pick<Attachment, 'pages'>): readonly number[] | undefined {
  if (pages.trim() === '') return undefined
  return pages.split(',').flatMap((part) => {
    const match = /^\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$/.exec(part)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? first)
    if (!match || last < first) {
      throw new UserError('damaged-file', `The pages to bind in, "${pages}", are not a list such as 1-3, 7.`)
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}
