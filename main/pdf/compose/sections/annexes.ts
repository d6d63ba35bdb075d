import type { Attachment } from '../../../../shared/model/records/attachment.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Unit } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { headed, labelled } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { emboldened, joined, lines } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { itemName } from '../references.ts'
import { sectionOpening, unit } from '../units.ts'
import { composeAnnexPages } from './annex-pages.ts'
import { otherOrganisations } from './other-organisations.ts'
import { pictureList } from './picture-list.ts'

/** Documents that travel with the book: a list of them, the pictures among them, and who made the pictures. */
export function composeAnnexes(context: Context): readonly Unit[] {
  const { annexes: words } = context.words
  const attachments = list(context.trip, 'attachments')
  const blocks = [
    ...attachmentTable(context, attachments),
    ...attachments.flatMap((attachment) => printedPicture(context, attachment)),
    ...headed(words.organisations, otherOrganisations(context), 'annexes:organisations'),
    ...headed(words.pictures, pictureList(context), 'annexes:pictures'),
  ]
  if (blocks.length === 0) return []
  return [unit(context, { blocks: [sectionOpening(context), ...blocks] }), ...composeAnnexPages(context)]
}

const attachmentTable = (context: Context, attachments: readonly Attachment[]): readonly Block[] => {
  const { annexes: words, table, general } = context.words
  return tableOf(
    attachments.map((each, index) => ({ f: fieldsOf(context, 'attachments', each), number: `A${index + 1}` })),
    [
      { head: words.annex, width: 36, rowHead: true, cell: ({ f, number }) => f.said('title', number, { bold: true }) },
      { head: words.title, width: 'rest', cell: ({ f }) => emboldened(f.line('title')) },
      { head: table.meeting, width: 92, cell: ({ f }) => itemName(context, f.record.agendaItem) },
      { head: words.source, width: 106, cell: ({ f }) => f.line('source') },
      {
        head: words.pages,
        width: 58,
        align: 'right',
        cell: ({ f }) => {
          const count = f.record.pageCount
          return lines([f.line('pages'), f.said('pageCount', count === undefined ? '' : general.pages(count))])
        },
      },
    ],
    {
      summary: words.listed,
      below: ({ f }) => {
        const hash = f.line('hash')
        return hash.length === 0
          ? []
          : joined([labelled(words.checksum, hash), fieldMark(context, 'attachments', f.record, 'hash')], '  ')
      },
      origin: ({ f }) => f.origin(),
    },
  )
}

/** A picture among the annexes, as large as the page allows, with its title below. */
function printedPicture(context: Context, attachment: Attachment): readonly Block[] {
  const f = fieldsOf(context, 'attachments', attachment)
  const media = find(context.trip, 'mediaItems', attachment.media)
  const credit = media ? fieldsOf(context, 'mediaItems', media).line('credit') : []
  const frame = { width: 435, height: 540, fit: 'inside', optional: true } as const
  const [picture] = framedPicture(context, attachment.media, frame)
  if (!picture) return []
  const alt = picture.kind === 'image' ? picture.alt : ''
  return [
    {
      kind: 'keep',
      blocks: [
        picture.kind === 'image' && alt === '' ? { ...picture, alt: pickText(context, attachment.title) } : picture,
        { kind: 'text', style: 'small', tag: 'Caption', inlines: joined([emboldened(f.line('title')), credit], '. ') },
      ],
    },
  ]
}
