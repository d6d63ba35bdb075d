import { list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { row } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'

/** How one behaves over there: a labelled row of each note. */
export function composeProtocol(context: Context): readonly Unit[] {
  const blocks = list(context.trip, 'protocolNotes').flatMap((note) => {
    const f = fieldsOf(context, 'protocolNotes', note)
    const text = f.prose('text')
    return text.length > 0
      ? row(f.line('title'), text, { origin: f.origin() })
      : row([], f.line('title', { bold: true }), { origin: f.origin() })
  })
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}
