import { words } from '../../shared/format/words.ts'
import type { OutlineRow } from '../../shared/ipc/book.ts'
import type { CollectionName } from '../../shared/model/collections.ts'
import { type SectionCode, sectionCodes } from '../../shared/model/records/book-setup.ts'
import { numberSections } from '../pdf/compose/numbering.ts'
import type { LaidBook, OutlineEntry } from '../pdf/pages.ts'

/** The binder: the bookmarks of a laid-out book, each with its number, its page and the record it is about. */
export function outlineOf(laid: LaidBook): readonly OutlineRow[] {
  const named = laid.outline.map((entry) => ({ entry, place: placeOf(laid, entry) }))
  const numbers = sectionNumbers(
    named.map(({ place }) => place),
    laid.language,
  )
  const seen = new Map<string, number>()
  return named.map(({ entry, place }) => {
    const page = laid.pages[entry.page]?.label ?? ''
    const code = entry.level === 1 ? sectionOf(place) : undefined
    const brief = place.startsWith('brief:') ? /^(\S+) (.+)$/s.exec(entry.title) : null
    const record = recordOf(place)
    const name = place === '' ? entry.title : place
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return {
      id: times === 0 ? name : `${name}#${times}`,
      number: code ? (numbers.get(code) ?? '') : (brief?.[1] ?? ''),
      title: brief?.[2] ?? entry.title,
      page,
      level: entry.level,
      ...(record && { record }),
    }
  })
}

/** The name of the place a bookmark leads to; of several at one spot, a section's for the first level only. */
function placeOf(laid: LaidBook, entry: OutlineEntry): string {
  const here = laid.destinations.filter(({ page, y }) => page === entry.page && y === entry.y)
  const isSection = ({ name }: Readonly<{ name: string }>) => name.startsWith('section:')
  const fitting = here.find((place) => isSection(place) === (entry.level === 1)) ?? here[0]
  return fitting?.name ?? ''
}

function sectionOf(place: string): SectionCode | undefined {
  const code = place.startsWith('section:') ? place.slice('section:'.length) : ''
  return sectionCodes.find((known) => known === code)
}

/** Numbered as the book numbers them: without gaps. */
function sectionNumbers(places: readonly string[], language: string): ReadonlyMap<SectionCode, string> {
  const codes = [...new Set(places.flatMap((place) => sectionOf(place) ?? []))]
  return new Map(numberSections(codes, words(language)).map(({ code, number }) => [code, number]))
}

const collections: Readonly<Record<string, CollectionName>> = {
  agency: 'agencies',
  brief: 'briefs',
  company: 'companies',
  delegate: 'delegates',
  item: 'agendaItems',
  official: 'officials',
  topic: 'topics',
  venue: 'venues',
}

function recordOf(place: string): string | undefined {
  const at = place.indexOf(':')
  const kind = place.slice(0, at)
  return Object.hasOwn(collections, kind) ? `${collections[kind]}/${place.slice(at + 1)}` : undefined
}
