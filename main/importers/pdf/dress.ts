import { commonSize, linesOf } from './lines.ts'
import type { Dress } from './paragraphs.ts'
import type { Piece } from './piece.ts'
import { hasHeadings, hasLists, type TreeNode } from './tagged.ts'

/** How the body of a document is set, and which sizes stand out from it. */
export function dressOf(
  pages: readonly Readonly<{ pieces: readonly Piece[]; tree?: TreeNode }>[],
  heads: ReadonlySet<Piece>,
): Dress {
  const pieces = pages.flatMap((page) => page.pieces.filter((piece) => !heads.has(piece) && !piece.isArtifact))
  const bodySize = commonSize(pieces)
  const letters = (list: readonly Piece[]) => list.reduce((sum, piece) => sum + piece.text.length, 0)
  const sizes = new Set<number>()
  for (const page of pages)
    for (const line of linesOf(page.pieces.filter((piece) => piece.turn === 0 && !heads.has(piece))))
      if (line.size >= bodySize * 1.15 && line.text.length < 200 && /\p{L}{2}/u.test(line.text))
        sizes.add(Math.round(line.size))
  return {
    bodySize,
    // Sizes less than a point apart are one level.
    headingSizes: [...sizes]
      .toSorted((a, b) => b - a)
      .filter((size, index, all) => index === 0 || (all[index - 1] ?? 0) - size >= 1),
    ...(pages.some((page) => page.tree !== undefined && hasHeadings(page.tree)) ? { isTagged: true } : {}),
    ...(pages.some((page) => page.tree !== undefined && hasLists(page.tree)) ? { hasLists: true } : {}),
    isBodyBold: letters(pieces.filter((piece) => piece.isBold)) > letters(pieces) * 0.6,
  }
}
