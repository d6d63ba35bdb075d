import type { JSONContent } from '@tiptap/core'
import { isEqual } from '../../../shared/edit/equal.ts'
import type { RichBlock, RichText, Span } from '../../../shared/model/rich-text.ts'
import { proseToDoc } from './prose-to-doc.ts'

/** Deepest list the book prints. */
const deepest = 3

/**
 * The editor's document as rich text. A block that says what it said stays the very one of `before`, with all it had;
 * one without an id, or with one that is taken, gets a new one.
 */
export function docToProse(doc: JSONContent, before: RichText, newId: () => string): RichText {
  const taken = new Set<string>()
  const idOf = (node: JSONContent | undefined): string => {
    const id: unknown = node?.attrs?.['blockId']
    const own = typeof id === 'string' && id !== '' && !taken.has(id) ? id : newId()
    taken.add(own)
    return own
  }
  const blocks = (doc.content ?? []).flatMap((node) => nodeToBlocks(node, idOf))
  const isEmpty = blocks.length === 1 && blocks[0]?.kind === 'paragraph' && blocks[0].spans.length === 0
  return isEmpty && before.length === 0 ? before : isEmpty ? [] : blocks.map((block) => withBefore(block, before))
}

type IdOf = (node: JSONContent | undefined) => string

function nodeToBlocks(node: JSONContent, idOf: IdOf): readonly RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', id: idOf(node), spans: spansOf(node) }]
    case 'heading':
      return [{ kind: 'heading', id: idOf(node), level: node.attrs?.['level'] === 1 ? 1 : 2, spans: spansOf(node) }]
    case 'blockquote':
      return (node.content ?? []).map((inner, index) => ({
        kind: 'quote',
        id: idOf(index === 0 ? node : undefined),
        spans: spansOf(inner),
      }))
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          id: idOf(node),
          style: node.type === 'orderedList' ? 'numbered' : 'bullet',
          items: itemsOf(node, 0, idOf),
        },
      ]
    case 'table':
      return [tableOf(node, idOf)]
    default:
      return []
  }
}

type Item = Extract<RichBlock, { kind: 'list' }>['items'][number]

function itemsOf(list: JSONContent, depth: number, idOf: IdOf): Item[] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((inner, index): Item[] => {
      if (inner.type === 'bulletList' || inner.type === 'orderedList')
        return itemsOf(inner, Math.min(deepest, depth + 1), idOf)
      return [{ id: idOf(index === 0 ? item : undefined), depth, spans: spansOf(inner) }]
    }),
  )
}

function tableOf(node: JSONContent, idOf: IdOf): RichBlock {
  const rows = node.content ?? []
  const firstBody = rows.findIndex((row) => !row.content?.every((cell) => cell.type === 'tableHeader'))
  return {
    kind: 'table',
    id: idOf(node),
    heads: firstBody < 0 ? rows.length : firstBody,
    rows: rows.map((row) => ({
      id: idOf(row),
      cells: (row.content ?? []).map((cell) => {
        const [columns, height] = [Number(cell.attrs?.['colspan'] ?? 1), Number(cell.attrs?.['rowspan'] ?? 1)]
        return {
          spans: (cell.content ?? []).flatMap((inner, index) => [
            ...(index > 0 ? [{ text: ' ' }] : []),
            ...spansOf(inner),
          ]),
          ...(columns > 1 ? { columns } : {}),
          ...(height > 1 ? { rows: height } : {}),
        }
      }),
    })),
  }
}

const spansOf = (node: JSONContent): Span[] => {
  // What stands deeper than the book prints is flattened into its words.
  if (node.type !== 'paragraph' && node.type !== 'heading') return (node.content ?? []).flatMap(spansOf)
  return (node.content ?? []).flatMap((text) => (text.type === 'text' && text.text ? [spanOf(text)] : []))
}

function spanOf(node: JSONContent): Span {
  const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark.attrs]))
  const [href, language]: unknown[] = [marks.get('link')?.['href'], marks.get('language')?.['language']]
  return {
    text: node.text ?? '',
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italic: true } : {}),
    ...(marks.has('underline') ? { underline: true } : {}),
    ...(typeof href === 'string' ? { link: href } : {}),
    ...(typeof language === 'string' ? { language } : {}),
  }
}

/** The editor knows nothing of disclosure, attribution and what a newer version wrote: they stay as they were. */
function withBefore(block: RichBlock, before: RichText): RichBlock {
  const was = before.find((each) => each.id === block.id)
  if (!was || was.kind !== block.kind) return block
  const [shown] = docToBlocksAgain(was)
  // Both are of one kind, so what is taken over from the old one fits.
  return shown && isEqual(shown, block) ? was : ({ ...was, ...block } as RichBlock)
}

/** What the editor would make of a block that nobody touched. */
const docToBlocksAgain = (block: RichBlock): readonly RichBlock[] => {
  const known = again.get(block)
  if (known) return known
  const fresh = (proseToDoc([block]).content ?? []).flatMap((node) =>
    nodeToBlocks(mergeTexts(node), (each) => String(each?.attrs?.['blockId'] ?? '')),
  )
  again.set(block, fresh)
  return fresh
}
const again = new WeakMap<RichBlock, readonly RichBlock[]>()

/** Neighbouring texts in one dress are one in a document. */
function mergeTexts(node: JSONContent): JSONContent {
  if (!node.content) return node
  const content: JSONContent[] = []
  for (const child of node.content) {
    const last = content.at(-1)
    if (last?.type === 'text' && child.type === 'text' && isEqual(last.marks, child.marks)) {
      content[content.length - 1] = { ...last, text: `${last.text}${child.text}` }
    } else content.push(mergeTexts(child))
  }
  return { ...node, content }
}
