import type { Definition, Nodes, Parent, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import { readPage } from '../html/read-page.ts'
import type { Parser } from '../parser.ts'
import { pictureType } from '../picture-type.ts'
import { bodyPlace, type Named, type Place, placeWithin } from '../place.ts'
import type { Aside, Notice, SourceBlock, SourceParagraph, SourcePicture, SourceRow } from '../source-document.ts'
import { isAllBold, trimSpans } from '../span-list.ts'
import { chunksOf } from './chunks.ts'
import { readFrontMatter } from './front-matter.ts'
import { readPhrases } from './phrases.ts'

/** Markdown as GitHub reads it, with front matter; HTML in it is read as a page is. */
export const parseMarkdown: Parser = async (bytes, file) => {
  const decoded = decodeText(bytes)
  const lines = decoded.text.replace(/\r\n?/g, '\n')
  const { properties, body } = readFrontMatter(lines)
  refuseDepth(body)
  const shared = { pictures: [], notices: new Map<string, Notice>(), notes: [] }
  const place = bodyPlace()
  const blocks: SourceBlock[] = []
  let walk: Walk = { ...shared, definitions: new Map() }
  for (const chunk of chunksOf(body)) {
    const tree = fromMarkdown(chunk.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    walk = { ...shared, definitions: definitionsOf(tree) }
    const own = tree.children.filter((node) => (node.position?.start.offset ?? 0) < chunk.end)
    for (const block of readAll(own, place, walk, {})) blocks.push(block)
  }
  const said = new Map(properties)
  const language = said.get('lang') ?? said.get('language')
  const date = /^\d{4}-\d\d-\d\d/.exec(said.get('date') ?? '')?.[0]
  for (const notice of letterNotices(decoded)) walk.notices.set(notice.code, notice)
  return {
    file,
    title: said.get('title') ?? '',
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    blocks: [...blocks, ...walk.notes, ...properties.map(told)],
    pictures: walk.pictures,
    notices: [...walk.notices.values()],
  }
}

type Walk = Readonly<{
  definitions: ReadonlyMap<string, Definition>
  pictures: SourcePicture[]
  notices: Map<string, Notice>
  /** Footnotes, in the order of the file. */
  notes: SourceBlock[]
}>
type Around = Readonly<{ depth?: number; aside?: Aside }>

/** Reading takes the square of the depth, and nobody quotes a quote so often. */
function refuseDepth(text: string): void {
  if (/^(?:[ \t]*(?:>|[-*+](?=[ \t]))){64}/m.test(text)) {
    throw new UserError('hostile-archive', 'The file was not read because it is nested too deep; nothing was taken.')
  }
}

function told([name, words]: readonly [string, string], index: number): SourceBlock {
  const text = { unit: `property${index + 1}.${name}`, at: `front matter, ${name}`, spans: [{ text: words }] }
  return { kind: 'paragraph', text, aside: 'property' }
}

function definitionsOf(root: Parent): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  const search = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) search(child)
  }
  for (const child of root.children) search(child)
  return found
}

function readAll(nodes: readonly RootContent[], place: Place, walk: Walk, around: Around): readonly SourceBlock[] {
  return nodes.flatMap((node) => readNode(node, place, walk, around))
}

