import type { Finding } from '../../../shared/errors.ts'
import type { Book, Unit } from '../blocks.ts'
import type { LaidBook, LaidUnit, OutlineEntry, Page, Shaper } from '../pages.ts'
import type { PageGeometry, Style, StyleName } from '../theme.ts'
import { leftOf } from './furniture.ts'
import type { createKeptFurniture } from './kept-furniture.ts'
import { numberPages, type PageMap } from './numbering.ts'
import { fillSlots } from './slots.ts'

type AssembleTools = Readonly<{
  shaper: Shaper
  styles: Readonly<Record<StyleName, Style>>
  geometry: PageGeometry
  furniture: ReturnType<typeof createKeptFurniture>
  pageMap?: PageMap | undefined
}>

type Laid = Readonly<{ unit: Unit; laid: LaidUnit }>

/** Units become a book: sheets, numbers, heads and feet, places and bookmarks. */
export function assemble(book: Book, units: readonly Laid[], tools: AssembleTools): LaidBook {
  const { geometry, shaper } = tools
  const sides = numberPages(units, book.duplex, tools.pageMap)
  const starts = new Map(sides.flatMap((side, index) => (side.page === 0 ? [[side.unit, index] as const] : [])))
  const destinations = destinationsOf(units, starts)
  const labels = new Map(destinations.map(({ name, page }) => [name, sides[page]?.label ?? '']))
  const furnish = tools.furniture(book, tools)
  const laidOf = new Map(units.map(({ unit, laid }) => [unit, laid]))
  const pages = sides.map((side): Page => {
    const left = leftOf(geometry, side.isRight)
    const furniture = furnish(side)
    const laid = side.page === undefined ? undefined : laidOf.get(side.unit)
    const body = laid?.pages[side.page ?? 0]
    if (!laid || !body) return { label: side.label, left, furniture, slots: [] }
    return { label: side.label, left, unit: laid, body, furniture, slots: fillSlots(shaper, body, labels) }
  })
  return {
    title: book.title,
    language: book.language,
    width: geometry.width,
    height: geometry.height,
    accent: book.accent,
    pages,
    outline: outlineOf(units, starts, geometry.top),
    destinations,
    findings: [...units.flatMap(({ laid }) => laid.findings), ...brokenReferences(pages, labels)],
  }
}

type Starts = ReadonlyMap<Unit, number>

/** A name that is given twice leads to the first place. */
function destinationsOf(units: readonly Laid[], starts: Starts): LaidBook['destinations'] {
  const known = new Set<string>()
  return units.flatMap(({ unit, laid }) =>
    laid.destinations.flatMap(({ name, page, y }) => {
      if (known.has(name)) return []
      known.add(name)
      return [{ name, page: (starts.get(unit) ?? 0) + page, y }]
    }),
  )
}

function outlineOf(units: readonly Laid[], starts: Starts, top: number): readonly OutlineEntry[] {
  return units.flatMap(({ unit, laid }) => {
    const start = starts.get(unit) ?? 0
    const own: readonly OutlineEntry[] = unit.outline ? [{ ...unit.outline, page: start, y: top }] : []
    const inside = laid.destinations.flatMap(({ outline, page, y }) =>
      outline ? [{ ...outline, page: start + page, y }] : [],
    )
    return [...own, ...inside]
  })
}

/** Only slots name places that may not be there; pages without slots are not looked at. */
function brokenReferences(pages: readonly Page[], labels: ReadonlyMap<string, string>): readonly Finding[] {
  const broken = new Set<string>()
  for (const { slots } of pages)
    for (const { runs } of slots) for (const { to } of runs) if (to !== undefined && !labels.has(to)) broken.add(to)
  return [...broken].map((name) => ({
    code: 'broken-reference',
    level: 'error',
    record: '',
    message: `A page number was asked for ${name}, which is not in this book.`,
  }))
}
