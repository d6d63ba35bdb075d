import { type Day, daysOf } from '../../../../shared/agenda/days.ts'
import { longDate, weekdayDayMonth } from '../../../../shared/format/dates.ts'
import { zoneSentence } from '../../../../shared/format/zones.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { text } from '../inlines.ts'
import { tripCode, unit } from '../units.ts'
import { dayFacts, saysDress } from './day-facts.ts'
import { agendaTable } from './day-table.ts'

/** So many days without anything on them are a mistake in the dates, not a programme. */
const mostDays = 31

/** A day per page, each with its zone; what is on no day yet comes last, for staff. */
export function composeSchedule(context: Context): readonly Unit[] {
  const days = daysOf(context.trip)
  const busy = days.filter((day) => day.items.length > 0)
  const showsFree = context.reader.edition !== 'leave-behind' && days.length <= mostDays && busy.length > 0
  return [...(showsFree ? days : busy).map((day) => keptDay(context, day)), ...unplaced(context)]
}

function keptDay(context: Context, day: Day): Unit {
  const items = day.items.map(({ id }) => id)
  return context.keep([target('day', day.date), day.number, day.zone, ...items].join(' '), () => dayUnit(context, day))
}

function dayUnit(context: Context, day: Day): Unit {
  const { words, language } = context
  const short = weekdayDayMonth(day.date, language)
  const long = longDate(day.date, language)
  const table = agendaTable(context, day.items, { zone: day.zone, dress: !saysDress(day) })
  return unit(context, {
    id: target('day', day.date),
    outline: { title: capital(short), level: 2 },
    head: headOf(context, short),
    blocks: [
      {
        kind: 'opening',
        ...(day.number > 0 && { key: { kind: 'text', text: words.day.day(day.number) } }),
        // On one line: the year of the trip stands on the cover.
        title: text(capital(long.length > lettersInTitle ? short : long)),
        subtitles: [text(words.day.allTimes(zoneSentence(day.zone, day.date, language)))],
      },
      ...(day.items.length > 0 ? [...dayFacts(context, day), ...table] : nothing(context)),
    ],
  })
}

const lettersInTitle = 27

/** Spanish days are written small, but not at the start of a line. */
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const headOf = (context: Context, words: string) => [tripCode(context), words].filter((part) => part !== '').join('  ')

const nothing = (context: Context) => [
  { kind: 'text', style: 'body', inlines: text(context.words.day.nothing) } as const,
]

function unplaced(context: Context): readonly Unit[] {
  if (context.reader.edition !== 'staff') return []
  const items = list(context.trip, 'agendaItems').filter((item) => item.when.kind === 'unplaced')
  if (items.length === 0) return []
  const title = context.words.day.unplaced
  return [
    unit(context, {
      id: 'day:unplaced',
      outline: { title, level: 2 },
      head: headOf(context, title),
      blocks: [
        { kind: 'opening', key: { kind: 'text', text: context.section.number }, title: text(title), subtitles: [] },
        ...agendaTable(context, items, { zone: context.zone, dress: true }),
      ],
    }),
  ]
}
