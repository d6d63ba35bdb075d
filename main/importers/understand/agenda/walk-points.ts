import { type ClockMention, trailingClock } from '../text/clock.ts'
import { findDuration } from '../text/durations.ts'
import { foldWords } from '../text/fold.ts'
import { isBareLabel, isSaidOfItem, saysAllDay } from './agenda-words.ts'
import { addItem, type Collector, type FoundItem, setSection, settleLoose } from './collector.ts'
import { joinWords, type Line, type Words } from './flow.ts'
import { levelOf } from './list-levels.ts'
import { noneNamed, type Walk } from './walk.ts'

/** A line that begins with a time. */
export function timedLine(collector: Collector, walk: Walk, line: Line, clock: ClockMention): void {
  const { state } = collector
  if (isBareTime(line.text, clock)) {
    state.pending = { clock, words: line }
    return
  }
  if (!state.day && walk.onlyDay === undefined && walk.mode === 'off') return
  addItem(collector, {
    ...timed(line, line.text, clock),
    ...(state.day || walk.onlyDay === undefined ? {} : { date: walk.onlyDay }),
    depth: line.depth,
  })
}

/** The line behind a time that stood alone. */
export function titleOfPending(collector: Collector, walk: Walk, line: Line): void {
  const { state } = collector
  const { pending } = state
  state.pending = undefined
  if (!pending) return
  // `Time: 9:00` and then `Venue: Room 4` say when and where the whole is.
  if (saysOfWhole.test(foldWords(line.text)) && /:\s*\S/.test(line.text)) {
    walk.meeting ??= pending
    return
  }
  if (
    walk.mode === 'off' &&
    line.depth < 0 &&
    (walk.onlyDay !== undefined || !state.day) &&
    collector.items.length === 0
  ) {
    walk.meeting ??= pending
    return
  }
  if (!state.day && walk.onlyDay === undefined) return
  addItem(collector, {
    title: line,
    clock: pending.clock,
    timeUnits: [...pending.words.units],
    ...(state.day ? {} : { date: walk.onlyDay }),
  })
}

const saysOfWhole =
  /^(?:venue|location|place|lugar|sede|lieu|local|fecha|date|participants?|participantes|asistentes|attendees|modality|modalidad|organi[sz]er|convoca)\b/

/** A point of a list or a numbered line. */
export function point(collector: Collector, walk: Walk, line: Line): void {
  const { state } = collector
  if (walk.mode === 'off') {
    const known = namesake(collector, walk, line)
    if (known) state.current = known
    if (state.current) addDetail(state.current, line, Math.max(line.depth - Math.max(state.current.depth, 0) - 1, 0))
    return
  }
  if (walk.mode === 'points' && line.marker === '' && !line.isNumbered) {
    if (state.current) addDetail(state.current, line, Math.max(line.depth, 0))
    return
  }
  if (!state.day && walk.onlyDay === undefined && (walk.mode === 'points' || walk.hasDays)) return
  if (state.current?.isHeading) {
    addDetail(state.current, line, Math.max(line.depth, 0))
    return
  }
  const after = state.day || walk.onlyDay !== undefined ? trailingClock(line.text) : undefined
  if (after) {
    const date = state.day ? {} : { date: walk.onlyDay }
    addItem(collector, {
      title: { ...line, text: after.title },
      clock: after.clock,
      timeUnits: [...line.units],
      depth: Math.max(line.depth, 0),
      ...date,
    })
    return
  }
  const level = levelOf(walk.levels, line)
  const { current } = state
  const isTimedDay = hasTimed(collector)
  const isPeer = current !== undefined && (isTimedDay ? current.depth >= 0 && line.depth <= current.depth : level === 0)
  if (level === 0 && (!isTimedDay || isPeer || current === undefined)) {
    const date = state.day ? {} : { date: walk.onlyDay }
    if (line.isNumbered) settleLoose(collector)
    addItem(collector, { title: line, depth: Math.max(line.depth, 0), ...date, ...durationOf(line), ...allDayOf(line) })
    return
  }
  if (!current) return
  const top = current.parent ?? current
  const duration = durationOf(line)
  if (duration.minutes !== undefined && level === 1 && !isTimedDay) {
    addItem(collector, { title: line, depth: Math.max(line.depth, 0), parent: top, date: top.date, ...duration })
    return
  }
  addDetail(current, line, Math.max(level - (current.parent ? 2 : 1), 0))
}

