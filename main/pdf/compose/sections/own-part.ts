import { attendancesOf } from '../../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { text } from '../inlines.ts'
import { briefsByItem } from '../items.ts'
import { usesByBrief } from '../points.ts'

/** `You speak here: point 2`: what the reader of a personal book does at an item. Nothing in any other book. */
export function ownPart(context: Context, item: AgendaItem): Inlines {
  const me = context.reader.delegate
  if (me === undefined) return []
  const { brief: words } = context.words
  const brief = briefsByItem(context).get(item.id)?.brief
  const uses = brief ? usesByBrief(context, brief.id).said : []
  const mine = uses.flatMap(({ use }, index) => (use.speaker === me ? [index + 1] : []))
  const points =
    mine.length === 1 ? words.point(mine[0] ?? 0) : words.pointList(listed(mine, context.words.general.and))
  const isLead = item.lead === me || attendancesOf(context.trip, item.id).some(isMine(me, 'lead'))
  const parts = [...(isLead ? [words.youLead] : []), ...(mine.length > 0 ? [`${words.youSpeak(points)}.`] : [])]
  return text(parts.join(' '), { bold: true })
}

const isMine = (me: string, role: string) => (attendance: Readonly<{ person: string; role: string }>) =>
  attendance.person === me && attendance.role === role

/** `2`, `2 and 4`, `1, 2 and 4`. */
const listed = (numbers: readonly number[], and: string): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`
