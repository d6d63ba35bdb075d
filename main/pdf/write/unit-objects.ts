import type { LaidUnit, Page, Tag } from '../pages.ts'
import type { ByteBuffer } from './byte-buffer.ts'
import { linkAction, linkContents } from './links.ts'
import type { ObjectGroup, PackedObjects } from './object-file.ts'
import type { PaintedPage } from './paint-page.ts'
import { imageName } from './painter.ts'
import { languageTag, textString } from './pdf-strings.ts'
import { buildStructure, type Kid, type Structure } from './structure.ts'

/** A page of a unit with the numbers of its objects. */
export type UnitPage = Readonly<{
  page: Page
  /** Place in the book, from 0. */
  index: number
  painted: PaintedPage
  margin: number | undefined
  images: readonly Readonly<{ sha256: string; number: number }>[]
}>

/** What the objects of a unit refer to outside of it. */
type BookFacts = Readonly<{
  pages: number
  fontDirectory: number
  structureTop: number
  language: string
  height: number
  destinations: ReadonlySet<string>
  /** Key of the unit's first link in the tree of parents. */
  firstLinkKey: number
}>

type UnitInputs = Readonly<{
  unit: LaidUnit | undefined
  pages: readonly UnitPage[]
  /** The first number the unit may take. */
  first: number
  book: BookFacts
  /** The same unit as it was written last. */
  before: UnitObjects | undefined
  /** Empty; used again for every unit. */
  group: ObjectGroup
}>

/** Pages, links and structure of a unit, ready for the file. */
export type UnitObjects = Readonly<{
  /** Everything they were made from, apart from the unit itself. */
  key: string
  painted: readonly PaintedPage[]
  structure: Structure
  numbers: UnitNumbers
  groups: readonly PackedObjects[]
  tops: readonly number[]
  notes: readonly number[]
}>

/** Objects in one stream: enough to compress well, few enough that a viewer finds a page without reading a book. */
const groupSize = 400

export function writeUnit(inputs: UnitInputs): UnitObjects {
  const { unit, pages, first, book, before } = inputs
  const painted = pages.map((page) => page.painted)
  const key = keyOf(inputs)
  if (before?.key === key && painted.every((page, place) => page === before.painted[place])) return before
  const structure = buildStructure(unit?.tags ?? [], pages, (area) => linkAction(area, book.destinations) !== undefined)
  const numbers = unitNumbers(first, pages.length, structure)
  const elementOf = new Int32Array(unit?.tags.length ?? 0)
  structure.live.forEach((tag, place) => {
    elementOf[tag] = numbers.element(place)
  })
  const groups = packUnit({ ...inputs, structure, numbers, elementOf })
  const tops = structure.roots.map((tag) => elementOf[tag] ?? 0)
  const notes = structure.live.flatMap((tag) => (unit?.tags[tag]?.role === 'Note' ? [elementOf[tag] ?? 0] : []))
  return { key, painted, structure, numbers, groups, tops, notes }
}

/** Numbers and places the objects of a unit hold; of links also whether their places exist. */
function keyOf({ pages, first, book }: UnitInputs): string {
  const places = pages.map(({ page, index, margin, images, painted }) => {
    const links = [...(painted.body?.links ?? []), ...painted.overlay.links]
    const known = links.map(({ to }) => (to !== undefined && book.destinations.has(to) ? 1 : 0)).join('')
    return [index, margin, page.left, page.slots.length, known, images.map(({ number }) => number).join('+')].join()
  })
  const shared = [first, book.pages, book.fontDirectory, book.structureTop, book.firstLinkKey, book.height]
  return [...shared, book.language, ...places].join(';')
}

/**
 * Numbers of a unit: for each page the page, its two streams and its list of parents; then links, elements, and the
 * streams that hold all of these. They depend on nothing but where the unit begins.
 */
