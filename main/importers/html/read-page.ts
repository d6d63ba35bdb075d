import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { UserError } from '../../../shared/errors.ts'
import type { Place } from '../place.ts'
import type { Notice, SourceBlock, SourcePicture } from '../source-document.ts'
import { innerPlace, type Page, readNodes } from './reader.ts'
import { attributeOf, type Element, isElement } from './visible-text.ts'

export type ReadPage = Readonly<{
  title: string
  language: string
  /** By name, lower case. */
  meta: ReadonlyMap<string, string>
  blocks: readonly SourceBlock[]
  pictures: readonly SourcePicture[]
  notices: readonly Notice[]
}>

/** Reads a whole page, or a piece of one. Nothing in it runs, and nothing outside is fetched. */
export function readPage(html: string, place: Place): ReadPage {
  const pictures: SourcePicture[] = []
  const notices = new Map<string, Notice>()
  const blocks = (inner: string, at: Place, depth: number): readonly SourceBlock[] => {
    const page: Page = {
      pictures,
      notices,
      readInner: (more, outer) => (more === '' || depth >= 3 ? [] : blocks(more, innerPlace(outer), depth + 1)),
    }
    return readNodes(parseHtmlTree(inner).childNodes, at, page)
  }
  const document = parseHtmlTree(html)
  const root = document.childNodes.filter(isElement)[0]
  const head = root?.childNodes.filter(isElement).find((element) => element.tagName === 'head')
  const read = readHead(head)
  return {
    ...read,
    language: (root && attributeOf(root, 'lang')) ?? read.meta.get('content-language') ?? '',
    blocks: readNodes(document.childNodes, place, {
      pictures,
      notices,
      readInner: (inner, outer) => (inner === '' ? [] : blocks(inner, innerPlace(outer), 1)),
    }),
    pictures,
    notices: [...notices.values()],
  }
}

/** As deep as browsers go; beyond that, reading takes the square of its length. */
const deepest = 512

function parseHtmlTree(html: string): DefaultTreeAdapterTypes.Document {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++
      if (depth > deepest) {
        throw new UserError(
          'hostile-archive',
          'The page was not read because it is nested too deep; nothing was taken.',
        )
      }
    },
    onItemPop: () => {
      depth--
    },
  }
  return parse<DefaultTreeAdapterMap>(html, { treeAdapter, scriptingEnabled: false })
}

function readHead(head: Element | undefined) {
  const meta = new Map<string, string>()
  let title = ''
  for (const element of head?.childNodes.filter(isElement) ?? []) {
    if (element.tagName === 'title') {
      const words = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
      title ||= words.replace(/\s+/g, ' ').trim()
    }
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? attributeOf(element, 'http-equiv')
    const content = attributeOf(element, 'content')?.trim() ?? ''
    if (element.tagName === 'meta' && name !== undefined && content !== '') meta.set(name.toLowerCase(), content)
  }
  return { title, meta }
}
