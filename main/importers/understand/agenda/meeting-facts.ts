import { type ClockMention, findClock, leadingClock } from '../text/clock.ts'
import { findDates, type PartialDay } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { headRole } from './columns.ts'
import type { Flow, FlowTable, Line, Words } from './flow.ts'

/** What the head of an invitation or of minutes states in so many words: `Date: 14 July`, `Hora | 10:00`. */
export type MeetingFacts = Readonly<{
  day: Readonly<{ day: PartialDay; words: Words }> | undefined
  clock: Readonly<{ clock: ClockMention; words: Words }> | undefined
  place: Words | undefined
  /** Tables that only state such things. */
  tables: ReadonlySet<FlowTable>
}>

export function readMeetingFacts(flow: Flow): MeetingFacts {
  const pairs: Pair[] = []
  const tables = new Set<FlowTable>()
  for (const piece of flow.slice(0, 40)) {
    if (piece.kind === 'line') {
      const pair = pairOf(piece)
      if (leadingClock(piece.text) && !(pair && isStated(pair))) break
      if (pair) pairs.push(pair)
      continue
    }
    const found = pairsOf(piece)
    if (found.filter(isStated).length < 2) continue
    tables.add(piece)
    pairs.push(...found)
  }
  return { day: dayOf(pairs), clock: clockOf(pairs), place: placeOf(pairs), tables }
}

type Pair = Readonly<{ label: string; value: Words }>

/** Does the value answer its label? The heads of two columns are no label and value. */
function isStated({ label, value }: Pair): boolean {
  switch (factOf(label)) {
    case 'day':
      return findDates(value.text).length > 0
    case 'clock':
      return findClock(value.text) !== undefined
    case 'place':
      return headRole(value.text) === undefined
    case undefined:
      return false
  }
}

/** A table of few rows whose cells are label, value, and perhaps label, value again. */
function pairsOf(table: FlowTable): readonly Pair[] {
  if (table.rows.length > 15) return []
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) => {
      const value = cells[at + 1]
      return at % 2 === 0 && value ? [{ label: cell.text.replace(/:$/, ''), value }] : []
    }),
  )
}

function pairOf(line: Line): Pair | undefined {
  const match = /^(?<label>[\p{L} /]{3,30}?)\s*:\s*(?<value>\S.*)$/u.exec(line.text)?.groups
  return match ? { label: match['label'] ?? '', value: { ...line, text: match['value'] ?? '' } } : undefined
}

function factOf(label: string): 'day' | 'clock' | 'place' | undefined {
  const folded = foldWords(label)
  if (
    /\b(?:issue|issued|emision|print|version|due|deadline|limite|birth|nacimiento|next|proxima|registration)\b/.test(
      folded,
    )
  )
    return undefined
  if (
    /^(?:(?:meeting|event|session) )?(?:date|dates|when|date time|date and time|fecha|fecha y hora|dia|data|jour|date et heure)\b/.test(
      folded,
    )
  )
    return 'day'
  if (/^(?:(?:meeting|event|start) )?(?:time|times|hora|horario|heure|horaire|hours)\b/.test(folded)) return 'clock'
  if (
    /^(?:(?:meeting|event) )?(?:location|locations|place|venue|lugar|lieu|local|sede|where|donde|room|sala)\b/.test(
      folded,
    )
  )
    return 'place'
  return undefined
}

function dayOf(pairs: readonly Pair[]): MeetingFacts['day'] {
  for (const { label, value } of pairs) {
    const mention = factOf(label) === 'day' ? findDates(value.text).find(({ kind }) => kind === 'day') : undefined
    if (mention?.days[0]) return { day: mention.days[0], words: value }
  }
  return undefined
}

function clockOf(pairs: readonly Pair[]): MeetingFacts['clock'] {
  for (const { label, value } of pairs) {
    const fact = factOf(label)
    const clock = fact === 'clock' || fact === 'day' ? findClock(value.text) : undefined
    if (clock) return { clock, words: value }
  }
  return undefined
}

const placeOf = (pairs: readonly Pair[]): Words | undefined =>
  pairs.find(({ label, value }) => factOf(label) === 'place' && foldWords(value.text).length > 3)?.value