function unitNumbers(first: number, pageCount: number, structure: Structure) {
  const links = first + pageCount * 4
  const elements = links + structure.links.length
  const groups = elements + structure.live.length
  const objects = pageCount * 2 + structure.links.length + structure.live.length
  return {
    page: (index: number) => first + index * 4,
    body: (index: number) => first + index * 4 + 1,
    overlay: (index: number) => first + index * 4 + 2,
    parents: (index: number) => first + index * 4 + 3,
    link: (index: number) => links + index,
    element: (place: number) => elements + place,
    group: (index: number) => groups + index,
    end: groups + Math.ceil(objects / groupSize),
  }
}
type UnitNumbers = ReturnType<typeof unitNumbers>

/** What is written, with the numbers of its elements by their tags. */
type Packing = UnitInputs & Readonly<{ structure: Structure; numbers: UnitNumbers; elementOf: Int32Array }>

function packUnit(packing: Packing): readonly PackedObjects[] {
  const { group } = packing
  const packed: PackedObjects[] = []
  const write = (number: number, body: (out: ByteBuffer) => void) => {
    body(group.begin(number))
    if (group.count === groupSize) packed.push(group.pack())
  }
  const { structure, numbers, pages, elementOf } = packing
  pages.forEach((_, index) => {
    write(numbers.page(index), (out) => writePage(out, packing, index))
    write(numbers.parents(index), (out) => writeParents(out, packing, index))
  })
  structure.links.forEach((_, index) => {
    write(numbers.link(index), (out) => writeLink(out, packing, index))
  })
  for (const tag of structure.live) {
    write(elementOf[tag] ?? 0, (out) => writeElement(out, packing, tag))
  }
  if (group.count > 0) packed.push(group.pack())
  return packed
}

function writePage(out: ByteBuffer, { pages, numbers, structure, book }: Packing, index: number): void {
  const page = pages[index]
  if (page === undefined) return
  out.text(`<</Type/Page/Parent ${book.pages} 0 R/Resources<</Font ${book.fontDirectory} 0 R`)
  if (page.images.length > 0) {
    const images = page.images.map(({ sha256, number }) => `/${imageName(sha256)} ${number} 0 R`)
    out.text(`/XObject<<${images.join('')}>>`)
  }
  const body = page.painted.body ? `${page.margin} 0 R ${numbers.body(index)} 0 R ` : ''
  out.text(`>>/Contents[${body}${numbers.overlay(index)} 0 R]/StructParents ${page.index}/Tabs/S`)
  const links = structure.links.flatMap((link, place) => (link.page === index ? [numbers.link(place)] : []))
  if (links.length > 0) out.text(`/Annots[${links.map((number) => `${number} 0 R`).join(' ')}]`)
  out.text('>>')
}

function writeParents(out: ByteBuffer, { pages, elementOf }: Packing, index: number): void {
  out.byte(0x5b)
  for (const tag of pages[index]?.painted.body?.marks ?? []) {
    const number = elementOf[tag] ?? 0
    if (number === 0) out.text('null ')
    else {
      out.reference(number)
      out.byte(0x20)
    }
  }
  out.byte(0x5d)
}

function writeLink(out: ByteBuffer, { pages, structure, numbers, book }: Packing, index: number): void {
  const link = structure.links[index]
  if (link === undefined) return
  const { area, page } = link
  out.text('<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/P ')
  out.reference(numbers.page(page))
  out.text('/Rect')
  writeBox(out, [area.x, area.y, area.width, area.height], pages[page]?.page.left ?? 0, book.height)
  out.text(`/Contents${linkContents(area)}/StructParent ${book.firstLinkKey + index}`)
  out.text(`${linkAction(area, book.destinations) ?? ''}>>`)
}

function writeBox(
  out: ByteBuffer,
  [x, y, width, height]: readonly [number, number, number, number],
  left: number,
  paper: number,
): void {
  out.byte(0x5b)
  for (const edge of [left + x, paper - y - height, left + x + width, paper - y]) {
    out.number(edge)
    out.byte(0x20)
  }
  out.byte(0x5d)
}