function readNode(node: RootContent, place: Place, walk: Walk, around: Around): readonly SourceBlock[] {
  switch (node.type) {
    case 'heading':
      return prose(node.children, place, walk, { ...around, level: node.depth })
    case 'paragraph':
      return prose(node.children, place, walk, around)
    case 'blockquote':
      return readAll(node.children, place, walk, around)
    case 'code':
      return prose([{ type: 'inlineCode', value: node.value }], place, walk, around)
    case 'html': {
      const { blocks, pictures, notices } = readPage(node.value, place)
      for (const notice of notices) walk.notices.set(notice.code, notice)
      // Their ids would be taken already.
      return pictures.length === 0 ? blocks : renamed(blocks, pictures, walk)
    }
    case 'list': {
      const depth = around.depth ?? 0
      return node.children.flatMap((item, index) => {
        const isNumbered = node.ordered === true
        const marker = isNumbered ? `${(node.start ?? 1) + index}.` : '•'
        const box = item.checked == null ? '' : item.checked ? '☒ ' : '☐ '
        const [first, ...rest] = item.children
        const deeper = { ...around, depth: depth + 1 }
        if (first?.type !== 'paragraph') return readAll(item.children, place, walk, deeper)
        const words: PhrasingContent[] = [{ type: 'inlineCode', value: box }, ...first.children]
        const list = { depth, isNumbered, marker }
        return [...prose(words, place, walk, { ...around, list }), ...readAll(rest, place, walk, deeper)]
      })
    }
    case 'table':
      return [readTable(node, place, walk)]
    case 'footnoteDefinition': {
      const named = { unit: `footnote.${node.identifier}`, at: `footnote ${node.label ?? node.identifier}` }
      walk.notes.push(...readAll(node.children, placeWithin(named), walk, { aside: 'footnote' }))
      return []
    }
    default:
      return []
  }
}

function readTable(table: Table, place: Place, walk: Walk): SourceBlock {
  const named = place.table()
  const rows = table.children.map((row, index): SourceRow => {
    const number = index + 1
    const cells = row.children.map((cell, column) => {
      const at = `${named.at}, row ${number}, column ${column + 1}`
      const inner = placeWithin({ unit: `${named.unit}r${number}c${column + 1}`, at })
      return { column, blocks: prose(cell.children, inner, walk, {}) }
    })
    return {
      number,
      ...(index === 0 && { isHead: true as const }),
      cells: cells.filter((cell) => cell.blocks.length > 0),
    }
  })
  return { kind: 'table', id: named.unit, rows }
}

type Prose = Around & Readonly<{ level?: number; list?: NonNullable<SourceParagraph['list']> }>

function prose(nodes: readonly PhrasingContent[], place: Place, walk: Walk, around: Prose): readonly SourceBlock[] {
  const onOutside = () => {
    const message = 'Pictures are kept outside of the file and were not fetched; add them by themselves.'
    walk.notices.set('picture-outside', { code: 'picture-outside', message })
  }
  const { spans, pictures } = readPhrases(nodes, { definitions: walk.definitions, onOutside })
  const named = place.paragraph()
  const figures = pictures.map(({ alt, bytes }, index) => figure(alt, bytes, index, named, walk))
  const words = trimSpans(spans)
  if (words.length === 0) return figures
  const text = { ...named, spans: words }
  const beside = around.aside === undefined ? {} : { aside: around.aside }
  if (around.level !== undefined) return [{ kind: 'heading', level: around.level, text, ...beside }, ...figures]
  const strong = isAllBold(words) ? { isStrong: true as const } : {}
  return [{ kind: 'paragraph', text, ...strong, ...(around.list && { list: around.list }), ...beside }, ...figures]
}

function figure(alt: string, bytes: Uint8Array, index: number, { unit, at }: Named, walk: Walk): SourceBlock {
  const id = `picture${walk.pictures.length + 1}`
  walk.pictures.push({ id, name: alt, type: pictureType(bytes), bytes })
  return { kind: 'figure', unit: `${unit}i${index + 1}`, at: `${at}, picture`, picture: id, alt }
}

function renamed(
  blocks: readonly SourceBlock[],
  pictures: readonly SourcePicture[],
  walk: Walk,
): readonly SourceBlock[] {
  const first = walk.pictures.length
  const idOf = new Map(pictures.map((picture, index) => [picture.id, `picture${first + index + 1}`]))
  walk.pictures.push(...pictures.map((picture) => ({ ...picture, id: idOf.get(picture.id) ?? picture.id })))
  const rename = (block: SourceBlock): SourceBlock => {
    if (block.kind === 'figure') return { ...block, picture: idOf.get(block.picture) ?? block.picture }
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(rename) })),
    }))
    return { ...block, rows }
  }
  return blocks.map(rename)
}
