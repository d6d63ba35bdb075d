import { type ClockMention, findClock, leadingClock } from '../text/clock.ts'
import { findDates } from '../text/date-mentions.ts'
import { findDuration } from '../text/durations.ts'
import { foldWords } from '../text/fold.ts'
import { isBareLabel, isEndMark, isForeignSection, parallelLabel, saysAllDay } from './agenda-words.ts'
import { wordsOfCell } from './cell-words.ts'
import { addItem, addStructure, type Collector, type FoundItem, startDay } from './collector.ts'
import { type ColumnRole, type Columns, headRole, isHeadRow, isOnlyDate, readColumns } from './columns.ts'
import { dayOfWords, remainder } from './day-head.ts'
import { type FlowCell, type FlowRow, type FlowTable, joinWords, type Line, type Words } from './flow.ts'
import { isGrid, walkGrid } from './walk-grid.ts'
import { addHeads, trackHeads, trackRow } from './walk-tracks.ts'

type Around = Readonly<{ isAgenda: boolean; onlyDay: string | undefined }>

/** Reads a table as agenda; `foreign` when a part of it begins something else, which goes on behind it. */
export function walkTable(collector: Collector, table: FlowTable, around: Around): 'agenda' | 'foreign' | 'none' {
  if (isGrid(collector, table)) {
    walkGrid(collector, table)
    return 'agenda'
  }
  const tracks = trackHeads(table)
  let columns = readColumns(table)
  if (!tracks && !isAgendaTable(columns, table, around)) return 'none'
  if (tracks && !around.isAgenda && around.onlyDay === undefined) return 'none'
  if (!collector.state.day && around.onlyDay !== undefined) {
    const { lastDate } = collector.state
    startDay(collector, around.onlyDay, { text: '', units: [], at: '' })
    collector.state.lastDate = lastDate ?? around.onlyDay
  }
  let heads = ''
  let isAfterDay = false
  // Rows above the first day speak about the whole.
  const probe = { ...collector, structure: [], questions: [], items: [] }
  const opensDays = table.rows.findIndex((row) => dayRow({ ...probe, state: { ...collector.state } }, row))
  for (const [at, row] of table.rows.entries()) {
    if (!collector.state.day && at < opensDays && !hasClock(row)) {
      if (isHeadRow(row)) for (const cell of row.cells) addStructure(collector, cell, 'the head of a column')
      continue
    }
    const isHead = isHeadRow(row) && (heads === '' || isAfterDay || heads === headsOf(row) || isWholeHead(row))
    isAfterDay = dayRow(collector, row)
    if (row === tracks) addHeads(collector, row)
    else if (isAfterDay) columns = withHeads(columns, row)
    else if (tracks) trackRow(collector, tracks, row)
    else if (isHead) {
      heads = headsOf(row)
      columns = withHeads(columns, row)
      for (const cell of row.cells) addStructure(collector, cell, 'the head of a column')
    } else if (row.cells.length === 1 && isForeignSection(row.cells[0]?.text ?? '')) return 'foreign'
    else if (!sectionRow(collector, row, columns)) itemRow(collector, row, columns)
  }
  return 'agenda'
}

const hasClock = (row: FlowRow) => row.cells.some((cell) => findClock(cell.text) !== undefined)

/** Heads for every column: they replace those before. */
const isWholeHead = (row: FlowRow) =>
  isHeadRow(row) &&
  row.cells.filter((cell) => headRole(cell.text) !== undefined).length >= Math.max(3, row.cells.length - 1)

/** Tables of flights and cars have times too. */
const isRideHead = (text: string) =>
  /\b(?:flight|vuelo|vol|airline|aerolinea|shuttle|driver|conductor|chofer|pick up|pickup|vehicle|vehiculo|seat|gate)\b/.test(
    foldWords(text),
  )

const headsOf = (row: FlowRow) => row.cells.map((cell) => foldWords(cell.text)).join('|')

/** Times with something beside them, or topics with who speaks or how long, where an agenda is expected. */
function isAgendaTable({ roles, heads }: Columns, table: FlowTable, around: Around): boolean {
  const has = (role: ColumnRole) => [...roles.values()].includes(role)
  if (!has('title')) return false
  const isOther = (test: (text: string) => boolean) => [...heads.values()].some((cell) => test(cell.text))
  if (has('time') || has('start')) {
    if (isOther(isRideHead)) return false
    const hasDay = around.isAgenda || around.onlyDay !== undefined || has('date')
    return hasDay || table.rows.some((row) => row.cells.length <= 3 && row.cells.some((cell) => isOnlyDate(cell.text)))
  }
  if (isOther(isForeignSection)) return false
  return around.isAgenda && (has('duration') || has('people')) && heads.size > 1
}

function withHeads(columns: Columns, row: FlowRow): Columns {
  const heads = new Map(columns.heads)
  const roles = new Map(isWholeHead(row) ? [] : columns.roles)
  for (const cell of row.cells) {
    const role = headRole(cell.text)
    heads.set(cell.column, cell)
    const clash = [...roles].find(([column, known]) => known === role && column !== cell.column)
    if (role !== undefined && !clash) roles.set(cell.column, role)
  }
  return { roles, heads }
}

