import { formatNumber } from '../../../../shared/format/numbers.ts'
import type { MediaItem } from '../../../../shared/model/records/media-item.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { joined } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { paragraph } from '../rows.ts'

/** Who made the pictures; staff also see what each file is. */
export const pictureList = (context: Context): readonly Block[] =>
  context.reader.edition === 'staff' ? fileTable(context) : credits(context)

function fileTable(context: Context): readonly Block[] {
  const { annexes: words } = context.words
  return tableOf(
    list(context.trip, 'mediaItems').map((item) => fieldsOf(context, 'mediaItems', item)),
    [
      { head: words.picture, width: 'rest', cell: (f) => small(f.line('alt')) },
      { head: words.credit, width: 98, cell: (f) => small(f.line('credit')) },
      { head: words.file, width: 116, cell: (f) => small(fileFacts(context, f.record)) },
      // Enough of the name to tell files apart.
      { head: words.checksum, width: 58, cell: (f) => small(f.said('sha256', f.record.sha256.slice(0, 10))) },
    ],
    { rowHeight: 15, summary: words.pictures, origin: (f) => f.origin() },
  )
}

const small = (inlines: Inlines) => paragraph('small', inlines)

/** `JPEG, 480 × 600, 52 kB`. */
function fileFacts(context: Context, item: MediaItem): Inlines {
  const f = fieldsOf(context, 'mediaItems', item)
  const { width, height, size } = item
  const kilobytes = size === undefined ? '' : `${formatNumber(Math.max(1, size / 1000), context.language, 0)} kB`
  return joined([
    f.said('kind', item.kind.toUpperCase()),
    joined(
      [
        f.said('width', width === undefined ? '' : String(width)),
        f.said('height', height === undefined ? '' : String(height)),
      ],
      ' × ',
    ),
    f.said('size', kilobytes),
  ])
}

/** Each credit once: pictures by the same hand need not be told apart. */
function credits(context: Context): readonly Block[] {
  const byCredit = Map.groupBy(list(context.trip, 'mediaItems'), (item) => item.credit)
  const said = [...byCredit.values()].flatMap(([item]) =>
    item && item.credit !== '' ? [fieldsOf(context, 'mediaItems', item).line('credit')] : [],
  )
  return paragraph('small', joined(said, '; '))
}
