import type { RichBlock, Span } from '../../../shared/model/rich-text.ts'
import type { PieceLine } from './pieces.ts'

/** Lines as rich text: paragraphs, lists and small headings, with their bold and links. */
export function proseOf(lines: readonly PieceLine[]): readonly RichBlock[] {
  const blocks: RichBlock[] = []
  for (const line of lines) {
    const spans = spansOf(line)
    const last = blocks.at(-1)
    const id = `b${blocks.length + 1}`
    if (line.level > 0) blocks.push({ id, kind: 'heading', level: line.level > 3 ? 2 : 1, spans })
    else if (line.depth < 0) blocks.push({ id, kind: 'paragraph', spans })
    else {
      const style = line.isNumbered ? 'numbered' : 'bullet'
      const point = { depth: Math.min(line.depth, 3), spans }
      if (last?.kind === 'list' && last.style === style) {
        const items = [...last.items, { id: `i${last.items.length + 1}`, ...point }]
        blocks[blocks.length - 1] = { ...last, items }
      } else blocks.push({ id, kind: 'list', style, items: [{ id: 'i1', ...point }] })
    }
  }
  return blocks
}

function spansOf(line: PieceLine): readonly Span[] {
  const isWhole = line.isStrong || line.level > 0
  const spans: Span[] = []
  for (const { text, bold, italic, link } of line.spans) {
    const words = text.replace(/[\s\u00a0]+/gu, ' ').replaceAll('ʼ', '’')
    const before = spans.at(-1)?.text ?? ' '
    const joined = before.endsWith(' ') ? words.trimStart() : words
    if (joined === '') continue
    spans.push({
      text: joined,
      ...(bold === true && !isWhole ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(link === undefined ? {} : { link }),
    })
  }
  const last = spans.at(-1)
  if (last) spans[spans.length - 1] = { ...last, text: last.text.trimEnd() }
  return spans
}
