import { list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { tripCode } from '../units.ts'

/** A page of an attached document, as large as the frame of our own pages allows: the head and foot stay ours. */
const frame = { width: 450, height: 640 } as const

/** Attached documents bound in: a unit each, called A1, A2 as in the list of annexes, their pages A1-1, A1-2. */
export const composeAnnexPages = (context: Context): readonly Unit[] =>
  list(context.trip, 'attachments').flatMap((attachment, index) => {
    const sheets = context.annexes.get(attachment.id) ?? []
    if (sheets.length === 0) return []
    const number = `A${index + 1}`
    const title = pickText(context, attachment.title)
    const origin = { collection: 'attachments', id: attachment.id, field: 'media' }
    return [
      {
        id: `annex:${attachment.id}`,
        section: { ...context.section, number, title: context.words.annexes.annex },
        outline: { title: [number, title].filter(Boolean).join('  '), level: 2 },
        head: [tripCode(context), title].filter(Boolean).join('  '),
        numbering: 'counted',
        ownSheet: true,
        language: context.language,
        blocks: sheets.map((sheet, page) => ({
          kind: 'image',
          sha256: sheet.name,
          ...frame,
          fit: 'inside',
          alt: context.words.annexes.pageOf(number, title, page + 1, sheets.length),
          origin,
        })),
      } satisfies Unit,
    ]
  })