function writeElement(out: ByteBuffer, packing: Packing, tag: number): void {
  const { unit, pages, structure, numbers, book, elementOf } = packing
  const element = unit?.tags[tag]
  if (unit === undefined || element === undefined) return
  const parent = structure.roots.includes(tag) ? book.structureTop : (elementOf[element.parent] ?? book.structureTop)
  const kids = structure.kids[tag] ?? []
  const home = homePage(kids)
  out.text(`<</S/${element.role}/P `)
  out.reference(parent)
  if (home !== undefined) {
    out.text('/Pg ')
    out.reference(numbers.page(home))
  }
  if (element.language !== undefined) writeLanguage(out, element.language)
  else if (element.parent < 0 && unit.language !== book.language) writeLanguage(out, unit.language)
  if (element.alt !== undefined) out.text(`/Alt${textString(element.alt)}`)
  out.text(attributesOf(element, unit.tags, tag))
  if (element.box && home !== undefined) {
    out.text('/A<</O/Layout/Placement/Block/BBox')
    writeBox(out, element.box, pages[home]?.page.left ?? 0, book.height)
    out.text('>>')
  }
  if (element.role === 'Note') out.text(`/ID${noteId(elementOf[tag] ?? 0)}`)
  if (kids.length > 0) {
    out.text('/K[')
    for (const kid of kids) writeKid(out, kid, home, packing)
    out.byte(0x5d)
  }
  out.text('>>')
}

function writeLanguage(out: ByteBuffer, language: string): void {
  const tag = languageTag(language)
  if (tag !== '') out.text(`/Lang(${tag})`)
}

/** Marks of other pages than this name their page. */
function homePage(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) if (kid.kind === 'mark') return kid.page
  return undefined
}

function writeKid(out: ByteBuffer, kid: Kid, home: number | undefined, { numbers, elementOf }: Packing): void {
  switch (kid.kind) {
    case 'element':
      out.reference(elementOf[kid.tag] ?? 0)
      break
    case 'link':
      out.text('<</Type/OBJR/Obj ')
      out.reference(numbers.link(kid.link))
      out.text('/Pg ')
      out.reference(numbers.page(kid.page))
      out.text('>>')
      break
    case 'mark':
      if (kid.page === home) out.integer(kid.mark)
      else {
        out.text('<</Type/MCR/Pg ')
        out.reference(numbers.page(kid.page))
        out.text(`/MCID ${kid.mark}>>`)
      }
      break
  }
  out.byte(0x20)
}

function attributesOf(element: Tag, tags: readonly Tag[], tag: number): string {
  const { role, scope, columns, rows, summary } = element
  if (role === 'TH' || role === 'TD') {
    const entries = [
      scope === undefined ? '' : `/Scope/${scope}`,
      columns !== undefined && columns > 1 ? `/ColSpan ${Math.trunc(columns)}` : '',
      rows !== undefined && rows > 1 ? `/RowSpan ${Math.trunc(rows)}` : '',
    ].join('')
    return entries === '' ? '' : `/A<</O/Table${entries}>>`
  }
  if (role === 'Table' && summary) return `/A<</O/Table/Summary${textString(summary)}>>`
  if (role === 'L' && hasLabels(tags, tag)) return '/A<</O/List/ListNumbering/Decimal>>'
  return ''
}

/** A list whose items have labels says that it has (ISO 14289-1, 7.6). */
function hasLabels(tags: readonly Tag[], list: number): boolean {
  for (let tag = list + 1; tag < tags.length; tag++) {
    const { role = '', parent = -1 } = tags[tag] ?? {}
    if (parent < list) return false
    if (role === 'Lbl' && tags[parent]?.role === 'LI' && tags[parent]?.parent === list) return true
  }
  return false
}

/** Notes are told apart by their number, padded so that their names sort as they count. */
export const noteId = (number: number): string => `(note-${String(number).padStart(8, '0')})`
