import { dayMonthYear } from '../../../../shared/format/dates.ts'
import type { TalkingPoint } from '../../../../shared/model/records/talking-point.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { labelled } from '../details.ts'
import { recordMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, plain, sentence } from '../inlines.ts'
import { companyName } from '../people.ts'
import { briefCodes, itemsOfPoint } from '../references.ts'
import { paragraph } from '../rows.ts'

/** A talking point: its opening in bold, its words, and below where it is used and whose it is. */
export const pointItem = (context: Context, point: TalkingPoint): readonly Block[] => [
  ...paragraph('body', pointWords(context, point), { collection: 'talkingPoints', id: point.id }),
  ...paragraph('small', pointFacts(context, point)),
]

/** `Ask for a calendar. Let us agree four sessions today.` */
function pointWords(context: Context, point: TalkingPoint): Inlines {
  const f = fieldsOf(context, 'talkingPoints', point)
  const title = f.line('title')
  const words = f.line('text')
  // `Do not name` runs on into what is not to be named.
  const runsOn = words.length === 0 || /^\p{Ll}/u.test(plain(words))
  return joined([emboldened(runsOn ? title : sentence(title)), words], ' ')
}

/** Briefs that use it, who is behind it, what it serves; for staff also whether it is cleared. */
export function pointFacts(context: Context, point: TalkingPoint): Inlines {
  const f = fieldsOf(context, 'talkingPoints', point)
  const { replies: words, topic, clearance, pointKinds } = context.words
  const on = point.clearedOn === undefined ? '' : dayMonthYear(point.clearedOn, context.language)
  const isStaff = context.reader.edition === 'staff'
  const facts = point.facts.flatMap((id) => find(context.trip, 'facts', id) ?? [])
  return joined(
    [
      isOurs(point) ? f.said('kind', pointKinds[point.kind]) : [],
      labelled(topic.usedIn, briefCodes(context, itemsOfPoint(context.trip, point.id))),
      labelled(words.objective, numberIn(context, 'objectives', point)),
      labelled(words.message, numberIn(context, 'messages', point)),
      labelled(words.companies, joined(point.companies.map((id) => companyName(context, id)))),
      labelled(
        words.facts,
        joined(
          facts.map((fact) => fieldsOf(context, 'facts', fact).line('statement')),
          '; ',
        ),
      ),
      isStaff
        ? joined([
            f.said('clearance', clearance[point.clearance], { bold: true }),
            labelled(words.drafter, f.line('drafter')),
            labelled(words.approver, f.line('approver')),
            f.said('clearedOn', on),
          ])
        : [],
      recordMark(context, 'talkingPoints', point),
    ],
    '  ·  ',
  )
}

/** Their kind is said where they stand among others; responses and what to avoid have lists of their own. */
const isOurs = (point: TalkingPoint) => point.kind !== 'response' && point.kind !== 'avoid'

/** The number under which the objective or message stands in its section. */
function numberIn(context: Context, collection: 'objectives' | 'messages', point: TalkingPoint): Inlines {
  const field = collection === 'objectives' ? 'objective' : 'message'
  const place = list(context.trip, collection).findIndex((record) => record.id === point[field])
  return place < 0 ? [] : fieldsOf(context, 'talkingPoints', point).said(field, String(place + 1))
}
