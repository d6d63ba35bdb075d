import { type Account, accountFor } from '../../shared/checks/manifest.ts'
import { preflight } from '../../shared/checks/preflight.ts'
import { editionLanguage, editionSetup } from '../../shared/editions/default-editions.ts'
import type { LeftOut } from '../../shared/editions/left-out.ts'
import { projectTrip } from '../../shared/editions/project.ts'
import type { Reader } from '../../shared/editions/reader.ts'
import type { Finding } from '../../shared/errors.ts'
import { collectionNames } from '../../shared/model/collections.ts'
import { bookMoment } from '../../shared/model/last-edit.ts'
import { type SectionCode, sectionCodes } from '../../shared/model/records/book-setup.ts'
import { bookSetupId, find, list, type Trip, tripId } from '../../shared/model/trip.ts'
import { type ReadyImage, readReadyImage } from '../media/ready-image.ts'
import { composeBook } from '../pdf/compose/compose-book.ts'
import { type Composition, createComposition } from '../pdf/compose/composition.ts'
import type { Fonts } from '../pdf/fonts/load-fonts.ts'
import { createLayout, type Layout } from '../pdf/layout/create-layout.ts'
import { baseLanguage, type Hyphenators, loadHyphenators } from '../pdf/layout/paragraph/hyphenation.ts'
import { placedPages } from '../pdf/layout/placed.ts'
import type { LaidBook, PictureSizes } from '../pdf/pages.ts'
import type { ThemeName } from '../pdf/theme.ts'
import { writeBook } from '../pdf/write/write-book.ts'
import { createWriteCache, type WriteCache } from '../pdf/write/write-cache.ts'
import type { WriteInputs } from '../pdf/write/write-inputs.ts'
import type { MediaStore } from '../storage/media-store.ts'
import { type BoundAnnexes, bindAnnexes, type ReadAnnex } from './bind-annexes.ts'

/** What the book is asked to be; what is left out is as the trip's book setup says. */
export type BookRequest = Readonly<{
  reader: Reader
  paper?: 'letter' | 'a4'
  duplex?: boolean
  theme?: ThemeName
  language?: string
  sections?: readonly SectionCode[]
  /** Universal time. */
  at?: string
}>

export type BookReport = Readonly<{
  pages: number
  edition: string
  at: string
  /** N records in, N accounted for, 0 dropped. */
  account: string
  /** By `collection/id`: the pages where its lines stand, or why it is not printed. */
  records: Readonly<Record<string, Account['fate']>>
  findings: readonly Finding[]
  /** By phase. */
  milliseconds: Readonly<Record<string, number>>
}>

/** What a book is made with; `progress` hears each phase as it begins. */
export type BookTools = Readonly<{
  fonts: Fonts
  media: MediaStore
  now: () => number
  /** Takes attached PDFs apart, to bind them in. Without it they are listed only. */
  readAnnex?: ReadAnnex
  /** What was kept of the last time the same book was built: then only what changed is set again. */
  cache?: BookCache
  /** The book is built this once: nothing is kept of it, so that what was written is let go of. */
  once?: boolean
  progress?: (phase: BookPhase) => void
}>
/** Composed and laid-out units and written pages. `freshLayout` forgets what was laid out before. */
export type BookCache = Readonly<{
  composition: Composition
  layout: (pictures: PictureSizes) => Layout
  freshLayout: (pictures: PictureSizes) => Layout
  written: WriteCache
}>
export type BookPhase = 'project' | 'compose' | 'layout' | 'write'

/** For a process that builds one book again and again, as a preview does. */
export function createBookCache(fonts: Fonts, hyphenators?: Hyphenators): BookCache {
  let sizes: PictureSizes = { sizeOf: () => undefined }
  const make = () =>
    createLayout({
      shaper: fonts.shaper,
      pictures: { sizeOf: (sha256) => sizes.sizeOf(sha256) },
      ...(hyphenators ? { hyphenators } : {}),
    })
  let layout: Layout | undefined
  const layoutFor = (pictures: PictureSizes) => {
    sizes = pictures
    layout ??= make()
    return layout
  }
  return {
    composition: createComposition(),
    layout: layoutFor,
    freshLayout: (pictures) => {
      layout = undefined
      return layoutFor(pictures)
    },
    written: createWriteCache(fonts),
  }
}

export type BuiltBook = Readonly<{
  /** The pages, before they are written. */
  laid: LaidBook
  /** For the next build of the same book. */
  cache: BookCache
  /** What writing takes: for a few pages of it alone. */
  inputs: WriteInputs
  chunks: AsyncGenerator<Uint8Array, void, void>
  report: () => BookReport
}>

/**
 * One book, from the trip to its bytes. Pages are laid out when this answers; the bytes come as they are read, and the
 * report is whole after the last of them.
 */
