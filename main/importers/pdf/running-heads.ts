import { type Line, linesOf } from './lines.ts'
import type { Piece } from './piece.ts'

type Page = Readonly<{ number: number; height: number; pieces: readonly Piece[] }>
type Seen = Readonly<{ page: number; line: Line }>

export type RunningHeads = Readonly<{
  heads: ReadonlySet<Piece>
  /** The same words where they are the title of the first page. */
  titles: ReadonlySet<Piece>
}>

/** Text that stands at the same place at the edge of several pages, but for the number of the page. */
export function findRunningHeads(pages: readonly Page[]): RunningHeads {
  const sizes = pages.flatMap((page) => page.pieces.map((piece) => piece.size)).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10
  const seen = new Map<string, Seen[]>()
  const edges = pages.map((page) => {
    const lines = linesOf(page.pieces.filter((piece) => piece.turn === 0))
    for (const line of new Set([...edgeLines(lines, page.height), ...edgeLines(lines.toReversed(), page.height)])) {
      const key = `${Math.round(line.y / 6)} ${line.text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')}`
      const list = seen.get(key) ?? []
      list.push({ page: page.number, line })
      seen.set(key, list)
    }
    return { page, lines }
  })
  const repeated = new Set<Line>()
  const titles = new Set<Piece>()
  const least = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.15)))
  for (const list of seen.values()) {
    if (list.length < least || !isRunning(list)) continue
    const [first] = list
    // The title of the first page may be repeated on the others: there it is the title.
    const isTitle =
      first?.page === 1 && (first.line.size > usual * 1.1 || first.line.isBold) && /\p{L}{3}/u.test(first.line.text)
    if (isTitle && list.every((each) => each.line.text === first.line.text))
      for (const piece of first.line.pieces) titles.add(piece)
    for (const each of list) repeated.add(each.line)
  }
  const heads = new Set<Piece>()
  // Pages of nothing else have a text of their own, however alike they are.
  const isAlone = edges.filter(({ lines }) => lines.every((line) => repeated.has(line))).length * 2 > pages.length
  for (const { page, lines } of isAlone ? [] : edges)
    for (const line of [
      ...outermost(lines, repeated, page.height),
      ...outermost(lines.toReversed(), repeated, page.height),
    ])
      for (const piece of line.pieces) if (!titles.has(piece)) heads.add(piece)
  return { heads, titles }
}

/** Either always the same words, or numbers that count with the pages. */
function isRunning(list: readonly Seen[]): boolean {
  const [first] = list
  if (first === undefined || list.every((each) => each.line.text === first.line.text)) return true
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
  const own = numbers(first.line.text)
  return list.every((each) => {
    const theirs = numbers(each.line.text)
    return (
      theirs.some((number, index) => number - (own[index] ?? 0) === each.page - first.page) &&
      theirs.filter((number, index) => number !== own[index]).length <= 1
    )
  })
}

/** Repeated lines from the edge inwards; the last of them has white after it, or it is the head of a table that goes on. */
function outermost(lines: readonly Line[], repeated: ReadonlySet<Line>, height: number): readonly Line[] {
  const end = lines.findIndex((line) => !repeated.has(line))
  let kept = end === -1 ? lines : lines.slice(0, end)
  while (kept.length > 0) {
    const last = kept.at(-1)
    const next = lines[kept.length]
    if (last === undefined || next === undefined || Math.abs(next.y - last.y) >= Math.max(last.size, next.size) * 1.6)
      break
    if (last.y > height * 0.93 || last.y < height * 0.05) break
    kept = kept.slice(0, -1)
  }
  return kept
}

/** The first lines of a page, while they stand near its edge. */
const edgeLines = (lines: readonly Line[], height: number): readonly Line[] =>
  lines.slice(0, 8).filter((line) => line.y < height * 0.3 || line.y > height * 0.85)
