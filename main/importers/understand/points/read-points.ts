import { makeDraftList } from '../draft-list.ts'
import { type Piece, type PieceLine, piecesOf } from '../pieces.ts'
import type { Reader } from '../reader.ts'
import { foldWords } from '../text/fold.ts'
import { guessLanguage } from '../text/language.ts'
import { readFactLines } from './facts.ts'
import { readGlossaryParts } from './glossary.ts'
import { readPromises } from './promises.ts'
import { readQuestions } from './questions.ts'
import { readStatements } from './statements.ts'
import type { PointTask } from './task.ts'

/** What is to be said, answered, promised and explained: points, replies, messages, promises, facts, terms. */
export const readPoints: Reader = (document, { context, taken, drafts }) => {
  const isFree = (line: PieceLine) => !line.units.some((unit) => taken.has(unit))
  const pieces = piecesOf(document).filter((piece) => piece.kind === 'table' || (isFree(piece) && piece.aside === ''))
  const list = makeDraftList(document.file.name)
  const texts = pieces.slice(0, 400).flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))
  const language = guessLanguage(document.language, texts, context.languages)
  const delegates = new Map(
    drafts.flatMap((draft) =>
      draft.collection === 'delegates'
        ? [[foldWords(String(draft.fields['fullName']?.value)), draft.key] as const]
        : [],
    ),
  )
  const used = new Set<Piece>()
  const task: PointTask = { list, language, delegates, used, from: context.from, date: document.date }
  for (const read of [readGlossaryParts, readPromises, readStatements, readQuestions, readFactLines]) read(task, pieces)
  return list.findings()
}
