import type { ReactNode } from 'react'
import { foldText } from './fold-text.ts'

/** A row of the book: what hangs left, what it is called, a mark, its page. */
export type TreeRow = Readonly<{
  id: string
  number: string
  title: string
  page: string
  /** A state that needs a person. */
  mark?: ReactNode
  markText?: string
  isChanged?: boolean
  isStrong?: boolean
  children: readonly TreeRow[]
}>

/** A row of a tree that is in sight. */
export type TreeLine = Readonly<{
  row: TreeRow
  /** From 1, at the top. */
  level: number
  /** Among its siblings, from 1, and how many those are. */
  place: number
  of: number
}>

/** The rows in sight, from top to bottom: those of closed ones are not. */
export const linesOfTree = (rows: readonly TreeRow[], expanded: ReadonlySet<string>, level = 1): readonly TreeLine[] =>
  rows.flatMap((row, index): readonly TreeLine[] => [
    { row, level, place: index + 1, of: rows.length },
    ...(expanded.has(row.id) ? linesOfTree(row.children, expanded, level + 1) : []),
  ])

/** The line a key leads to from the one at `at`; undefined when it is no key of motion, or leads nowhere. */
export function targetOfKey(key: string, lines: readonly TreeLine[], at: number, page: number): number | undefined {
  const last = lines.length - 1
  const level = lines[at]?.level ?? 1
  const to = (index: number) => Math.max(0, Math.min(last, index))
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return to(at + page)
    case 'PageUp':
      return to(at - page)
    case 'ArrowRight':
      return (lines[at + 1]?.level ?? 0) > level ? at + 1 : undefined
    case 'ArrowLeft': {
      const parent = lines.slice(0, at).findLastIndex((line) => line.level < level)
      return parent < 0 ? undefined : parent
    }
    default:
      return undefined
  }
}

/** The next line whose title begins with what was typed, going round; the one at `at` stays while the word grows. */
export function startingWith(lines: readonly TreeLine[], at: number, typed: string): TreeLine | undefined {
  const wanted = foldText(typed)
  const from = typed.length > 1 ? at : at + 1
  const round = [...lines.slice(from), ...lines.slice(0, from)]
  return round.find(({ row }) => foldText(row.title).startsWith(wanted))
}
