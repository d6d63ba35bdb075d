import { brokenLines, type Piece, type PieceLine } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'

/** A heading and what stands under it, up to the next one as high. */
export type Part = Readonly<{ head: PieceLine; rank: number; pieces: readonly Piece[] }>

/** Parts of a document whose heading a test knows; parts within another one belong to that. */
export function partsOf(pieces: readonly Piece[], knows: (folded: string) => boolean): readonly Part[] {
  const parts: { head: PieceLine; rank: number; pieces: Piece[] }[] = []
  let open: (typeof parts)[number] | undefined
  for (const piece of pieces) {
    const rank = piece.kind === 'line' ? headRank(piece) : undefined
    if (piece.kind === 'line' && rank !== undefined) {
      const folded = foldWords(piece.text)
      if (knows(folded)) {
        open = { head: piece, rank, pieces: [] }
        parts.push(open)
        continue
      }
      if (open && rank <= open.rank) open = undefined
    }
    open?.pieces.push(piece)
  }
  return parts
}

/** 1 the highest; undefined for a line that heads nothing. */
export function headRank(line: PieceLine): number | undefined {
  if (line.level > 0) return line.level
  const words = foldWords(line.text).split(' ').length
  if (words > 10 || line.depth >= 0 || brokenLines(line).length > 1) return undefined
  if (line.isStrong && !/[.;!]$/.test(line.text)) return 10
  return line.text.endsWith(':') && words <= 6 ? 15 : undefined
}

/** The first sentence when it is short, and what follows. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = /^.{6,90}?[.!](?=\s+\p{Lu})/u.exec(text)?.[0]
  return end === undefined ? { first: '', rest: text } : { first: end, rest: text.slice(end.length).trim() }
}
