import type { RichBlock, RichText, Span } from '../../../shared/model/rich-text.ts'
import type { Block, Inline, Inlines, Origin, TableCell, TableRow } from '../blocks.ts'
import type { StyleName } from '../theme.ts'
import type { Context } from './context.ts'
import { text } from './inlines.ts'
import { mark } from './marks.ts'

export type ProseOptions = Readonly<{
  /** Of paragraphs and list items; `body` unless said. */
  style?: StyleName
  /** Which list dress replaces bullets; `bullet` unless said. */
  marker?: 'bullet' | 'dash'
}>

/** What people wrote as blocks of the book. A block that says who may read it ends with its mark. */
export function prose(context: Context, rich: RichText, place: Origin, options: ProseOptions = {}): readonly Block[] {
  return rich.flatMap((block) => {
    const origin = { ...place, block: block.id }
    const end = block.disclosure ? [...text('  '), ...mark(context, block.disclosure)] : []
    return richBlock(block, { origin, end: end.length > 1 ? end : [], options })
  })
}

/** Spans as inlines. */
const spanInlines = (spans: readonly Span[], origin?: Origin): Inlines =>
  spans.flatMap(({ text: words, bold, italic, underline, link, language }) =>
    text(words).map(
      (inline): Inline =>
        inline.kind === 'text'
          ? {
              ...inline,
              ...(bold && { bold }),
              ...(italic && { italic }),
              ...(underline && { underline }),
              ...(link !== undefined && { link }),
              ...(language !== undefined && { language }),
              ...(origin && { origin }),
            }
          : inline,
    ),
  )

type Setting = Readonly<{ origin: Origin; end: Inlines; options: ProseOptions }>

function richBlock(block: RichBlock, { origin, end, options }: Setting): readonly Block[] {
  const style = options.style ?? 'body'
  const set = (spans: readonly Span[]) => spanInlines(spans, origin)
  switch (block.kind) {
    case 'paragraph': {
      const inlines = set(block.spans)
      return inlines.length === 0 ? [] : [{ kind: 'text', style, inlines: [...inlines, ...end], origin }]
    }
    case 'heading': {
      const inlines = set(block.spans)
      const heading = block.level === 1 ? 'textHeading1' : 'textHeading2'
      return inlines.length === 0 ? [] : [{ kind: 'text', style: heading, inlines: [...inlines, ...end], origin }]
    }
    case 'quote': {
      const said: Block = {
        kind: 'text',
        style: 'quote',
        tag: 'BlockQuote',
        inlines: [...set(block.spans), ...end],
        origin,
      }
      if (!block.attribution) return [said]
      return [said, { kind: 'text', style: 'small', inlines: text(block.attribution, { origin }), origin }]
    }
    case 'list': {
      const last = block.items.length - 1
      const items = block.items.map((item, index) => ({
        blocks: [
          { kind: 'text', style, inlines: [...set(item.spans), ...(index === last ? end : [])], origin } as const,
        ],
        ...(item.depth > 0 && { depth: item.depth }),
      }))
      const marker = block.style === 'numbered' ? 'number' : (options.marker ?? 'bullet')
      return items.length === 0 ? [] : [{ kind: 'list', marker, items, origin }]
    }
    case 'table':
      return richTable(block, origin, end)
  }
}

function richTable(block: Extract<RichBlock, { kind: 'table' }>, origin: Origin, end: Inlines): readonly Block[] {
  const wide = Math.max(0, ...block.rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0)))
  if (wide === 0) return []
  const cells = (row: (typeof block.rows)[number], style: StyleName): readonly TableCell[] =>
    row.cells.map((cell) => ({
      blocks: [{ kind: 'text', style, inlines: spanInlines(cell.spans, origin), origin }],
      ...(cell.columns !== undefined && { columns: cell.columns }),
      ...(cell.rows !== undefined && { rows: cell.rows }),
    }))
  const head = block.heads > 0 ? block.rows[0] : undefined
  const rows: readonly TableRow[] = block.rows.slice(head ? 1 : 0).map((row, index) => ({
    cells: cells(row, index < block.heads - 1 ? 'tableHead' : 'table'),
    origin,
  }))
  return [
    {
      kind: 'table',
      dress: 'ruled',
      columns: Array.from({ length: wide }, () => ({ width: 'rest' as const })),
      ...(head && { head: cells(head, 'tableHead') }),
      rows,
      origin,
    },
    ...(end.length > 0 ? [{ kind: 'text', style: 'small', inlines: end, origin } as const] : []),
  ]
}
