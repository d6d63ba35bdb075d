/** Text set in one go, in the frame of its direction: x grows along the line, y downwards; points. */
export type Piece = Readonly<{
  text: string
  x: number
  right: number
  /** Of the baseline. */
  y: number
  size: number
  isBold: boolean
  isItalic: boolean
  isRightToLeft: boolean
  /** White space stood before it. */
  hasSpace: boolean
  /** Marked content it belongs to, as the structure tree names it; empty when none. */
  mark: string
  /** Marked as no part of the text: running heads, page numbers. */
  isArtifact: boolean
  /** Quarter turns against the upright page, 0 to 3. */
  turn: number
  link: string
  page: number
}>

export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>

/** A drawn straight line. */
export type Rule = Readonly<{ isUpright: boolean; at: number; from: number; to: number }>

export type Stretch = Pick<Piece, 'x' | 'right' | 'y' | 'size'>

/** Pieces without a gap between them. */
export type Run = Stretch & Readonly<{ pieces: readonly Piece[]; text: string }>

/** Roughly how far letters reach above and below the baseline. */
export const topOf = (piece: Pick<Piece, 'y' | 'size'>): number => piece.y - piece.size * 0.8
export const bottomOf = (piece: Pick<Piece, 'y' | 'size'>): number => piece.y + piece.size * 0.22

/** Sorted values that lie within `reach` of each other become one, their mean. */
export function clustered(values: readonly number[], reach: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const groups: number[][] = []
  for (const value of sorted) {
    const last = groups.at(-1)
    const end = last?.at(-1)
    if (last !== undefined && end !== undefined && value - end <= reach) last.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}
