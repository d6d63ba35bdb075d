import type { JSONContent } from '@tiptap/core'
import { assertNever } from '../../../shared/assert.ts'
import type { RichBlock, RichText, Span } from '../../../shared/model/rich-text.ts'

type Item = Extract<RichBlock, { kind: 'list' }>['items'][number]
type Style = Extract<RichBlock, { kind: 'list' }>['style']

/** Rich text as the editor's document. Ids of blocks, items and rows travel as `blockId`. */
export const proseToDoc = (text: RichText): JSONContent => ({
  type: 'doc',
  content: text.length > 0 ? text.map(blockToNode) : [{ type: 'paragraph' }],
})

function blockToNode(block: RichBlock): JSONContent {
  const attrs = { blockId: block.id }
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', attrs, content: spansToNodes(block.spans) }
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.level }, content: spansToNodes(block.spans) }
    case 'quote':
      return { type: 'blockquote', attrs, content: [{ type: 'paragraph', content: spansToNodes(block.spans) }] }
    case 'list':
      return { ...listNode(block.style, block.items, 0), attrs }
    case 'table':
      return {
        type: 'table',
        attrs,
        content: block.rows.map((row, index) => ({
          type: 'tableRow',
          attrs: { blockId: row.id },
          content: row.cells.map((cell) => ({
            type: index < block.heads ? 'tableHeader' : 'tableCell',
            attrs: { colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1 },
            content: [{ type: 'paragraph', content: spansToNodes(cell.spans) }],
          })),
        })),
      }
    default:
      return assertNever(block)
  }
}

/** Items of one depth with those below each of them as a list inside it. */
function listNode(style: Style, items: readonly Item[], depth: number): JSONContent {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (item.depth > depth && last) last.push(item)
    else groups.push([item])
  }
  return {
    type: style === 'numbered' ? 'orderedList' : 'bulletList',
    content: groups.map(([first, ...below]) => ({
      type: 'listItem',
      attrs: { blockId: first?.id },
      content: [
        { type: 'paragraph', content: spansToNodes(first?.spans ?? []) },
        ...(below.length > 0 ? [listNode(style, below, depth + 1)] : []),
      ],
    })),
  }
}

const spansToNodes = (spans: readonly Span[]): JSONContent[] =>
  spans
    .filter((span) => span.text !== '')
    .map((span) => {
      const marks = [
        ...(span.link === undefined ? [] : [{ type: 'link', attrs: { href: span.link } }]),
        ...(span.bold ? [{ type: 'bold' }] : []),
        ...(span.italic ? [{ type: 'italic' }] : []),
        ...(span.underline ? [{ type: 'underline' }] : []),
        ...(span.language === undefined ? [] : [{ type: 'language', attrs: { language: span.language } }]),
      ]
      return { type: 'text', text: span.text, ...(marks.length > 0 ? { marks } : {}) }
    })
