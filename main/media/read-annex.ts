import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { UserError } from '../../shared/errors.ts'
import type { AnnexObject, AnnexPage, ReadyAnnex } from './ready-annex.ts'

/** More than any document that somebody would bind into a book. */
const mostPages = 500
const mostObjects = 100_000

/**
 * Takes the pages of a PDF apart, those named (from 1) or all. Runs where it can be ended: a hostile file may keep the
 * library busy for ever. Throws `damaged-file` with a sentence when the file is locked, broken or has no such page.
 */
export async function readAnnex(bytes: Uint8Array, wanted?: readonly number[]): Promise<ReadyAnnex> {
  const source = await open(bytes)
  const count = source.getPageCount()
  const numbers = wanted ?? Array.from({ length: count }, (_, index) => index + 1)
  const missing = numbers.find((number) => number < 1 || number > count)
  if (missing !== undefined) throw refused(`it has ${count} pages and none numbered ${missing}`)
  if (numbers.length === 0 || numbers.length > mostPages) throw refused(`it has ${numbers.length} pages to bind`)
  try {
    return await takeApart(source, numbers)
  } catch (error) {
    // The library meets what is broken inside a page with errors of many kinds.
    if (error instanceof UserError) throw error
    throw refused('a page of it is damaged', error)
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  } catch (error) {
    // A locked file may already break on the way to the place where the library would see that it is locked.
    const isLocked = error instanceof EncryptedPDFError || Buffer.from(bytes).includes('/Encrypt')
    if (isLocked) throw refused('it is locked with a password', error)
    throw refused('it is damaged', error)
  }
}

const refused = (why: string, cause?: unknown) =>
  new UserError('damaged-file', `The attached PDF cannot be bound in: ${why}.`, { cause })

async function takeApart(source: PDFDocument, numbers: readonly number[]): Promise<ReadyAnnex> {
  const target = await PDFDocument.create({ updateMetadata: false })
  const copied = await target.copyPages(
    source,
    numbers.map((number) => number - 1),
  )
  const list = new ObjectList(target)
  const pages: AnnexPage[] = []
  for (const page of copied) {
    const { x, y, width, height } = page.getCropBox()
    const turn = ((page.getRotation().angle % 360) + 360) % 360
    const [shownWidth, shownHeight] = turn % 180 === 0 ? [width, height] : [height, width]
    const isEmpty = page.node.Contents() === undefined
    const box = { left: x, bottom: y, right: x + width, top: y + height }
    const embedded = isEmpty ? undefined : await target.embedPage(page, box, matrixOf(turn, box))
    pages.push({ width: shownWidth, height: shownHeight, form: embedded ? await list.form(embedded) : list.blank() })
  }
  return { pages, objects: list.objects() }
}

type Box = Readonly<{ left: number; bottom: number; right: number; top: number }>

/** From the page's own space to the unit square, turned upright as its reader is to see it (ISO 32000-1, 8.3.4). */
function matrixOf(turn: number, { left, bottom, right, top }: Box): [number, number, number, number, number, number] {
  const across = 1 / (right - left)
  const up = 1 / (top - bottom)
  if (turn === 90) return [0, -across, up, 0, -bottom * up, right * across]
  if (turn === 180) return [-across, 0, 0, -up, right * across, top * up]
  if (turn === 270) return [0, across, -up, 0, top * up, -left * across]
  return [across, 0, 0, up, -left * across, -bottom * up]
}

/** What a page does not need to be seen, and may tell more than it shows. */
const leftOut = new Set([
  '/Metadata',
  '/PieceInfo',
  '/LastModified',
  '/StructParent',
  '/StructParents',
  '/AF',
  '/Length',
  '/OC',
])

/** Objects in the order they were first met. */
class ObjectList {
  readonly #document: PDFDocument
  readonly #places = new Map<string, number>()
  readonly #objects: AnnexObject[] = []

  constructor(document: PDFDocument) {
    this.#document = document
  }

  objects(): readonly AnnexObject[] {
    return this.#objects
  }

  /** The form of a page and everything below it. */
  async form(page: PDFEmbeddedPage): Promise<number> {
    await page.embed()
    const place = this.#place(page.ref)
    if (!this.#objects[place]?.data) throw refused('a page of it is damaged')
    return place
  }

  /** A page with nothing on it. */
  blank(): number {
    this.#objects.push({ parts: ['/Type/XObject/Subtype/Form/BBox[0 0 1 1]'], data: new Uint8Array(0) })
    return this.#objects.length - 1
  }

  #place(ref: PDFRef): number {
    const known = this.#places.get(ref.tag)
    if (known !== undefined) return known
    const place = this.#objects.length
    if (place >= mostObjects) throw refused('it holds too many parts')
    this.#places.set(ref.tag, place)
    // Its own place is taken before its parts are read: they may point back to it.
    this.#objects.push({ parts: ['null'] })
    const object = this.#document.context.lookup(ref)
    if (object !== undefined) this.#objects[place] = this.#object(object)
    return place
  }

  #object(object: PDFObject): AnnexObject {
    const parts: (string | number)[] = []
    if (!(object instanceof PDFStream)) {
      this.#value(object, parts)
      return { parts: joined(parts) }
    }
    this.#entries(object.dict, parts)
    const data = object instanceof PDFRawStream ? object.contents : object.getContents()
    return { parts: joined(parts), data: Uint8Array.from(data) }
  }

  #value(value: PDFObject, parts: (string | number)[]): void {
    if (value instanceof PDFRef) parts.push(this.#place(value))
    else if (value instanceof PDFDict) {
      parts.push('<<')
      this.#entries(value, parts)
      parts.push('>>')
    } else if (value instanceof PDFArray) {
      parts.push('[')
      for (const inner of value.asArray()) {
        this.#value(inner, parts)
        parts.push(' ')
      }
      parts.push(']')
    } else parts.push(value.toString())
  }

  #entries(dict: PDFDict, parts: (string | number)[]): void {
    for (const [key, value] of dict.entries()) {
      if (leftOut.has(key.toString())) continue
      parts.push(`${key.toString()} `)
      this.#value(value, parts)
    }
  }
}

/** Neighbouring words as one. */
function joined(parts: readonly (string | number)[]): readonly (string | number)[] {
  const out: (string | number)[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else out.push(part)
  }
  return out
}
