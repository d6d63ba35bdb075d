import { dateRange } from '../../../../shared/format/dates.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { fullDate } from '../dated.ts'
import { detail } from '../details.ts'
import { recordMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, wrapped } from '../inlines.ts'
import { delegateName } from '../people.ts'
import { agencyName, itemName } from '../references.ts'
import { paragraph, row } from '../rows.ts'
import { tripRecord } from '../units.ts'

/** What meetings yielded, with the agency and occasion of each. */
export const outcomes = (context: Context): readonly Block[] =>
  list(context.trip, 'outcomes').flatMap((outcome) => {
    const f = fieldsOf(context, 'outcomes', outcome)
    const where = joined([
      itemName(context, outcome.agendaItem),
      f.line('occasion'),
      fullDate(context, 'outcomes', outcome, 'date'),
    ])
    const publishable = outcome.publishable ? f.said('publishable', context.words.ledger.publishable) : []
    return row(
      agencyName(context, outcome.agency),
      [
        ...paragraph('body', f.line('text'), f.origin('text')),
        ...paragraph('small', joined([where, f.line('source'), publishable], '  ·  ')),
      ],
      { note: recordMark(context, 'outcomes', outcome), origin: f.origin() },
    )
  })

/** How meetings went, for leaders and staff. */
export const debriefs = (context: Context): readonly Block[] =>
  list(context.trip, 'debriefs').flatMap((debrief) => {
    const f = fieldsOf(context, 'debriefs', debrief)
    const { ledger: words } = context.words
    return row(
      itemName(context, debrief.agendaItem),
      [
        ...f.prose('text'),
        ...detail(words.tone, f.line('tone')),
        ...detail(words.whoSpoke, f.line('whoSpoke')),
        ...detail(words.nextStep, f.line('nextStep')),
        ...paragraph(
          'small',
          joined([fullDate(context, 'debriefs', debrief, 'date'), delegateName(context, debrief.by, 'initial')]),
        ),
      ],
      { note: recordMark(context, 'debriefs', debrief), origin: f.origin() },
    )
  })

/** The trips before this one. */
export function predecessors(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  if (!trip) return []
  const f = fieldsOf(context, 'trips', trip)
  return trip.predecessors.flatMap((before) => {
    const { starts, ends } = before
    const dates = starts && ends ? dateRange(starts, ends, context.language) : (starts ?? ends ?? '')
    const title = joined(
      [emboldened(f.part('predecessors', before, 'title')), wrapped('(', f.part('predecessors', before, 'code'), ')')],
      ' ',
    )
    return row(
      f.partSaid('predecessors', before, dates),
      lines([joined([title, f.part('predecessors', before, 'place')]), f.part('predecessors', before, 'summary')]),
      { origin: f.origin('predecessors', before.id) },
    )
  })
}
