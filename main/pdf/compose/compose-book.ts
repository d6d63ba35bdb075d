import { bookZone, daysOf } from '../../../shared/agenda/days.ts'
import { type EditionSetup, editionSetup } from '../../../shared/editions/default-editions.ts'
import type { Reader } from '../../../shared/editions/reader.ts'
import { accentOf } from '../../../shared/format/contrast.ts'
import { words } from '../../../shared/format/words.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import type { SectionCode } from '../../../shared/model/records/book-setup.ts'
import { bookSetupId, find, list, type Trip } from '../../../shared/model/trip.ts'
import type { Block, Book, Unit } from '../blocks.ts'
import type { ThemeName } from '../theme.ts'
import { type Composition, type Keep, type Readings, readOnce } from './composition.ts'
import { type AnnexSheet, type Context, type Copy, pickText, type Section, type TargetKind, target } from './context.ts'
import { furnitureOf } from './furniture.ts'
import { numberSections, wantedSections } from './numbering.ts'
import { sectionTable } from './section-table.ts'
import { tripRecord } from './units.ts'
import { destinationsIn } from './walk.ts'

/** How one book is made. */
export type ComposeSetup = Readonly<{
  paper: 'letter' | 'a4'
  duplex: boolean
  theme: ThemeName
  /** BCP 47. */
  language: string
  /** Empty or absent: those of the edition. */
  sections?: readonly SectionCode[]
  notesPages: boolean
  /** From the whole trip, as a projection may no longer hold it; absent: what the trip at hand says. */
  edition?: EditionSetup
  /** The moment the book speaks from, universal time. */
  at: string
  copy?: Copy
  blackOnly?: boolean
  /** By attachment, the pages of attached documents to bind in. */
  annexes?: ReadonlyMap<string, readonly AnnexSheet[]>
  /** An agenda item is left out for this reader: then the cover does not draw the agenda. */
  hidesMeetings?: boolean
}>

type ComposeOptions = Readonly<{
  reader: Reader
  setup: ComposeSetup
  /** What was kept of the last time: then only what reads something else now is composed again. */
  composition?: Composition | undefined
}>

/**
 * A trip, already projected for its reader, as a book without measures. The same trip and setup give the same book, and
 * with a composition a unit that is the same is the very same value.
 */
export function composeBook(trip: Trip, { reader, setup, composition }: ComposeOptions): Book {
  const draft = contextOf(trip, reader, setup)
  const wanted = wantedSections(setup.sections?.length ? setup.sections : draft.edition.sections)
  // Sections are numbered and referred to by what all of them yield: they are composed for what is likely, and once
  // more when it turns out otherwise.
  const [first, second] = composition ?? readOnce()
  let round = composeRound(draft, likelyPlaces(trip, wanted), first)
  if (!round.holds) round = composeRound(draft, round.places, second)
  const { context, units } = round
  const host = find(trip, 'organisations', tripRecord(context)?.hostOrganisation)
  return {
    title: pickText(context, tripRecord(context)?.title) || context.words.bookTitle,
    language: context.language,
    paper: setup.paper,
    duplex: setup.duplex,
    theme: setup.theme,
    accent: accentOf(host?.colour ?? '', setup.blackOnly ?? find(trip, 'bookSetups', bookSetupId)?.blackOnly ?? false),
    furniture: furnitureOf(context, setup.copy),
    units,
  }
}

/** The sections a book has and the names of the places in it. */
type Places = Readonly<{ sections: readonly SectionCode[]; targets: ReadonlySet<string> }>

/** Every section wanted, and a place for every record that may have one. */
function likelyPlaces(trip: Trip, sections: readonly SectionCode[]): Places {
  const records = placedCollections.flatMap(([kind, collection]) =>
    list(trip, collection).map(({ id }) => target(kind, id)),
  )
  const days = daysOf(trip).map((day) => target('day', day.date))
  return { sections, targets: new Set([...sections.map((code) => target('section', code)), ...days, ...records]) }
}

