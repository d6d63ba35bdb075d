import type { Cell, Grid } from './grid.ts'
import { collectionWords, foldHead } from './match-columns.ts'

/** Where the head row stands among the rows; -1 for a table without one. */
export function findHeadRow({ rows }: Grid): number {
  let best = { at: -1, score: 0 }
  for (const [at, row] of rows.slice(0, mostRowsAbove).entries()) {
    const { cells } = row
    if (cells.length < 2 || cells.some((cell) => !isHeadText(cell))) continue
    const texts = cells.map((cell) => foldHead(cell.text))
    if (new Set(texts).size < texts.length * 0.7) continue
    const known = texts.filter((text) => knownHeads.has(text)).length
    const below = rows.slice(at + 1, at + 21)
    if (below.length === 0) continue
    const contrast = cells.filter((cell) => {
      const values = below.flatMap((other) => other.cells.filter(({ column }) => column === cell.column))
      return values.length > 1 && values.filter(isValue).length > values.length * 0.6
    }).length
    // A row wider than those below is no title over them, and a head says nothing twice.
    const width = Math.max(...below.map((other) => other.cells.length))
    const score = known * 2 + contrast * 1.5 + (row.isHead ? 2 : 0) - (cells.length < width / 2 ? 3 : 0)
    if (score > best.score + 0.5) best = { at, score }
  }
  return best.score >= 2 ? best.at : -1
}

const mostRowsAbove = 30

export const isHeadText = ({ text, value }: Cell): boolean =>
  value === undefined && text.length <= 80 && /\p{L}/u.test(text) && !/@\S+\.|^https?:|\d{4}-\d{2}-\d{2}/.test(text)

const isValue = ({ text, value }: Cell) => value !== undefined || (text.length < 60 && /\d|@/.test(text))

export const isKnownHead = (folded: string): boolean => knownHeads.has(folded)

/** Heads that some collection knows, and others that lists often have. */
const knownHeads: ReadonlySet<string> = new Set([
  ...collectionWords.flatMap(({ fields }) => fields.flatMap(({ heads }) => [...heads])),
  ...'id|no|nr|number|date|time|city|state|country|code|year|month|type|category|description|title|sort name|gender|region|ano|annee|fecha|hora|ciudad|estado|pais|codigo|mes'.split(
    '|',
  ),
])
