import { partialDate } from '../../../../shared/format/dates.ts'
import type { AgendaItem } from '../../../../shared/model/records/agenda-item.ts'
import type { Commitment } from '../../../../shared/model/records/commitment.ts'
import type { Outcome } from '../../../../shared/model/records/outcome.ts'
import { find, list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, TableRow } from '../../blocks.ts'
import { textCell } from '../cells.ts'
import type { Context } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { bold, emboldened, joined, text } from '../inlines.ts'
import { row } from '../rows.ts'
import { tripRecord } from '../units.ts'
import type { PartLabel } from './brief-parts.ts'
import { quoted } from './brief-points.ts'

/** What was promised and reached with these agencies before this meeting. */
export function lastTime(context: Context, item: AgendaItem, label: PartLabel): readonly Block[] {
  const isSame = sameAgency(context, item)
  const promises = list(context.trip, 'commitments').filter((each) => isBefore(each, item) && isSame(each.agency))
  const outcomes = list(context.trip, 'outcomes').filter((each) => isBefore(each, item) && isSame(each.agency))
  if (promises.length === 0 && outcomes.length === 0) return []
  const told = outcomes.map((each, index) => {
    const before = outcomes[index - 1]
    return outcomeText(context, each, !before || occasionOf(context, before) !== occasionOf(context, each))
  })
  const named = label(context.words.brief.lastTime)
  const occasions = new Set(promises.map((each) => occasionOf(context, each)))
  const [promise] = promises
  // One occasion stands under the label; several stand each beside what was said there.
  const isOne = occasions.size === 1 && outcomes.length === 0
  const note = promise && isOne ? said(context, promise) : []
  const isNamed = !isOne && !(occasions.size === 1 && outcomes.some((each) => occasions.has(occasionOf(context, each))))
  return row(named, [...told, ...promiseTable(context, promises, isNamed)], { note })
}

/** Carried from before, or given at an earlier meeting of this trip; never what this meeting itself yielded. */
const isBefore = (each: Commitment | Outcome, item: AgendaItem) => each.agendaItem !== item.id

/** The same real agency, whatever trip its record came from. */
function sameAgency(context: Context, item: AgendaItem): (id: string | undefined) => boolean {
  const lineages = new Set(item.agencies.flatMap((id) => find(context.trip, 'agencies', id)?.lineage ?? []))
  return (id) =>
    id !== undefined &&
    (item.agencies.includes(id) || lineages.has(find(context.trip, 'agencies', id)?.lineage ?? '\u0000'))
}

/** As it was written down when that says the year; else the month of the last trip for what comes from it. */
function occasionOf(context: Context, { occasion, origin, date }: Commitment | Outcome): string {
  const ofLastTrip = lastTripAt(context, date)
  if (occasion !== '' && (ofLastTrip === undefined || /\d{4}/.test(occasion))) return occasion
  const when = (ofLastTrip ?? origin?.date ?? date)?.slice(0, 7)
  return when ? partialDate(when, context.language) : (origin?.title ?? '')
}

/** When the trip before this one began, if the date falls into it. Not every reader is told where a record came from. */
function lastTripAt(context: Context, date: string | undefined): string | undefined {
  const before = tripRecord(context)?.predecessors.at(-1)
  if (date === undefined || before?.starts === undefined) return undefined
  return date >= before.starts.slice(0, date.length) && date <= (before.ends ?? before.starts)
    ? before.starts
    : undefined
}

const said = (context: Context, promise: Commitment): Inlines =>
  fieldsOf(context, 'commitments', promise).said('occasion', occasionOf(context, promise))

/** `Last time, January 2024: the ministry named a contact.` */
function outcomeText(context: Context, outcome: Outcome, isFirst: boolean): Block {
  const fields = fieldsOf(context, 'outcomes', outcome)
  const { brief } = context.words
  const occasion = occasionOf(context, outcome)
  const words = occasion === '' ? brief.lastTime : brief.lastTimeOn(occasion)
  const opening = isFirst ? bold(`${words}:`, { origin: fields.origin('occasion') }) : []
  return { kind: 'text', style: 'body', inlines: joined([opening, fields.line('text')], ' ') }
}

function promiseTable(context: Context, promises: readonly Commitment[], isNamed: boolean): readonly Block[] {
  if (promises.length === 0) return []
  return [
    {
      kind: 'table',
      dress: 'open',
      columns: [{ width: 54 }, { width: 'rest' }, { width: 60 }],
      rowHeight: 15,
      rows: promises.map((promise, index) =>
        promiseRow(context, promise, { before: promises[index - 1], after: promises[index + 1], isNamed }),
      ),
    },
  ]
}

type Beside = Readonly<{ before: Commitment | undefined; after: Commitment | undefined; isNamed: boolean }>

/** The occasion stands once, below the last of what was said there. */
function promiseRow(context: Context, promise: Commitment, { before, after, isNamed }: Beside): TableRow {
  const { brief, commitmentStatus } = context.words
  const fields = fieldsOf(context, 'commitments', promise)
  const who = fields.said('side', promise.side === 'them' ? brief.they : brief.we)
  const occasion = occasionOf(context, promise)
  const goesOn = before !== undefined && occasionOf(context, before) === occasion && before.side === promise.side
  const isLast = after === undefined || occasionOf(context, after) !== occasion
  return {
    ...(goesOn && { joined: true as const }),
    cells: [
      textCell(goesOn ? text('') : emboldened(who), { style: 'tableRow' }),
      textCell(quoted(context, fields.line('wording')), {
        style: 'tableRow',
        below: isNamed && isLast ? [said(context, promise)] : [],
      }),
      textCell(fields.said('status', commitmentStatus[promise.status], { bold: true }), { style: 'tableRow' }),
    ],
    origin: fields.origin(),
  }
}