const placedCollections = [
  ['agency', 'agencies'],
  ['brief', 'briefs'],
  ['company', 'companies'],
  ['delegate', 'delegates'],
  ['item', 'agendaItems'],
  ['official', 'officials'],
  ['topic', 'topics'],
  ['venue', 'venues'],
] as const satisfies readonly (readonly [TargetKind, CollectionName])[]

/** All sections as they are when the book has these places; `holds` when what they say of it came true. */
function composeRound(draft: Context, expected: Places, readings: Readings) {
  const sections = numberSections(expected.sections, draft.words)
  const { asked, ...reading } = readings(draft.trip, expected.targets, factsOf({ ...draft, sections }))
  const context: Context = { ...draft, ...reading, sections }
  const composed = composeAll(context)
  const there = expected.sections.filter((code) => (composed.get(code) ?? []).length > 0)
  const units = there.flatMap((code) => composed.get(code) ?? [])
  const targets = new Set([...there.map((code) => target('section', code)), ...units.flatMap(placesOf)])
  const holds =
    there.length === expected.sections.length &&
    [...asked()].every((name) => targets.has(name) === expected.targets.has(name))
  return { context, units, holds, places: { sections: there, targets } }
}

/** All a book is made from but its trip and its places. The words follow from the language. */
const factsOf = ({ trip: _, words: __, targets: ___, annexes, ...facts }: Context): string =>
  JSON.stringify([facts, [...annexes]])

function contextOf(trip: Trip, reader: Reader, setup: ComposeSetup): Context {
  const record = find(trip, 'trips', 'trip')
  const { language, paper, duplex, theme, at } = setup
  const edition = setup.edition ?? editionSetup(trip, reader, language)
  return {
    trip,
    reader,
    language,
    languages: [language, ...(record?.languages ?? [])],
    words: words(language),
    at,
    zone: bookZone(trip),
    clock: record?.clock ?? '24',
    paper,
    duplex,
    theme,
    notesPages: setup.notesPages && edition.notesPages,
    copy: setup.copy,
    edition,
    signature: reader.edition !== 'leave-behind' && setup.hidesMeetings !== true,
    marks: edition.marks,
    annexes: setup.annexes ?? new Map(),
    section: { code: 'cover', number: '', title: '' },
    sections: [],
    targets: new Set(),
    keep: (_, make) => make(),
  }
}

/**
 * Sections are numbered as those before them turn out. What is kept of one goes by its number, and the contents by all
 * of them, which they alone are told.
 */
function composeAll(context: Context): ReadonlyMap<SectionCode, readonly Unit[]> {
  const composed = new Map<SectionCode, readonly Unit[]>()
  const all = context.sections.map(({ code }) => code)
  for (const { code } of context.sections) {
    const section = numberSections(
      all.filter((one) => composed.get(one)?.length !== 0),
      context.words,
    ).find((one) => one.code === code)
    if (!section) continue
    const sections = code === 'contents' ? context.sections : []
    const name = [section.number, ...sections.map((one) => one.code)].join(' ')
    const keep: Keep = (part, make) => context.keep(`${name} ${part}`, make)
    composed.set(
      code,
      keep(target('section', code), () =>
        withSectionPlace(section, sectionTable[code]({ ...context, section, sections, keep })),
      ),
    )
  }
  return composed
}

/**
 * Every section can be found: by the place `section:briefs` and a bookmark of the first level. Where its first unit is
 * a thing of its own, the unit's bookmark is the section's and its own stands at the place inside.
 */
function withSectionPlace(section: Section, units: readonly Unit[]): readonly Unit[] {
  const [first, ...rest] = units
  const name = target('section', section.code)
  if (!first || first.id === name || section.code === 'cover') return units
  const { outline, ...others } = first
  const place: Block = { kind: 'destination', name, ...(outline && outline.level > 1 && { outline }) }
  return [{ ...others, outline: { title: section.title, level: 1 }, blocks: [place, ...first.blocks] }, ...rest]
}

const knownPlaces = new WeakMap<Unit, readonly string[]>()

/** A unit is a value: its places are looked for once. */
function placesOf(unit: Unit): readonly string[] {
  const known = knownPlaces.get(unit)
  if (known) return known
  const places = [unit.id, ...destinationsIn(unit.blocks)]
  knownPlaces.set(unit, places)
  return places
}
