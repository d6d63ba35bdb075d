import { createHash } from 'node:crypto'
import { isEqual } from '../../../shared/edit/equal.ts'
import { fontIds } from '../fonts/font-files.ts'
import type { LaidBook } from '../pages.ts'
import { destinationTree, outlineObjects, pageLabels, xmpMetadata } from './book-objects.ts'
import { type FontObjects, makeFontObjects, objectsPerFont } from './font-objects.ts'
import { type ObjectFile, ObjectGroup } from './object-file.ts'
import { languageTag } from './pdf-strings.ts'
import type { DocumentObject } from './pdfkit-internals.ts'
import { noteId } from './unit-objects.ts'
import { fontName } from './word-operands.ts'
import type { WriteCache } from './write-cache.ts'
import { producer, type WriteInputs } from './write-inputs.ts'
import type { SharedNumbers, WrittenPages } from './written-pages.ts'

type Ending = Readonly<{
  laid: LaidBook
  inputs: WriteInputs
  cache: WriteCache
  file: ObjectFile
  document: DocumentObject
  shared: SharedNumbers
  written: WrittenPages
}>

/** What stands after the pages: fonts, the tops of the trees, and the document itself. */
export function finishBook(ending: Ending): void {
  const { laid, inputs, file, document, written } = ending
  const group = new ObjectGroup()
  writeFonts(ending, group)
  const pageNumber = (page: number) => written.numbers[page]
  const add = (body: string): number => {
    const number = file.reserve(1)
    group.add(number, body)
    return number
  }
  const names = add(destinationTree(laid, pageNumber))
  const labels = add(pageLabels(laid))
  const outline = outlineObjects(laid, file.next, pageNumber)
  const firstOutline = file.next
  for (const entry of outline) add(entry)
  const structure = writeStructureTop(ending, group, add)
  const language = languageTag(laid.language)
  const isAccessible = inputs.isAccessible ?? false
  const metadata = file.reserve(1)
  const xmp = xmpMetadata({ title: laid.title, language, date: inputs.date, producer, isAccessible })
  file.stream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(xmp, 'utf8'))

  const pages = { numbers: written.numbers, box: [0, 0, points(laid.width), points(laid.height)], names }
  const { info, end, objects } = document.finish(file.next, pages, {
    PageLabels: labels,
    ...(outline.length > 1 ? { Outlines: firstOutline, PageMode: '/UseOutlines' } : {}),
    StructTreeRoot: structure,
    MarkInfo: '<</Marked true>>',
    Metadata: metadata,
  })
  file.reserve(end - file.next)
  for (const { number, body } of objects) group.add(number, body)
  const holder = file.reserve(1)
  file.group(holder, group.pack())
  const id = fileId(laid, inputs)
  file.finish(`/Root ${document.root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`)
}

const points = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 0)

/** Made from what the book is, so that the same book has the same. */
function fileId(laid: LaidBook, { identity, date }: WriteInputs): string {
  const parts = [identity, laid.title, date.toISOString()].join('\n')
  return createHash('sha256').update(parts).digest('hex').slice(0, 32).toUpperCase()
}

function writeFonts({ inputs, cache, file, shared, written }: Ending, group: ObjectGroup): void {
  const directory: string[] = []
  for (const [font, glyphs] of cache.words.glyphsOf(written.words)) {
    if (glyphs.length === 0) continue
    let kept = cache.fonts.get(font)
    if (!kept || !isEqual(kept.glyphs, glyphs)) {
      kept = { glyphs, objects: makeFontObjects(inputs.fonts.file(font), glyphs) }
      cache.fonts.set(font, kept)
    }
    const first = shared.fonts + fontIds.indexOf(font) * objectsPerFont
    writeFont(file, group, first, kept.objects)
    directory.push(`/${fontName(font)} ${first} 0 R`)
  }
  group.add(shared.fontDirectory, `<<${directory.join('')}>>`)
}

function writeFont(file: ObjectFile, group: ObjectGroup, first: number, font: FontObjects): void {
  const [whole, descendant, descriptor, data, texts] = [first, first + 1, first + 2, first + 3, first + 4]
  group.add(
    whole,
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]` +
      `/ToUnicode ${texts} 0 R>>`,
  )
  group.add(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}/FontDescriptor ${descriptor} 0 R/DW 0/W${font.widths}` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity>>',
  )
  group.add(descriptor, `<<${font.descriptor}/FontFile2 ${data} 0 R>>`)
  file.stream(data, `/Length1 ${font.fileLength}/Filter/FlateDecode`, font.file)
  file.stream(texts, '/Filter/FlateDecode', font.toUnicode)
}

/** The root of the structure with its one element, the document, and the tree of parents. */
function writeStructureTop(
  { laid, shared, written }: Ending,
  group: ObjectGroup,
  add: (body: string) => number,
): number {
  const { parents, linkParents, tops, notes } = written
  const next = laid.pages.length + linkParents.length
  const tree = add(`<</Nums[${[...parents.filter((entry) => entry), ...linkParents].join(' ')}]>>`)
  const ids = notes.map((number) => `${noteId(number)}${number} 0 R`).join('')
  const idTree = notes.length === 0 ? '' : `/IDTree<</Names[${ids}]>>`
  const root = add(
    `<</Type/StructTreeRoot/K ${shared.structureTop} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${next}${idTree}>>`,
  )
  const kids = tops.map((number) => `${number} 0 R`).join(' ')
  group.add(shared.structureTop, `<</S/Document/P ${root} 0 R/K[${kids}]>>`)
  return root
}
