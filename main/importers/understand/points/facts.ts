import { printedDate } from '../book/printed.ts'
import { field, said, together } from '../draft-list.ts'
import type { Piece, PieceLine } from '../pieces.ts'
import type { PointTask } from './task.ts'

/** A statement with a number and its source: `… (Source: INEGI, 2023)`, or the source in the line below. */
export function readFactLines(task: PointTask, pieces: readonly Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'line' || task.used.has(piece) || piece.text.length > 900) continue
    const within = inBrackets.exec(piece.text)
    const below = alone.exec(piece.text)?.groups?.['source']
    const before = pieces[at - 1]
    if (within?.groups) {
      const statement = piece.text.slice(0, within.index).trim()
      const after = piece.text.slice(within.index + within[0].length).trim()
      if (isStatement(statement))
        add(
          task,
          piece,
          `${statement}${/^[.;]?$/.test(after) ? '' : ` ${after}`}`,
          piece,
          within.groups['source'] ?? '',
        )
    } else if (below !== undefined && before?.kind === 'line' && !task.used.has(before) && isStatement(before.text))
      add(task, before, before.text, piece, below)
  }
}

const word = '(?:sources?|fuentes?|fontes?|quelle)'
const inBrackets = new RegExp(`\\s*[(\\[]${word}\\s*:\\s*(?<source>[^()\\[\\]]{2,200})[)\\]]`, 'iu')
const alone = new RegExp(`^${word}\\s*:\\s*(?<source>.{2,200})$`, 'iu')

/** Something that can be checked: it has a number and is a sentence or two. */
const isStatement = (text: string) =>
  /\d/.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4 && text.length < 600

function add(
  { list, language, used }: PointTask,
  line: PieceLine,
  statement: string,
  from: PieceLine,
  source: string,
): void {
  const link = /https?:\/\/\S+/.exec(source)?.[0]?.replace(/[.,;]+$/, '')
  const name = (link === undefined ? source : source.replace(link, '')).replace(/[\s.,;]+$/, '')
  const date = printedDate(source)
  const asOf =
    date !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date) ? date : undefined
  const words = line === from ? line : together([line, from])
  list.add(
    'facts',
    line,
    {
      statement: field(said(language, statement), line),
      source: field(name, from),
      sourceLink: field(link, from),
      asOf: field(asOf, words),
    },
    { confidence: 0.75, why: 'a statement with its source' },
  )
  used.add(line)
  used.add(from)
}