/** A row that says a day: alone in it, or before the heads of the columns. */
function dayRow(collector: Collector, row: FlowRow): boolean {
  const [first, ...others] = row.cells
  if (!first || others.length > 3) return false
  const mentions = findDates(first.text)
  if (mentions.length === 0 || mentions.some(({ kind }) => kind === 'range' || kind === 'list')) return false
  const rest = remainder(first.text, mentions)
  if (hasClock(row) || (others.length > 0 && !isOnlyDate(first.text))) return false
  if (rest.split(' ').length > 14 || (mentions[0]?.index ?? 0) > 30) return false
  const date = dayOfWords(collector, first)
  if (date === undefined) return false
  const theme = rest === '' ? others.find((cell) => headRole(cell.text) === undefined) : { ...first, text: rest }
  startDay(collector, date, first, theme)
  for (const cell of others) if (cell !== theme) addStructure(collector, cell, 'the head of a column')
  return true
}

/** One cell over the columns, or set in bold where only titles stand, names the items under it. */
function sectionRow(collector: Collector, row: FlowRow, { roles }: Columns): boolean {
  const [only, ...others] = row.cells
  if (!only || others.length > 0 || leadingClock(only.text) || only.lines.length > 1) return false
  if (isSubPoint.test(only.text) || !/\p{L}/u.test(only.text) || foldWords(only.text).split(' ').length > 16)
    return false
  const isWide = only.columns >= Math.max(2, roles.size - 1)
  const isInTimes = ['time', 'start'].includes(roles.get(only.column) ?? '')
  if (!isWide && !isInTimes && !only.isStrong) return false
  if (isEndMark(only.text)) return false
  collector.state.section = only
  addStructure(collector, only, 'a part of the agenda, kept as the subject of its items')
  return true
}

function itemRow(collector: Collector, row: FlowRow, { roles, heads }: Columns): void {
  const { state } = collector
  const cellOf = (role: ColumnRole) => row.cells.find((cell) => roles.get(cell.column) === role)
  const dateCell = cellOf('date')
  if (dateCell) {
    const date = dayOfWords(collector, dateCell)
    if (date !== undefined && date !== state.day?.date) startDay(collector, date, dateCell)
  }
  const title = cellOf('title') ?? overTitle(row, roles) ?? row.cells.find((cell) => !roles.has(cell.column))
  const timeCell = cellOf('time') ?? cellOf('start')
  const clock = clockOf(timeCell, cellOf('end'))
  if (!title) {
    const others = row.cells.filter((cell) => cell !== timeCell)
    if (timeCell && clock && others.length === 0) itemOfOneCell(collector, timeCell)
    else if (state.current) for (const cell of row.cells) addNote(state.current, cell, undefined)
    return
  }
  const previous = state.current
  const isWithin =
    /^\p{Ll}/u.test(title.text) ||
    isSubPoint.test(title.text) ||
    isPersonal.test(title.text) ||
    (title.lines[0]?.depth ?? -1) >= 0
  if (!clock && previous && isWithin) {
    for (const cell of row.cells) addNote(previous, cell, undefined)
    return
  }
  const [head, ...more] = title.lines
  const beside = head ? more.filter((line) => isParallel(head, line)) : []
  const ends = more.filter((line, at) => at === more.length - 1 && isEndMark(line.text))
  if (head && beside.length + ends.length > 0) {
    const rest = { ...title, lines: title.lines.filter((line) => ![...beside, ...ends].includes(line)) }
    const own = {
      ...rest,
      text: rest.lines.map((line) => line.text).join(' '),
      units: rest.lines.flatMap((line) => [...line.units]),
    }
    itemRow(collector, { ...row, cells: row.cells.map((cell) => (cell === title ? own : cell)) }, { roles, heads })
    for (const line of beside)
      addItem(collector, {
        title: line,
        clock,
        isFromTable: true,
        timeUnits: [...(timeCell?.units ?? [])],
        why: ['in one cell with the session beside it'],
      })
    for (const line of ends) addItem(collector, { title: line, isFromTable: true })
    return
  }
  const hasList = head !== undefined && more.length > 0 && !isOneTitle(head, more)
  const lead = head && more[0] && /:$/.test(head.text) ? joinWords(head, more[0]) : head
  if (lead !== head) more.shift()
  const item = addItem(collector, {
    title: hasList && lead ? lead : title,
    clock: clock ?? (timeCell ? undefined : parallelClock(previous, title)),
    timeUnits: [timeCell, cellOf('end'), dateCell, cellOf('duration')].flatMap((cell) => (cell ? cell.units : [])),
    place: cellOf('place'),
    isFromTable: true,
    isAllDay: timeCell !== undefined && !clock && saysAllDay(timeCell.text),
    ...durationOf(cellOf('duration')),
    why: clock || !parallelClock(previous, title) ? [] : ['at the time of the session beside it'],
  })
  if (timeCell && !clock && !item.isAllDay) addNote(item, timeCell, undefined)
  if (hasList) for (const line of more) item.detail.push(point(line))
  for (const cell of row.cells) {
    const role = roles.get(cell.column)
    if (cell === title || cell === timeCell || role === 'end' || role === 'place' || role === 'date') continue
    if (role === 'duration' && item.minutes !== undefined) continue
    addNote(item, cell, heads.get(cell.column))
  }
  for (const line of cellOf('number')?.units ?? []) item.timeUnits.push(line)
}

