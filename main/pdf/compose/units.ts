import { find, tripId } from '../../../shared/model/trip.ts'
import type { Block, Inlines, OpeningBlock, Unit } from '../blocks.ts'
import { type Context, pickText, target } from './context.ts'
import { text } from './inlines.ts'

type UnitParts = Readonly<{
  /** `agency:anam`; the section's own name unless said. */
  id?: string
  blocks: readonly Block[]
  /** Bookmark; level 1 is a section's. A unit that stands alone for its section has the section's title. */
  outline?: Unit['outline'] | undefined
  /** At the head of the page, all of it: `MX24-B03  ANAM`; the trip's code and place unless said. */
  head?: string
  numbering?: Unit['numbering']
  ownSheet?: boolean
}>

/** Pages of the section being composed. */
export function unit(context: Context, parts: UnitParts): Unit {
  const { section } = context
  const outline = 'outline' in parts ? parts.outline : { title: section.title, level: 1 as const }
  return {
    id: parts.id ?? target('section', section.code),
    section,
    ...(outline && { outline }),
    head: parts.head ?? [tripCode(context), tripPlace(context)].filter((word) => word !== '').join('  '),
    numbering: parts.numbering ?? 'counted',
    ownSheet: parts.ownSheet ?? true,
    language: context.language,
    blocks: parts.blocks,
  }
}

/** The opening of a section that has no unit of its own to begin with: its number as key and its name. */
export const sectionOpening = (context: Context, subtitles: readonly Inlines[] = []): OpeningBlock => ({
  kind: 'opening',
  key: { kind: 'text', text: isFront(context) ? tripCode(context) : context.section.number },
  title: text(context.section.title),
  subtitles: subtitles.filter((subtitle) => subtitle.length > 0),
})

export const tripRecord = (context: Context) => find(context.trip, 'trips', tripId)

export const tripCode = (context: Context): string => tripRecord(context)?.code ?? ''

/** The first city, or the title when no city is named. */
export function tripPlace(context: Context): string {
  const trip = tripRecord(context)
  const cities = (trip?.cities ?? []).map((city) => pickText(context, city.name)).filter((name) => name !== '')
  return cities[0] ?? pickText(context, trip?.title)
}

const isFront = (context: Context) => context.section.number === 'F'
