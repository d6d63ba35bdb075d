import type { Parser } from '../../../../main/importers/parser.ts'
import {
  type SourceBlock,
  type SourceDocument,
  type SourceFormat,
  sourceWords,
} from '../../../../main/importers/source-document.ts'

/** Reads bytes, or text in UTF-8, as a file of that format. */
export function parseAs(parser: Parser, content: Uint8Array | string, format: SourceFormat): Promise<SourceDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return parser(bytes, { name: `agenda.${format}`, format, hash: '', size: bytes.length }, {})
}

/** Blocks as lines a person can compare: `h1 Agenda`, `1. Opening`, `[comment] Check`, `| a | b |`. */
export function outline(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${besides(block.aside)}h${block.level} ${sourceWords(block.text)}`]
      case 'paragraph': {
        const { list, isStrong } = block
        const start = list ? `${'  '.repeat(list.depth)}${list.marker ?? '-'} ` : ''
        return [`${besides(block.aside)}${isStrong ? '! ' : ''}${start}${sourceWords(block.text)}`]
      }
      case 'table':
        return block.rows.map((row) => {
          const cells = row.cells.map((cell) => {
            const size = `${cell.columns ?? 1}x${cell.rows ?? 1}`
            const words = outline(cell.blocks).join(' / ')
            return `${cell.column}${size === '1x1' ? '' : ` ${size}`}: ${words}`
          })
          return `${row.isHead ? '# ' : '| '}${cells.join(' | ')}`
        })
      case 'figure':
        return [`picture ${block.picture} ${block.alt}`.trim()]
      default:
        return [block.kind]
    }
  })
}

const besides = (aside: string | undefined) => (aside === undefined ? '' : `[${aside}] `)
