import { decodeText, letterNotices } from '../charset.ts'
import type { Parser } from '../parser.ts'
import type { SourceBlock } from '../source-document.ts'
import { readLines } from './read-lines.ts'

/** Plain text in any alphabet, lines as somebody typed them. */
export const parseText: Parser = async (bytes, file) => {
  const decoded = decodeText(bytes)
  return { file, title: '', blocks: textBlocks(decoded.text), pictures: [], notices: letterNotices(decoded) }
}

/** The same for text that stands in another file, such as a mail. */
export function textBlocks(text: string, within = ''): readonly SourceBlock[] {
  return readLines(text).map((piece, index): SourceBlock => {
    const lines = piece.first === piece.last ? `line ${piece.first}` : `lines ${piece.first} to ${piece.last}`
    const words = { unit: `p${index + 1}`, at: `${within}${lines}`, spans: [{ text: piece.words }] }
    if (piece.level !== undefined) return { kind: 'heading', level: piece.level, text: words }
    return {
      kind: 'paragraph',
      text: words,
      ...(piece.isStrong && { isStrong: true as const }),
      ...(piece.list && { list: piece.list }),
    }
  })
}
