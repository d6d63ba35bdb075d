import { type Day, daysOf } from '../../../../shared/agenda/days.ts'
import { zoneSentence } from '../../../../shared/format/zones.ts'
import type { Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { text } from '../inlines.ts'
import { sectionOpening, unit } from '../units.ts'
import { glanceDrawing } from './glance-drawing.ts'

const mostDaysOnPage = 5
/** Fewer than a line of the subtitle surely holds: the drawing fills what is left of the page. */
const lettersInLine = 66

/** All days on a true time scale, up to five on a page; more days share the pages evenly. */
export function composeGlance(context: Context): readonly Unit[] {
  const days = shownDays(context)
  const perPage = Math.ceil(days.length / Math.max(1, Math.ceil(days.length / mostDaysOnPage)))
  const pages = Math.ceil(days.length / Math.max(1, perPage))
  return Array.from({ length: pages }, (_, page) => {
    const shown = days.slice(page * perPage, (page + 1) * perPage)
    const subtitle = subtitleOf(context, shown)
    return unit(context, {
      ...(page > 0 && { id: `glance:${page + 1}`, outline: undefined }),
      ownSheet: page === 0,
      blocks: [
        sectionOpening(context, [text(subtitle)]),
        glanceDrawing(context, shown, Math.ceil(subtitle.length / lettersInLine)),
      ],
    })
  })
}

/** The days of the trip and every other that has something, without empty ones at either end. */
function shownDays(context: Context): readonly Day[] {
  const days = daysOf(context.trip)
  const first = days.findIndex((day) => day.items.length > 0)
  const last = days.findLastIndex((day) => day.items.length > 0)
  return first < 0 ? [] : days.slice(first, last + 1)
}

function subtitleOf(context: Context, days: readonly Day[]): string {
  const { words, language } = context
  const zones = new Set(days.map((day) => day.zone))
  const [zone = context.zone] = zones
  const sentence = zoneSentence(zone, days[0]?.date ?? context.at, language)
  const times = zones.size > 1 ? words.glance.localTimes : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  return `${times} ${words.glance.shaded}`
}
