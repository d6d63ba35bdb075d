import { damaged, type OfficeFile, openOfficeFile, repeatedNotices } from '../office/open-office-zip.ts'
import { readProperties } from '../office/properties.ts'
import { readXml, streamXml, type XmlElement } from '../office/read-xml.ts'
import { type Relation, relationsOf } from '../office/relations.ts'
import type { Parser } from '../parser.ts'
import { bodyPlace, type Place, placeWithin } from '../place.ts'
import type { Aside, SourceBlock } from '../source-document.ts'
import { readNumbering } from './numbering.ts'
import { storyReader } from './story.ts'
import { markStrong } from './strong.ts'
import { readStyles } from './styles.ts'
import { note, type Walk } from './walk.ts'

/**
 * Word files of both editions of the standard, transitional and strict. Heads come first, then the body, then notes,
 * comments, feet and the properties of the document. Nothing outside of the file is ever opened.
 */
export const parseDocx: Parser = async (bytes, file, context) => {
  const office = await openOfficeFile(bytes)
  const main = mainPart(office)
  const relations = relationsOf(office, main)
  const ofType = (type: string) => [...relations.values()].filter((one) => one.type === type && !one.isExternal)
  const styles = readStyles(rootOf(office, ofType('styles')[0]))
  const walk: Walk = {
    file: office,
    styles,
    numbering: readNumbering(rootOf(office, ofType('numbering')[0]), styles),
    references: new Map(),
    sizes: new Map(),
    pictures: new Map(),
    notices: new Map(),
    counts: { cells: 0, merges: 0 },
  }
  const body = readBody(walk, main, context.progress)
  const sides = (type: string, aside: Aside) =>
    ofType(type).flatMap(({ target }, index) =>
      readSide(walk, target, placeWithin({ unit: `${aside}${index + 1}`, at: `${names[aside]} ${index + 1}` }), aside),
    )
  const heads = sides('header', 'head')
  const notes = [
    ...ofType('footnotes').flatMap(({ target }) => readNotes(walk, target, 'footnote')),
    ...ofType('endnotes').flatMap(({ target }) => readNotes(walk, target, 'endnote')),
    ...ofType('comments').flatMap(({ target }) => readNotes(walk, target, 'comment')),
  ]
  const feet = sides('footer', 'foot')
  const properties = readProperties(office)
  const language = properties.language ?? styles.language
  return {
    file,
    title: properties.title,
    ...(language !== undefined && { language }),
    ...(properties.date !== undefined && { date: properties.date }),
    blocks: markStrong([...heads, ...body, ...notes, ...feet, ...properties.blocks], walk.sizes),
    pictures: [...walk.pictures.values()],
    notices: [...repeatedNotices(office), ...walk.notices.values()],
  }
}

const names: Readonly<Partial<Record<Aside, string>>> = { head: 'page head', foot: 'page foot' }

function mainPart(file: OfficeFile): string {
  const named = [...relationsOf(file, '').values()].find((one) => one.type === 'officeDocument' && !one.isExternal)
  const part = named && file.read(named.target) ? named.target : 'word/document.xml'
  if (!file.read(part)) throw damaged('it holds no Word document')
  return part
}

function rootOf(file: OfficeFile, relation: Relation | undefined): XmlElement | undefined {
  const bytes = relation && file.read(relation.target)
  return bytes && readXml(bytes)?.root
}

/** Elements that say how a page looks, or how it was before a change. */
const skip = new Set([
  ...['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:sectPrChange', 'w:tcPrChange', 'w:trPrChange'],
  ...['w:tblGridChange', 'w:tblPrExChange', 'w:numberingChange', 'w:proofErr', 'w:lastRenderedPageBreak'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:rFonts', 'w:lang', 'w:color', 'w:szCs', 'w:bCs', 'w:iCs', 'w:shd'],
  ...['w:spacing', 'w:ind', 'w:jc', 'w:tabs', 'w:tblBorders', 'w:tcBorders', 'w:tblGrid', 'w:tcW', 'w:tblW'],
  ...['a:prstGeom', 'a:custGeom', 'wp:wrapPolygon', 'v:shapetype'],
])

const isNoise = (name: string) => /^(?:w:rsid|w14:|w15:|\?:|xml:)/.test(name)
const noise = new Map<string, boolean>()

/** Attributes repeat: each name is judged once. */
function skipAttribute(name: string): boolean {
  const known = noise.get(name)
  if (known !== undefined) return known
  const judged = isNoise(name)
  if (noise.size < 1000) noise.set(name, judged)
  return judged
}

type Read = (element: XmlElement) => readonly SourceBlock[]

function readBody(walk: Walk, part: string, progress?: (done: number) => void): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  const read = storyReader({ walk, relations: relationsOf(walk.file, part), place: bodyPlace(), fields: [] })
  let isDocument = false
  streamPart(walk, part, {
    isPiece: (name, parents) => {
      if (name === 'w:body') isDocument = true
      return parents.at(-1) === 'w:body'
    },
    take: (piece) => {
      for (const block of read(piece)) blocks.push(block)
    },
    ...(progress && { progress }),
  })
  if (!isDocument) throw damaged('it holds no Word document')
  return blocks
}

/** A page head or foot. */
function readSide(walk: Walk, part: string, place: Place, aside: Aside): readonly SourceBlock[] {
  const read = storyReader({ walk, relations: relationsOf(walk.file, part), place, aside, fields: [] })
  return readPieces(walk, part, (_, parents) => parents.length === 1, read)
}

/** Footnotes, endnotes or comments, each numbered as it stands in the file. */
function readNotes(walk: Walk, part: string, kind: 'footnote' | 'endnote' | 'comment'): readonly SourceBlock[] {
  const relations = relationsOf(walk.file, part)
  let number = 0
  return readPieces(
    walk,
    part,
    (name) => name === `w:${kind}`,
    (element) => {
      // The lines that part notes from the text are kept as notes.
      if (/separator|Notice/i.test(element.attributes.get('w:type') ?? '')) return []
      number++
      const author = element.attributes.get('w:author') ?? ''
      const where = walk.references.get(`${kind} ${element.attributes.get('w:id') ?? ''}`)
      const at = `${kind} ${number}${author === '' ? '' : ` by ${author}`}${where === undefined ? '' : `, to ${where}`}`
      const aside = kind === 'comment' ? 'comment' : 'footnote'
      const place = placeWithin({ unit: `${kind}${number}`, at })
      const read = storyReader({ walk, relations, place, aside, fields: [] })
      return element.children.flatMap((child) => (typeof child === 'string' ? [] : read(child)))
    },
  )
}

type IsPiece = (name: string, parents: readonly string[]) => boolean

function readPieces(walk: Walk, part: string, isPiece: IsPiece, read: Read): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  const take = (piece: XmlElement) => {
    for (const block of read(piece)) blocks.push(block)
  }
  streamPart(walk, part, { isPiece, take })
  return blocks
}

type PartPlan = Readonly<{ isPiece: IsPiece; take: (piece: XmlElement) => void; progress?: (done: number) => void }>

function streamPart(walk: Walk, part: string, plan: PartPlan): void {
  const bytes = walk.file.read(part)
  if (!bytes) return
  const { fault } = streamXml(bytes, { ...plan, skip, skipAttribute })
  if (fault !== undefined)
    note(walk, 'broken-part', 'A part of the file is broken; what stood before the break was read.')
}
