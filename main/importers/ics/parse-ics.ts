import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import { type Component, readComponents } from '../content-lines/components.ts'
import { unescaped } from '../content-lines/values.ts'
import type { Parser } from '../parser.ts'
import type { Notice, SourceBlock, SourceEvent, SourcePicture } from '../source-document.ts'
import { eventFacts } from './event-block.ts'
import { type EventSpan, eventTime, spanOf } from './event-times.ts'
import { daySeconds, dayText, readMoment, utcSeconds } from './moment.ts'
import { otherBlocks, picturesOf } from './other-blocks.ts'
import { type Placed, placedOf } from './placed.ts'
import { type Occurrence, occurrencesOf, type SeriesSetting } from './series.ts'
import { seriesOf } from './series-groups.ts'
import { makeZones } from './zones.ts'

/** Events of a calendar, each time of a recurring one by itself, and all else it says. */
export const parseIcs: Parser = async (bytes, file, { from, to, progress }) => {
  const decoded = decodeText(bytes)
  const { root, open } = readComponents(decoded.text, [
    'VEVENT',
    'VTODO',
    'VJOURNAL',
    'VFREEBUSY',
    'VTIMEZONE',
    'VALARM',
  ])
  const all = [...placedOf(root)]
  if (!all.some(({ component }) => /^V/.test(component.name))) throw notACalendar()
  const notices: Notice[] = [...letterNotices(decoded)]
  const notice = (code: string, message: string) => {
    if (notices.length < mostNotices) notices.push({ code, message })
  }
  for (const line of open.slice(0, 20))
    notice('never-ended', `What begins on line ${line} is never ended; it was read as far as it goes.`)
  for (const { component } of all)
    for (const stray of component.strays)
      notice(
        'unreadable-line',
        `Line ${stray.number} is no property of a calendar: “${stray.text.trim().slice(0, 60)}”.`,
      )
  progress?.(0.3)

  const budget = { days: 2_000_000 }
  const zones = makeZones(
    all.flatMap(({ component }) => (component.name === 'VTIMEZONE' ? [component] : [])),
    budget,
  )
  const events = all.filter(({ component }) => component.name === 'VEVENT' && !isEmpty(component))
  const spans = new Map<Component, EventSpan | undefined>()
  for (const { component } of events) {
    const { span, faults } = spanOf(component, zones)
    spans.set(component, span)
    for (const fault of faults) notice('unreadable-time', fault)
  }
  const endless: string[] = []
  const setting: SeriesSetting = {
    zones,
    budget,
    window: windowOf([...spans.values()], from, to),
    fault: (message, line) => notice('recurrence', `${message.replace(/\.$/, '')} (line ${line}).`),
    endless: (title) => endless.push(title),
  }
  const { series, superseded, sharedUids } = seriesOf(events.map(({ component }) => component))
  if (superseded.length > 0)
    notice('superseded', `${superseded.length} older versions of changed events were kept as words only.`)
  if (sharedUids > 0) notice('shared-uid', 'Different events of the file share one identifier; all of them were kept.')

  const found: Readonly<{ block: SourceEvent; order: number }>[] = []
  const placed = new Map(all.map((each) => [each.component, each]))
  const told = new Set<Component>()
  for (const [index, each] of series.entries()) {
    for (const occurrence of occurrencesOf({ ...each, span: spans.get(each.master) }, setting)) {
      if (found.length >= mostEvents) break
      const place = placed.get(occurrence.component)
      if (place === undefined) continue
      found.push({
        block: await eventOf(occurrence, place, told.has(occurrence.component)),
        order: orderOf(occurrence.span),
      })
      told.add(occurrence.component)
    }
    progress?.(0.3 + (0.7 * (index + 1)) / series.length)
  }
  if (found.length >= mostEvents) notice('too-many', `Only the first ${mostEvents} events were read.`)
  notices.push(...zones.notices())
  if (budget.days < 0)
    notice('recurrence', 'The file repeats its events too often; only some of their times were read.')
  if (endless.length > 0) notice('endless', endlessMessage(endless, setting.window.to))
  if (events.length === 0) notice('no-events', 'The calendar holds no events.')

  const pictures: SourcePicture[] = []
  const blocks: SourceBlock[] = []
  for (const place of all) {
    if (!told.has(place.component)) blocks.push(...otherBlocks(place))
    blocks.push(...picturesOf(place, pictures))
  }
  const calendarNames = root.parts.flatMap(({ lines }) =>
    lines.filter(({ name }) => name === 'X-WR-CALNAME' || name === 'NAME'),
  )
  return {
    file,
    title: unescaped(calendarNames[0]?.value ?? '').trim(),
    blocks: [...found.toSorted((one, other) => one.order - other.order).map(({ block }) => block), ...blocks],
    pictures,
    notices,
  }
}

const isEmpty = ({ lines, parts, strays }: Component) => lines.length + parts.length + strays.length === 0

const mostNotices = 200
const mostEvents = 20_000

const endlessMessage = (titles: readonly string[], to: number) => {
  const others = titles.length === 1 ? 'repeats' : `and ${titles.length - 1} more repeat`
  return `“${titles[0]}” ${others} without end; times after ${dayText(to - 1)} were not read. Give the trip its days to choose others.`
}

const notACalendar = () =>
  new UserError(
    'damaged-file',
    'This file holds no calendar that can be read; export it again as an .ics file from the calendar program.',
  )

async function eventOf(
  { component, span, suffix }: Occurrence,
  { id, at, isCancelled }: Placed,
  isTold: boolean,
): Promise<SourceEvent> {
  const facts = await eventFacts(component, id, at, isCancelled)
  return { ...facts, id: `${id}${suffix}`, when: eventTime(span), ...(isTold && { properties: [] }) }
}

const orderOf = (span: EventSpan | undefined) =>
  span === undefined ? Number.POSITIVE_INFINITY : utcSeconds(span.start, span.zone)

/** The days asked for, else those that the events of the file themselves span. */
function windowOf(
  spans: readonly (EventSpan | undefined)[],
  from: string | undefined,
  to: string | undefined,
): SeriesSetting['window'] {
  const first = from === undefined ? undefined : readMoment(from)
  const last = to === undefined ? undefined : readMoment(to)
  const starts = spans.flatMap((span) => (span === undefined ? [] : [span.start]))
  const least = starts.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  const most = starts.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  return {
    from: first?.seconds ?? Math.min(least, last?.seconds ?? least),
    to: (last?.seconds ?? Math.floor(Math.max(most, first?.seconds ?? most) / daySeconds) * daySeconds) + daySeconds,
    isGiven: first !== undefined || last !== undefined,
  }
}
