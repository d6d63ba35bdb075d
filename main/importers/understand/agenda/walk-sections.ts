import { readLabel } from '../people/list-words.ts'
import { leadingClock } from '../text/clock.ts'
import { foldWords } from '../text/fold.ts'
import { isAgendaHeading, isForeignSection, isMinutesTitle, isPartOfDay, isSaidOfItem } from './agenda-words.ts'
import { addItem, addStructure, type Collector, closeDay, setSection, startDay } from './collector.ts'
import { type DayHead, dayOfWords } from './day-head.ts'
import type { Line } from './flow.ts'
import { makeListLevels } from './list-levels.ts'
import type { Walk } from './walk.ts'
import { durationOf, hasTimed, isBareTime, timed } from './walk-points.ts'

/** Begins the day that a line names. */
export function openDay(collector: Collector, walk: Walk, line: Line, head: DayHead): void {
  const { state } = collector
  walk.isForeign = false
  walk.levels = makeListLevels()
  if (line.style === 'heading') walk.level = line.level
  const clock = leadingClock(head.rest)
  if (collector.state.day?.date !== head.date || collector.state.day.hasItems === false) {
    const theme =
      head.rest !== '' && head.isTheme && !clock && !isAgendaHeading(head.rest)
        ? { ...line, text: head.rest }
        : undefined
    startDay(collector, head.date, line, theme)
  } else addStructure(collector, line, 'the heading of a day')
  // The date of a meeting above its title opens no list: what follows are place and hour.
  const isOpening =
    (walk.mode === 'off' && walk.onlyDay !== undefined && line.style !== 'heading') ||
    (!head.isTheme && !isAgendaHeading(head.rest))
  if (!isOpening) walk.mode = 'agenda'
  if (!clock) return
  if (isBareTime(head.rest, clock)) walk.meeting ??= { clock, words: line }
  else addItem(collector, { ...timed(line, head.rest, clock), depth: line.depth })
  state.pending = undefined
}

/** Headings that begin or end the agenda, or name a part of it. */
export function openSection(collector: Collector, walk: Walk, line: Line): boolean {
  const { state } = collector
  const isShort = foldWords(line.text).split(' ').length <= 12
  const isHead =
    line.style === 'heading' || (line.style === 'strong' && line.depth < 0 && line.marker === '' && isShort)
  const isCaption = /:$/.test(line.text) && isShort && line.depth <= 0
  if (isAgendaHeading(line.text) && line.depth <= 0 && line.marker === '' && (isHead || isShortLine(line))) {
    if (state.pending) walk.meeting ??= state.pending
    state.pending = undefined
    if (walk.mode === 'agenda' && collector.items.length > 0 && line.style !== 'heading') return false
    walk.mode = 'agenda'
    walk.isForeign = false
    walk.level = line.style === 'heading' ? line.level : 99
    walk.levels = makeListLevels()
    addStructure(collector, line, 'names the agenda')
    return true
  }
  if (
    isMinutesTitle(line.text) &&
    walk.mode === 'off' &&
    (isHead || isShortLine(line)) &&
    collector.items.length === 0
  ) {
    walk.mode = 'points'
    return false
  }
  if (leadingClock(line.text)) return false
  if (line.style !== 'heading' && state.current?.clock && isSaidOfItem(line.text)) return false
  // Before the first day a bare label of a list of people opens that list, though only its words make it a heading.
  const isPeopleLabel =
    walk.mode === 'agenda' &&
    walk.hasDays &&
    !state.day &&
    !state.current &&
    isShortLine(line) &&
    readLabel(line.text)?.rest === ''
  if (((isHead || isCaption) && isForeignSection(line.text) && line.marker === '') || isPeopleLabel) {
    closeDay(collector)
    walk.isForeign = true
    if (walk.mode === 'agenda') walk.mode = 'off'
    state.current = undefined
    return true
  }
  if (!isHead || line.marker !== '') return false
  if (line.style === 'heading' && walk.mode !== 'points' && line.level <= walk.level) {
    if (walk.mode === 'agenda') closeDay(collector)
    walk.mode = 'off'
    walk.isForeign = false
    state.current = undefined
    return false
  }
  if (walk.mode !== 'agenda') return false
  if (state.current?.isFromTable && (line.style === 'heading' || isAside(line.text))) {
    // What follows the table speaks about its items; another table may still go on with the day.
    walk.mode = 'off'
    state.current = undefined
    return false
  }
  if ((state.current && state.current.clock === undefined && line.style === 'strong') || !/\p{L}/u.test(line.text))
    return false
  const isPoint = state.current === undefined || state.current.isHeading
  if (line.style === 'heading' && state.day && isPoint && !hasTimed(collector) && !isPartOfDay(line.text))
    return untimedHeading(collector, line)
  setSection(collector, line)
  return true
}

/** `Dinner on Wednesday:` in a list: the day of the points under it alone. */
export function openScope(collector: Collector, walk: Walk, line: Line): boolean {
  const { state } = collector
  if (line.depth < 0 || !/:$/.test(line.text) || walk.isForeign || state.day !== undefined) return false
  const date = dayOfWords({ ...collector, questions: [] }, line)
  if (date === undefined) return false
  walk.scope = { depth: line.depth, lastDate: state.lastDate, firstDate: state.firstDate }
  startDay(collector, date, line)
  state.section = { ...line, text: line.text.replace(/\s*:$/, '') }
  return true
}

/** Ends such a day with the next point of its own depth. */
export function leaveScope({ state }: Collector, walk: Walk, line: Line): void {
  const { scope } = walk
  if (!scope || line.depth > scope.depth || (line.depth < 0 && line.style === 'plain')) return
  walk.scope = undefined
  Object.assign(state, {
    day: undefined,
    section: undefined,
    current: undefined,
    lastDate: scope.lastDate,
    firstDate: scope.firstDate,
  })
}

/** What a bold line behind a table may begin besides a further part of the day. */
const isAside = (text: string): boolean =>
  /^(?:notas?|notes?|observaciones|remarks|remarques|important|importante|general information|informacion general|indicaciones|recomendaciones)\b/.test(
    foldWords(text),
  )

/** Under a heading Agenda without a clock anywhere, the headings are its points. */
function untimedHeading(collector: Collector, line: Line): boolean {
  addItem(collector, { title: line, isHeading: true, ...durationOf(line) })
  return true
}

const isShortLine = (line: Line) => line.depth < 0 && foldWords(line.text).split(' ').length <= 6
