import type { Piece, PieceLine } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'
import { addReply } from './statements.ts'
import type { PointTask } from './task.ts'

/** Questions with their answers: `Q:` and `A:`, `If they say … we say`, or headed questions of a list of them. */
export function readQuestions(task: PointTask, pieces: readonly Piece[]): void {
  const lines = pieces.filter((piece) => piece.kind === 'line' && !task.used.has(piece))
  const free = lines.filter((line) => line.kind === 'line')
  readMarked(task, free)
  readConditions(task, free)
  readHeaded(task, pieces)
}

const asks = /^(?:q(?:uestion)?|p(?:regunta)?|pergunta)\s*\d{0,3}\s*[.:)]\s*(?<rest>\S.*)$/iu
const answers = /^(?:a(?:nswer)?|r(?:espuesta|esponse|éponse|eply)?|resposta)\s*\d{0,3}\s*[.:)]\s*(?<rest>\S.*)$/iu

function readMarked(task: PointTask, lines: readonly PieceLine[]): void {
  for (const [at, line] of lines.entries()) {
    const question = asks.exec(line.text)?.groups?.['rest']
    const next = lines[at + 1]
    const answer = next ? answers.exec(next.text)?.groups?.['rest'] : undefined
    if (question === undefined || !next || answer === undefined) continue
    const end = lines.findIndex(
      (other, index) => index > at + 1 && (asks.test(other.text) || other.level > 0 || other.isStrong),
    )
    const more = lines.slice(at + 2, end < 0 ? Math.min(lines.length, at + 6) : end)
    const isMarked = end >= 0 && asks.test(lines[end]?.text ?? '')
    const told = isMarked ? more : []
    addReply(task, line, question, [{ ...next, text: answer }, ...told], 'a question and its answer')
    for (const used of [line, next, ...told]) task.used.add(used)
  }
}

/** `If they say we are late, we say that …`, `Si preguntan por el maíz, responder que …`. */
function readConditions(task: PointTask, lines: readonly PieceLine[]): void {
  const pattern =
    /^(?:if (?:they|the minister|he|she|asked|raised|pressed)|si (?:ellos )?(?:dicen|preguntan|plantean|mencionan)|s'ils)\s*(?<raised>.{4,200}?)\s*(?:[,:;–—→-]\s*|\s)(?:we (?:say|reply|answer|respond)|(?:our )?(?:response|reply|answer)|(?:respondemos|decimos|responder|contestar|diremos)|nous (?:disons|répondons))\s*:?\s*(?:that |que )?(?<reply>\S.*)$/iu
  for (const line of lines) {
    const found = pattern.exec(line.text)?.groups
    if (!found || task.used.has(line)) continue
    const raised = (found['raised'] ?? '').replace(
      /^(?:say|ask|raise|mention|dicen|about|por)\s+(?:that\s+|about\s+|que\s+)?/iu,
      '',
    )
    addReply(task, line, raised, [{ ...line, text: found['reply'] ?? '' }])
    task.used.add(line)
  }
}

/** A list of questions, each a heading, in bold or numbered, with the answer beneath. */
function readHeaded(task: PointTask, pieces: readonly Piece[]): void {
  const found: { question: PieceLine; answer: PieceLine[] }[] = []
  let current: { question: PieceLine; answer: PieceLine[] } | undefined
  let isTitled = false
  for (const piece of pieces) {
    if (piece.kind === 'table') continue
    if (titles.test(foldWords(piece.text)) && foldWords(piece.text).split(' ').length < 14) isTitled = true
    if (isQuestion(piece) && !task.used.has(piece)) {
      current = { question: piece, answer: [] }
      found.push(current)
    } else if (piece.level > 0 || (piece.isStrong && piece.depth < 0 && !/[.:]$/.test(piece.text))) current = undefined
    else if (!task.used.has(piece)) current?.answer.push(piece)
  }
  const answered = found.filter(({ answer }) => answer.length > 0)
  // A question here and there is a manner of writing.
  if (answered.length < (isTitled ? 2 : 4)) return
  for (const { question, answer } of answered) {
    addReply(task, question, question.text, answer, 'a question of a list, with its answer')
    for (const line of [question, ...answer]) task.used.add(line)
  }
}

const titles =
  /\b(?:frequently asked questions|faqs?|questions and answers|q (?:and )?a|preguntas (?:y respuestas|frecuentes)|foire aux questions|questions frequentes|perguntas frequentes|questions for)\b/

function isQuestion(line: PieceLine): boolean {
  const isSet = line.level > 0 || (line.isStrong && line.depth < 1) || (line.isNumbered && line.depth === 0)
  return isSet && /\?["”»]?\s*$/u.test(line.text) && line.text.length < 260
}
