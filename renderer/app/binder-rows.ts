import { daysOf } from '../../shared/agenda/days.ts'
import { briefsInOrder } from '../../shared/editions/brief-numbers.ts'
import { editionSetup } from '../../shared/editions/default-editions.ts'
import type { EditionKind } from '../../shared/editions/reader.ts'
import { shortDay } from '../../shared/format/dates.ts'
import { words } from '../../shared/format/words.ts'
import type { OutlineRow } from '../../shared/ipc/book.ts'
import { type SectionCode, sectionCodes } from '../../shared/model/records/book-setup.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { Place } from '../state/place.ts'
import { readPlace } from '../state/place.ts'
import { languagesOf, nameOf } from '../state/record-names.ts'
import type { ViewId } from '../state/views.ts'
import { kindKey, viewOfCollection } from '../state/views.ts'
import type { TreeRow } from '../ui/tree-lines.ts'

const viewOfSection: Readonly<Record<SectionCode, ViewId>> = {
  cover: 'overview',
  contents: 'book',
  overview: 'overview',
  glance: 'agenda',
  objectives: 'overview',
  schedule: 'agenda',
  briefs: 'briefs',
  agencies: 'agencies',
  biographies: 'agencies',
  topics: 'points',
  replies: 'points',
  delegation: 'delegates',
  companies: 'companies',
  ledger: 'agencies',
  logistics: 'logistics',
  contacts: 'logistics',
  protocol: 'overview',
  snapshot: 'overview',
  media: 'overview',
  glossary: 'book',
  annexes: 'book',
}

/** Where a row of the book leads: a view, and the record in it when the row is about one. */
export type RowTarget = Readonly<{
  view: ViewId
  place: Place | undefined
  mode: Readonly<{ key: string; value: string }> | undefined
}>

export function targetOf(row: OutlineRow): RowTarget {
  const place = readPlace(row.record)
  if (place) return { view: viewOfCollection[place.collection], place, mode: undefined }
  const [kind = '', name = ''] = row.id.replace(/#\d+$/, '').split(':')
  if (kind === 'day') return { view: 'agenda', place: undefined, mode: { key: 'agenda/day', value: name } }
  if (name === 'ledger')
    return { view: 'agencies', place: undefined, mode: { key: kindKey('agencies'), value: 'commitments' } }
  const section = sectionCodes.find((code) => code === name)
  return { view: section ? viewOfSection[section] : 'book', place: undefined, mode: undefined }
}

/** The rows as the trip alone tells them, until the host has laid the book out: no pages, no numbers of sections. */
export function draftRows(trip: Trip, edition: EditionKind): readonly OutlineRow[] {
  const [language = 'en'] = languagesOf(trip)
  const names = words(language).sections
  return editionSetup(trip, { edition }, language).sections.flatMap((code): OutlineRow[] => [
    { id: `section:${code}`, number: '', title: names[code], page: '', level: 1 },
    ...childrenOf(trip, code, language),
  ])
}

function childrenOf(trip: Trip, code: SectionCode, language: string): readonly OutlineRow[] {
  if (code === 'schedule') {
    return daysOf(trip).map((day) => ({ ...blank, id: `day:${day.date}`, title: shortDay(day.date, language) }))
  }
  if (code !== 'briefs') return []
  return briefsInOrder(trip).map((brief) => ({
    ...blank,
    id: `brief:${brief.id}`,
    title: nameOf(trip, { collection: 'briefs', id: brief.id }),
    record: `briefs/${brief.id}`,
  }))
}

const blank = { number: '', page: '', level: 2 } as const

/**
 * Rows as a tree: a row belongs to the last one before it that stands higher. `decorate` adds marks. What sections share,
 * as those of the front matter do, numbers none of them.
 */
export function treeOf(
  rows: readonly OutlineRow[],
  decorate: (row: OutlineRow) => Partial<TreeRow>,
): readonly TreeRow[] {
  type Open = TreeRow & { children: Open[] }
  const top: Open[] = []
  const path: { level: number; row: Open }[] = []
  const shared = new Set(
    rows
      .filter(({ level }) => level === 1)
      .flatMap(({ number }, at, all) =>
        all.some((other, index) => index !== at && other.number === number) ? [number] : [],
      ),
  )
  for (const row of rows) {
    const { id, number, title, page, level } = row
    const made: Open = {
      id,
      number: shared.has(number) ? '' : number,
      title,
      page,
      isStrong: level === 1,
      ...decorate(row),
      children: [],
    }
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const parent = path.at(-1)?.row
    if (parent) parent.children.push(made)
    else top.push(made)
    path.push({ level, row: made })
  }
  return top
}
