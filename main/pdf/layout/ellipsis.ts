import type { Run, ShapedWord, Shaper } from '../pages.ts'
import type { MovableItem } from './strip.ts'

/** A line whose paragraph goes on no further says so: an ellipsis in place of its last signs, or of words too many. */
export function endWithEllipsis(item: MovableItem, shaper: Shaper, width: number): void {
  if (item.kind !== 'line') return
  const last = item.runs.at(-1)
  if (!last) return
  const [dots] = shaper.shape(last.font, '…')
  if (!dots) return
  const room = (width - last.x) * (1000 / last.size) - dots.width
  const pieces = [...last.pieces]
  let total = widthOf(pieces)
  while (pieces.length > 1 && (total > room || isBlank(pieces.at(-1)))) {
    pieces.pop()
    total = widthOf(pieces)
  }
  const closed = closing(pieces, shaper, last)
  const run: Run = { ...last, pieces: [...closed, dots], width: ((widthOf(closed) + dots.width) * last.size) / 1000 }
  item.runs = [...item.runs.slice(0, -1), run]
}

type Piece = ShapedWord | number

/** Without a comma or stop before the ellipsis. */
function closing(pieces: readonly Piece[], shaper: Shaper, { font }: Run): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === undefined || typeof last === 'number') return pieces
  const text = last.text.replace(/[.,;:]+$/, '')
  return text === last.text || text === '' ? pieces : [...pieces.slice(0, -1), ...shaper.shape(font, text)]
}

const isBlank = (piece: Piece | undefined): boolean => typeof piece !== 'object' || piece.text.trim() === ''

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'number' ? piece : piece.width), 0)
