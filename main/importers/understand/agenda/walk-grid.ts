import { type ClockMention, findClock, isOnlyClock } from '../text/clock.ts'
import { findDates } from '../text/date-mentions.ts'
import { isForeignSection } from './agenda-words.ts'
import { addItem, addStructure, type Collector, startDay } from './collector.ts'
import { headRole, isOnlyDate } from './columns.ts'
import { dayOfWords } from './day-head.ts'
import type { FlowCell, FlowRow, FlowTable } from './flow.ts'

/** Is it a week at a glance: days along one side, what happens in the cells? */
export const isGrid = (collector: Collector, table: FlowTable): boolean =>
  daysAcross(collector, table) !== undefined || daysDown(table)

/** Reads such a table day by day, since a reader follows one day down and not one hour across. */
export function walkGrid(collector: Collector, table: FlowTable): void {
  const across = daysAcross(collector, table)
  if (across) readAcross(collector, table, across)
  else readDown(collector, table)
}

type Across = Readonly<{ head: FlowRow; days: readonly Readonly<{ cell: FlowCell; date: string }>[] }>

function daysAcross(collector: Collector, table: FlowTable): Across | undefined {
  for (const head of table.rows.slice(0, 6)) {
    const cells = head.cells.filter((cell) => isDayCell(cell))
    if (cells.length < 2 || cells.length < head.cells.length - 2) continue
    if (new Set(cells.map((cell) => findDates(cell.text)[0]?.kind)).size > 1) continue
    const days: { cell: FlowCell; date: string }[] = []
    let last = collector.state.lastDate
    for (const cell of cells) {
      // Each day is read near the one before it, so that a month may end within the week.
      const date = dayOfWords({ ...collector, questions: [], state: { ...collector.state, lastDate: last } }, cell)
      if (date === undefined) continue
      days.push({ cell, date })
      last = date
    }
    if (days.length >= 2 && new Set(days.map(({ date }) => date)).size === days.length) return { head, days }
  }
  return undefined
}

const isDayCell = (cell: FlowCell): boolean => {
  const [first] = findDates(cell.text)
  return first !== undefined && first.kind !== 'month' && first.kind !== 'range' && cell.text.length < 60
}

function readAcross(collector: Collector, table: FlowTable, { head, days }: Across): void {
  const first = Math.min(...days.map(({ cell }) => cell.column))
  for (const cell of head.cells)
    if (!days.some((day) => day.cell === cell)) addStructure(collector, cell, 'the head of a column')
  const rows = table.rows.slice(table.rows.indexOf(head) + 1)
  for (const { cell: day, date } of days) {
    startDay(collector, date, day)
    for (const [at, row] of rows.entries()) {
      const clock = rowClock(row, first)
      const cell = row.cells.find((each) => each.column >= first && covers(each, day.column))
      if (!cell) continue
      const item = addItem(collector, {
        title: cell,
        clock: clock ? withEnd(clock.mention, rows, at + cell.rows - 1, first) : findClock(cell.text),
        timeUnits: clock ? [...clock.cell.units] : [],
        isFromTable: true,
      })
      if (!clock && item.clock) item.title = { ...cell, text: cutClock(cell.text, item.clock) }
    }
  }
}

const covers = (cell: FlowCell, column: number) => column >= cell.column && column < cell.column + cell.columns

function rowClock(row: FlowRow, first: number): { cell: FlowCell; mention: ClockMention } | undefined {
  for (const cell of row.cells) {
    if (cell.column >= first) break
    const mention = findClock(cell.text, { loose: true })
    if (mention) return { cell, mention }
  }
  return undefined
}

/** A cell over several rows lasts until the last of them ends. */
function withEnd(start: ClockMention, rows: readonly FlowRow[], last: number, first: number): ClockMention {
  const row = rows[last]
  const end = row ? rowClock(row, first)?.mention : undefined
  return end?.end ? { ...start, end: end.end } : start
}

/** Days in the first column and several cells beside them under hours or parts of the day. */
function daysDown(table: FlowTable): boolean {
  const [head, ...rows] = table.rows
  if (!head || rows.length < 2) return false
  if (isForeignSection(head.cells.map((cell) => cell.text).join(' '))) return false
  const hours = head.cells.filter((cell) => isOnlyClock(cell.text) || partOfDay.test(cell.text.trim()))
  if (hours.length < 2 || rows.length > 400) return false
  const dated = rows.filter((row) => row.cells[0] && isOnlyDate(row.cells[0].text))
  return (
    dated.length >= 2 && dated.length >= rows.length - 1 && hours.length >= 2 && hours.length >= head.cells.length - 1
  )
}

function readDown(collector: Collector, table: FlowTable): void {
  const [head, ...rows] = table.rows
  for (const cell of head?.cells ?? []) addStructure(collector, cell, 'the head of a column')
  for (const row of rows) {
    const [first, ...cells] = row.cells
    const date = first ? dayOfWords(collector, first) : undefined
    if (first && date !== undefined) startDay(collector, date, first)
    for (const cell of date === undefined ? row.cells : cells) {
      const over = head?.cells.find((each) => covers(each, cell.column))
      const clock = over && headRole(over.text) === undefined ? findClock(over.text, { loose: true }) : undefined
      const own = clock ? undefined : findClock(cell.text)
      addItem(collector, {
        title: own ? { ...cell, text: cutClock(cell.text, own) } : cell,
        clock: clock ?? own,
        timeUnits: clock && over ? [...over.units] : [],
        isFromTable: true,
        why: over && !clock ? [`under the head ${over.text}`] : [],
      })
    }
  }
}

const partOfDay =
  /^(?:morning|afternoon|evening|a\.?m\.?|p\.?m\.?|ma[nñ]ana|tarde|noche|matin|apr[eè]s-midi|soir|manh[aã]|noite)$/iu

function cutClock(text: string, clock: ClockMention): string {
  const rest = `${text.slice(0, clock.index)} ${text.slice(clock.index + clock.length)}`
  return (
    rest
      .replace(/^[\s:;,.–—-]+|[\s:;,(–—-]+$/gu, '')
      .replace(/\s+/g, ' ')
      .trim() || text
  )
}
