import type { ReadyForm } from '../../media/ready-annex.ts'
import { fontIds } from '../fonts/font-files.ts'
import type { LaidBook } from '../pages.ts'
import { annexWriter } from './annex-objects.ts'
import { destinationNames } from './book-objects.ts'
import type { UnitPlan } from './book-plan.ts'
import { finishBook } from './finish-book.ts'
import { objectsPerFont } from './font-objects.ts'
import { imageEntries } from './image-stream.ts'
import { ObjectFile, ObjectGroup } from './object-file.ts'
import { type PaintedPage, type PaintedStream, type PaintTools, paintPage } from './paint-page.ts'
import { Painter } from './painter.ts'
import { languageTag } from './pdf-strings.ts'
import { type DocumentObject, openDocument } from './pdfkit-internals.ts'
import { type UnitPage, writeUnit } from './unit-objects.ts'
import { createWriteCache, type WriteCache } from './write-cache.ts'
import { producer, type WriteInputs } from './write-inputs.ts'
import type { SharedNumbers, WrittenPages } from './written-pages.ts'

/** A book being written: units in their order, then the end. */
export class BookWriter {
  readonly #laid: LaidBook
  readonly #inputs: WriteInputs
  readonly #cache: WriteCache
  readonly #file: ObjectFile
  readonly #document: DocumentObject
  readonly #shared: SharedNumbers
  readonly #tools: PaintTools
  readonly #destinations: ReadonlySet<string>
  readonly #group = new ObjectGroup()
  readonly #margins = new Map<number, number>()
  readonly #images = new Map<string, number>()
  readonly #annexForm: (form: ReadyForm) => number
  readonly #written: WrittenPages = { numbers: [], parents: [], linkParents: [], tops: [], notes: [], words: [] }

  constructor(laid: LaidBook, inputs: WriteInputs, emit: (bytes: Uint8Array) => void) {
    this.#laid = laid
    this.#inputs = { ...inputs, date: knownDate(inputs.date) }
    this.#cache = inputs.cache ?? createWriteCache(inputs.fonts)
    this.#file = new ObjectFile(emit)
    this.#annexForm = annexWriter(this.#file)
    const language = languageTag(laid.language)
    this.#document = openDocument({ title: laid.title, language, date: this.#inputs.date, producer })
    this.#file.text(this.#document.head)
    this.#file.reserve(this.#document.last)
    this.#shared = {
      pages: this.#document.pages,
      fonts: this.#file.reserve(fontIds.length * objectsPerFont),
      fontDirectory: this.#file.reserve(1),
      structureTop: this.#file.reserve(1),
    }
    const { words } = this.#cache
    this.#tools = {
      painter: new Painter(laid, words, inputs.fonts.shaper),
      words,
      look: `${laid.height} ${laid.accent}`,
    }
    this.#destinations = destinationNames(laid)
  }

  async unit({ unit, pages }: UnitPlan): Promise<void> {
    const painted: UnitPage[] = []
    for (const { page, index } of pages) {
      const kept = page.body && this.#cache.pages.get(page.body)
      const now = paintPage(page, this.#tools, kept)
      if (page.body && this.#inputs.cache) this.#cache.pages.set(page.body, now)
      this.#written.words.push(now.overlay.words)
      if (now.body) this.#written.words.push(now.body.words)
      const margin = now.body && this.#margin(page.left)
      painted.push({ page, index, painted: now, margin, images: await this.#pageImages(now) })
    }
    const first = this.#file.next
    const book = {
      ...this.#shared,
      language: this.#laid.language,
      height: this.#laid.height,
      destinations: this.#destinations,
      firstLinkKey: this.#laid.pages.length + this.#written.linkParents.length,
    }
    const before = unit && this.#cache.units.get(unit)
    const objects = writeUnit({ unit, pages: painted, first, book, before, group: this.#group })
    if (unit && this.#inputs.cache) this.#cache.units.set(unit, objects)
    this.#file.reserve(objects.numbers.end - first)
    painted.forEach(({ painted: page }, place) => {
      if (page.body) this.#content(objects.numbers.body(place), page.body)
      this.#content(objects.numbers.overlay(place), page.overlay)
    })
    objects.groups.forEach((group, place) => {
      this.#file.group(objects.numbers.group(place), group)
    })
    this.#note(painted, objects)
  }

  end(): void {
    finishBook({
      laid: this.#laid,
      inputs: this.#inputs,
      cache: this.#cache,
      file: this.#file,
      document: this.#document,
      shared: this.#shared,
      written: this.#written,
    })
  }

  #note(pages: readonly UnitPage[], { numbers, structure, tops, notes }: ReturnType<typeof writeUnit>): void {
    const to = this.#written
    pages.forEach(({ index, painted }, place) => {
      to.numbers[index] = numbers.page(place)
      if (painted.body) to.parents[index] = `${index} ${numbers.parents(place)} 0 R`
    })
    const before = this.#laid.pages.length + to.linkParents.length
    structure.linkElements.forEach((element, place) => {
      to.linkParents.push(`${before + place} ${numbers.element(element)} 0 R`)
    })
    to.tops.push(...tops)
    to.notes.push(...notes)
  }

  #content(number: number, { data, isDeflated }: PaintedStream): void {
    this.#file.stream(number, isDeflated ? '/Filter/FlateDecode' : '', data)
  }

  /** Moves a body to its margin, until its overlay ends: so that bodies are the same on both sides of a sheet. */
  #margin(left: number): number {
    const found = this.#margins.get(left)
    if (found !== undefined) return found
    const number = this.#file.reserve(1)
    this.#margins.set(left, number)
    const move = Number.isFinite(left) ? Math.round(left * 100) / 100 : 0
    this.#file.stream(number, '', Buffer.from(`q 1 0 0 1 ${move} 0 cm`))
    return number
  }

  async #pageImages({ body, overlay }: PaintedPage): Promise<UnitPage['images']> {
    const found: { sha256: string; number: number }[] = []
    for (const sha256 of new Set([...(body?.images ?? []), ...overlay.images])) {
      const number = this.#images.get(sha256) ?? (await this.#image(sha256))
      found.push({ sha256, number })
    }
    return found
  }

  async #image(sha256: string): Promise<number> {
    const kept = this.#cache.images.get(sha256)
    const image = kept ?? (await this.#inputs.picture(sha256))
    // Only for a next time: a book that is written once lets go of each picture.
    if (image && image.kind !== 'form' && !kept && this.#inputs.cache) this.#cache.images.keep(sha256, image)
    const number = image?.kind === 'form' ? this.#annexForm(image) : this.#file.reserve(1)
    this.#images.set(sha256, number)
    if (image?.kind === 'form') return number
    if (image) this.#file.stream(number, imageEntries(image), image.data)
    else this.#file.stream(number, '/Type/XObject/Subtype/Form/BBox[0 0 1 1]', new Uint8Array(0))
    return number
  }
}

/** What is no date at all becomes the first there is. */
const knownDate = (date: Date): Date => (Number.isFinite(date.getTime()) ? date : new Date(0))
