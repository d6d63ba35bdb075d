import type { Span } from '../../../shared/model/rich-text.ts'
import { pictureType } from '../picture-type.ts'
import { type Named, type Place, placeWithin } from '../place.ts'
import { safeLink } from '../safe-link.ts'
import type { Aside, Notice, SourceBlock, SourceParagraph, SourcePicture } from '../source-document.ts'
import { addSpan, type Dress, isAllBold, trimSpans } from '../span-list.ts'
import { listMarker, type OpenList, openList } from './lists.ts'
import { inputWords, pictureBytes } from './replaced.ts'
import { readTable } from './table.ts'
import { attributeOf, childNodes, type Element, isBlock, isElement, isSilent, type Node } from './visible-text.ts'

/** What is gathered while one page is read. */
export type Page = Readonly<{
  pictures: SourcePicture[]
  notices: Map<string, Notice>
  /** Reads a page that stands inside of this one. */
  readInner: (html: string, place: Place) => readonly SourceBlock[]
}>

type Around = Readonly<{
  dress: Dress
  level: number
  lists: readonly OpenList[]
  isPre: boolean
  aside: Aside | undefined
}>
const nothingAround: Around = { dress: {}, level: 0, lists: [], isPre: false, aside: undefined }

/** What a reader would see of some nodes, block by block. Hidden text counts: somebody wrote it. */
export function readNodes(nodes: readonly Node[], place: Place, page: Page): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  let spans: Span[] = []
  let marker: SourceParagraph['list']
  let isList = false

  const flush = ({ level, aside }: Around) => {
    const words = trimSpans(spans)
    spans = []
    if (words.length === 0) return
    const text = { ...place.paragraph(), spans: words }
    const beside = aside === undefined ? {} : { aside }
    if (level > 0) blocks.push({ kind: 'heading', level, text, ...beside })
    else {
      const strong = isAllBold(words) ? { isStrong: true as const } : {}
      blocks.push({ kind: 'paragraph', text, ...strong, ...(isList && marker && { list: marker }), ...beside })
    }
    isList = false
  }
  const addText = (value: string, around: Around) => {
    if (around.isPre) {
      addSpan(spans, value, around.dress)
      return
    }
    const words = value.replace(/[ \t\n\r\f]+/g, ' ')
    const before = spans.at(-1)?.text ?? '\n'
    addSpan(spans, /[ \n]$/.test(before) ? words.trimStart() : words, around.dress)
  }
  const visit = (node: Node, around: Around): void => {
    if ('value' in node) addText(node.value, around)
    else if (isElement(node) && !isSilent(node)) visitElement(node, around)
  }
  const visitAll = (element: Element, around: Around) => {
    for (const child of childNodes(element)) visit(child, around)
  }
  const visitElement = (element: Element, around: Around): void => {
    switch (element.tagName) {
      case 'br':
        // Two in a row part paragraphs.
        if (spans.at(-1)?.text.endsWith('\n')) flush(around)
        else addSpan(spans, '\n', around.dress)
        return
      case 'img':
      case 'image':
        addPicture(element, around)
        return
      case 'input':
        addText(inputWords(element), around)
        return
      case 'iframe':
        flush(around)
        blocks.push(...page.readInner(attributeOf(element, 'srcdoc') ?? '', place))
        return
      case 'table':
        flush(around)
        blocks.push(...readTable(element, place, (inner, cell) => readNodes(childNodes(inner), cell, page)))
        return
      case 'li':
        flush(around)
        marker = listMarker(element, around.lists)
        isList = true
        visitAll(element, around)
        flush(around)
        isList = false
        return
      default:
        if (!isBlock(element)) visitAll(element, within(element, around))
        else {
          const inner = within(element, around)
          flush(around)
          visitAll(element, inner)
          flush(inner)
        }
    }
  }
  const addPicture = (element: Element, around: Around) => {
    const source = attributeOf(element, 'src') ?? ''
    const alt = (attributeOf(element, 'alt') ?? attributeOf(element, 'title') ?? '').trim()
    const bytes = pictureBytes(source)
    if (bytes) {
      flush(around)
      const named: Named = place.paragraph()
      const id = `picture${page.pictures.length + 1}`
      page.pictures.push({ id, name: alt, type: pictureType(bytes), bytes })
      blocks.push({ kind: 'figure', ...named, picture: id, alt })
      return
    }
    if (source !== '') page.notices.set('picture-outside', pictureOutside)
    if (alt !== '') addText(` ${alt} `, around)
  }
  for (const node of nodes) visit(node, nothingAround)
  flush(nothingAround)
  return blocks
}

const pictureOutside: Notice = {
  code: 'picture-outside',
  message: 'Pictures are kept outside of the file and were not fetched; add them by themselves.',
}

/** What an element changes for everything in it. */
function within(element: Element, around: Around): Around {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (heading !== undefined) return { ...around, level: Number(heading) }
  switch (element.tagName) {
    case 'b':
    case 'strong':
      return around.level > 0 ? around : { ...around, dress: { ...around.dress, bold: true } }
    case 'i':
    case 'em':
    case 'cite':
      return { ...around, dress: { ...around.dress, italic: true } }
    case 'u':
      return { ...around, dress: { ...around.dress, underline: true } }
    case 'a': {
      const link = safeLink(attributeOf(element, 'href') ?? '')
      return link === undefined ? around : { ...around, dress: { ...around.dress, link } }
    }
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...around, lists: [...around.lists, openList(element)] }
    case 'pre':
    case 'textarea':
      return { ...around, isPre: true }
    case 'figcaption':
      return { ...around, aside: 'caption' }
    default:
      return around
  }
}

/** A place inside of a page that stands inside another. */
export const innerPlace = (place: Place): Place => placeWithin(place.paragraph())