/** Behind a table, a list may say more of its items one by one, each under its title. */
function namesake({ items }: Collector, walk: Walk, line: Line): FoundItem | undefined {
  if (line.depth > 0) return undefined
  const titles = titlesOf(items, walk)
  if (titles.size === 0) return undefined
  const words = foldWords(line.text).split(' ')
  let [title = ''] = words
  let first = items.length
  for (const word of words.slice(1)) {
    title = `${title} ${word}`
    first = Math.min(titles.get(title) ?? first, first)
  }
  return items[first]
}

/** Where the first item of each title stands among those of tables. */
function titlesOf(items: readonly FoundItem[], walk: Walk): ReadonlyMap<string, number> {
  if (items[walk.named.count - 1] !== walk.named.last) walk.named = noneNamed()
  const { named } = walk
  for (; named.count < items.length; named.count += 1) {
    const item = items[named.count]
    named.last = item
    const title = item?.isFromTable ? foldWords(item.title.text) : ''
    if (title.includes(' ') && !named.titles.has(title)) named.titles.set(title, named.count)
  }
  return named.titles
}

/** A line that is no point of a list and has no time. */
export function paragraph(collector: Collector, walk: Walk, line: Line): void {
  const { state } = collector
  const { current } = state
  if (walk.mode === 'off' && !(state.day?.hasItems && current)) return
  if (!current) {
    if (walk.mode === 'agenda' && state.day && /:$/.test(line.text) && line.text.length < 90)
      setSection(collector, line)
    return
  }
  if (isBareLabel(current.title.text) && current.detail.length === 0) {
    current.title = joinWords(current.title, line)
    walk.named = noneNamed()
    return
  }
  const isSection = /:$/.test(line.text) && line.text.length < 90 && !isSaidOfItem(line.text)
  if (isSection && walk.mode === 'agenda' && current.clock !== undefined && current.depth >= 0) {
    setSection(collector, line)
    return
  }
  if (walk.mode === 'agenda' && !hasTimed(collector) && current.depth >= 0 && isTitleLike(line.text)) {
    addItem(collector, {
      title: line,
      date: current.date,
      depth: current.depth,
      isLoose: true,
      ...durationOf(line),
      ...allDayOf(line),
    })
    return
  }
  const place = labelledPlace(line.text)
  if (place !== undefined && !current.place) current.place = { ...line, text: place }
  else addDetail(current, line, -1)
}

/** `Location: Insurgentes Sur 890` under an item. */
const labelledPlace = (text: string) =>
  /^(?:venue|location|place|room|lugar|sede|sala|lieu|salle|local|where|address|direcci[oó]n|adresse)\s*:\s*(?<place>.{3,120})$/iu.exec(
    text,
  )?.groups?.['place']

export function durationOf(line: Line): { minutes?: number } {
  const duration = findDuration(line.text)
  return duration ? { minutes: duration.minutes } : {}
}

/** Has the day at hand items with a clock? Without days, has any item? */
export function hasTimed({ state }: Collector): boolean {
  return state.timed > (state.day?.before ?? 0)
}

export const isBareTime = (text: string, clock: ClockMention) => !/[\p{L}\p{N}]/u.test(text.slice(clock.length))

export function timed(
  line: Line,
  text: string,
  clock: ClockMention,
): { title: Words; clock: ClockMention; timeUnits: string[] } {
  return {
    title: {
      ...line,
      text: text
        .slice(clock.length)
        .replace(/^[\s:;,.–—-]+/u, '')
        .trim(),
    },
    clock,
    timeUnits: [...line.units],
  }
}

const addDetail = (item: FoundItem, words: Line, depth: number) =>
  item.detail.push({ words: { ...words, text: `${words.marker} ${words.text}`.trim() }, depth, isNumbered: false })

const allDayOf = (line: Line): { isAllDay?: boolean } => (saysAllDay(line.text) ? { isAllDay: true } : {})

/** A few words that do not end as a sentence. */
const isTitleLike = (text: string) =>
  text.length <= 110 && !/[.;:,]$/.test(text.trim()) && /^[\p{Lu}\p{N}“"«¿¡(]/u.test(text)