/** A title that a cell sets in two lines; more lines are said about it. */
function isOneTitle(head: Line, more: readonly Line[]): boolean {
  const [second, ...others] = more
  if (!second || others.length > 0 || second.depth >= 0 || second.marker !== '') return false
  if (/^\p{Ll}/u.test(second.text) || /[,–-]$/u.test(head.text) || isBareLabel(head.text)) return true
  return !isPersonal.test(second.text) && !/:/.test(second.text) && head.text.length + second.text.length < 110
}

/** `1-2`, `E-1`, `2.3`: what is parted so belongs to the row before it. */
const isSubPoint = /^(?:[A-Z]|\d{1,2})[-–.]\d{1,2}\b/u

const isPersonal =
  /^(?:chair|co-chair|moderators?|speakers?|presenters?|facilitators?|ponentes?|moderador|mr|mrs|ms|dr|dra|prof|sr|sra|mme|ing|lic|h\.?e)\b[.:]?/iu

/** A cell over the column of titles and others. */
const overTitle = (row: FlowRow, roles: Columns['roles']) =>
  row.cells.find((cell) => {
    const covered = Array.from({ length: cell.columns }, (_, at) => roles.get(cell.column + at))
    return cell.columns > 1 && covered.includes('title')
  })

/** `14:00 Visit of the harbour` in one cell of its own. */
function itemOfOneCell(collector: Collector, cell: FlowCell): void {
  const clock = leadingClock(cell.text)
  const text = clock ? cell.text.slice(clock.length).trim() : ''
  if (clock && text !== '') addItem(collector, { title: { ...cell, text }, clock, isFromTable: true })
  else if (collector.state.current) addNote(collector.state.current, cell, undefined)
}

function clockOf(cell: FlowCell | undefined, end: FlowCell | undefined): ClockMention | undefined {
  if (!cell) return undefined
  const value = cell.source.value
  const stored =
    value?.kind === 'time' ? value.time : value?.kind === 'dateTime' ? value.dateTime.slice(11, 16) : undefined
  const start = stored ? storedClock(stored) : findClock(cell.text, { loose: true })
  if (!start || start.end || !end) return start
  const last =
    end.source.value?.kind === 'time' ? storedClock(end.source.value.time) : findClock(end.text, { loose: true })
  return last ? { ...start, end: last.start } : start
}

const storedClock = (time: string): ClockMention => ({
  index: 0,
  length: time.length,
  start: { minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)), isSure: true },
})

/** A row without a time whose label differs by its letter alone runs beside the one before it. */
function parallelClock(previous: FoundItem | undefined, title: Words): ClockMention | undefined {
  const label = parallelLabel(title.text)
  return label !== undefined && previous && parallelLabel(previous.title.text) === label ? previous.clock : undefined
}

const isParallel = (first: Words, second: Words): boolean => {
  const label = parallelLabel(first.text)
  return label !== undefined && label === parallelLabel(second.text)
}

const durationOf = (cell: FlowCell | undefined): { minutes?: number; timeUnits?: string[] } => {
  if (!cell) return {}
  // `1:30` under such a head is no hour of the day.
  const clock = /^(?<hours>\d|1[0-2]|0\d):(?<minutes>[0-5]\d)(?::00)?$/.exec(cell.text.trim())?.groups
  const minutes = clock
    ? Number(clock['hours']) * 60 + Number(clock['minutes'])
    : /^\d{1,3}$/.test(cell.text)
      ? Number(cell.text)
      : findDuration(cell.text)?.minutes
  return minutes === undefined || minutes === 0 ? {} : { minutes }
}

/** `Speaker: Ana López`: the head of the column says what the words are. */
function addNote(item: FoundItem, cell: FlowCell, head: Words | undefined): void {
  const [first, ...others] = cell.lines
  const label =
    head && head.text !== '' && foldWords(head.text).split(' ').length <= 5 ? `${head.text.replace(/:$/, '')}: ` : ''
  if (first && others.some((line) => line.depth >= 0)) {
    item.detail.push({ words: { ...first, text: `${label}${first.text}` }, depth: -1, isNumbered: false })
    for (const line of others) item.detail.push(point(line))
    return
  }
  item.detail.push({ words: { ...cell, text: `${label}${wordsOfCell(cell)}` }, depth: -1, isNumbered: false })
}

const point = (line: Line) => ({
  words: { ...line, text: `${line.marker} ${line.text}`.trim() },
  depth: line.depth >= 0 || line.marker !== '' ? Math.max(line.depth, 0) : -1,
  isNumbered: false,
})