export async function buildBook(trip: Trip, request: BookRequest, tools: BookTools): Promise<BuiltBook> {
  const clock = phaseClock(tools)
  const at = request.at ?? bookMoment(trip)
  clock.begin('project')
  const projection = projectTrip(trip, request.reader, { at })
  const annexes = tools.readAnnex && (await bindAnnexes(projection.trip, tools.media, tools.readAnnex))
  clock.begin('compose')
  const book = composeBook(projection.trip, {
    reader: request.reader,
    setup: {
      ...setupOf(trip, request),
      at,
      hidesMeetings: projection.hidesMeetings,
      ...(annexes && { annexes: annexes.sheets }),
    },
    composition: tools.cache?.composition,
  })
  clock.begin('layout')
  const cache = tools.cache ?? createBookCache(tools.fonts, await hyphenatorsOf(trip, book.language))
  const pictures = pictureSizes(projection.trip, annexes?.sheets)
  const first = cache.layout(pictures).layOut(book)
  // Words that the tables cannot set are rare: only then is the book set once more, with an engine for them.
  const laid = (await tools.fonts.complete()) ? cache.freshLayout(pictures).layOut(book) : first
  clock.begin('write')
  const inputs: WriteInputs = {
    fonts: tools.fonts,
    ...(tools.once ? {} : { cache: cache.written }),
    picture: async (name) => annexes?.forms.get(name) ?? readPicture(tools.media, name),
    date: new Date(at),
    isAccessible: true,
    identity: `${find(trip, 'trips', tripId)?.code ?? ''} ${request.reader.edition} ${request.reader.delegate ?? ''}`,
  }
  return {
    laid,
    cache,
    inputs,
    chunks: writeBook(laid, inputs),
    report: () =>
      reportOf({
        trip,
        request,
        at,
        laid,
        left: projection.left,
        annexFindings: annexes?.findings ?? [],
        milliseconds: clock.end(),
      }),
  }
}

function setupOf(trip: Trip, request: BookRequest) {
  const setup = find(trip, 'bookSetups', bookSetupId)
  const language = request.language || editionLanguage(trip, request.reader)
  const edition = editionSetup(trip, request.reader, language)
  return {
    paper: request.paper ?? setup?.paper ?? 'letter',
    duplex: request.duplex ?? setup?.duplex ?? false,
    theme: request.theme ?? setup?.theme ?? 'serif',
    language,
    sections: request.sections ?? edition.sections,
    notesPages: setup?.notesPages ?? true,
    edition,
    blackOnly: setup?.blackOnly ?? false,
  } as const
}

/** Patterns are loaded only for languages that are divided: English stands ragged and whole. */
const hyphenatorsOf = (trip: Trip, language: string): Promise<Hyphenators> =>
  loadHyphenators(
    [language, ...(find(trip, 'trips', tripId)?.languages ?? [])].filter((one) => baseLanguage(one) !== 'en'),
  )

/** Sizes stand in the media records, so that no picture is opened before it is printed. */
function pictureSizes(trip: Trip, annexes: BoundAnnexes['sheets'] = new Map()) {
  const sizes = new Map(
    list(trip, 'mediaItems').map(({ sha256, width, height }) => [sha256, { width: width ?? 1, height: height ?? 1 }]),
  )
  for (const sheets of annexes.values())
    for (const { name, width, height } of sheets) sizes.set(name, { width, height })
  return { sizeOf: (sha256: string) => sizes.get(sha256) }
}

async function readPicture(media: MediaStore, sha256: string): Promise<ReadyImage | undefined> {
  return media.has(sha256) ? readReadyImage(await media.read(sha256)) : undefined
}

/** Measures phases one after the other; each ends where the next begins. */
function phaseClock({ now, progress }: BookTools) {
  const milliseconds: Record<string, number> = {}
  let phase: BookPhase | undefined
  let since = now()
  const close = () => {
    if (phase) milliseconds[phase] = Math.round(now() - since)
    since = now()
  }
  return {
    begin: (next: BookPhase) => {
      close()
      phase = next
      progress?.(next)
    },
    end: () => {
      close()
      return milliseconds
    },
  }
}

type Finished = Readonly<{
  trip: Trip
  request: BookRequest
  at: string
  laid: LaidBook
  left: readonly LeftOut[]
  annexFindings: readonly Finding[]
  milliseconds: Readonly<Record<string, number>>
}>

function reportOf({ trip, request, at, laid, left, annexFindings, milliseconds }: Finished): BookReport {
  const manifest = accountFor(trip, { left, placed: placedPages(laid), reasons: unaskedFor(trip, request) })
  return {
    pages: laid.pages.length,
    edition: request.reader.edition,
    at,
    account: manifest.sentence,
    records: Object.fromEntries(manifest.accounts.map(({ record, fate }) => [record, fate])),
    findings: [...laid.findings, ...annexFindings, ...manifest.findings, ...preflight(trip, { at })],
    milliseconds,
  }
}

/** A book that was asked to be shorter prints less of what its reader may see: said of each such record. */
function unaskedFor(trip: Trip, request: BookRequest): ReadonlyMap<string, string> {
  const isWhole =
    request.sections === undefined &&
    request.reader.edition === 'staff' &&
    setupOf(trip, request).sections.length === sectionCodes.length
  if (isWhole) return new Map()
  const reason = 'No section of this book prints it.'
  return new Map(
    collectionNames.flatMap((collection) => list(trip, collection).map(({ id }) => [`${collection}/${id}`, reason])),
  )
}
