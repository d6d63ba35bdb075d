import { printedDate } from '../book/printed.ts'
import { field, inferred, said } from '../draft-list.ts'
import { columnsOf } from '../logistics/tables.ts'
import type { Piece, PieceCell, PieceLine } from '../pieces.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { headRank, partsOf } from './parts.ts'
import type { PointTask } from './task.ts'

/** What minutes record: `Action: X to do Y by Z`, `AGREED: …`, lists and tables of tasks. */
export function readPromises(task: PointTask, pieces: readonly Piece[]): void {
  for (const piece of pieces) if (piece.kind === 'table') readTable(task, piece)
  for (const part of partsOf(pieces, (folded) => actionHead.test(folded) || decisionHead.test(folded))) {
    const isDecision = decisionHead.test(foldWords(part.head.text))
    const lines = part.pieces.filter((piece) => piece.kind === 'line' && piece.depth >= 0)
    const before = task.list.drafts.length
    for (const line of lines)
      if (line.kind === 'line' && line.text.length > 8 && headRank(line) === undefined)
        add(task, line, line.text, isDecision)
    if (task.list.drafts.length > before) task.list.mark(part.head, 'the heading of what was agreed')
  }
  const lines = [...pieces, ...pieces.flatMap(inTable)]
  for (const line of lines) {
    if (line.kind !== 'line' || task.used.has(line)) continue
    const action = actionLine.exec(line.text)?.groups
    const decision = decisionLine.exec(line.text)?.groups
    const text = action?.['text'] ?? decision?.['text']
    if (text !== undefined && text.length > 8) add(task, line, text, action === undefined)
  }
}

const inTable = (piece: Piece): readonly PieceLine[] =>
  piece.kind === 'table' && piece.rows.length <= 200
    ? piece.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
    : []

const actionHead =
  /^(?:\d+ )?(?:action (?:items|points)|actions(?: agreed)?|next steps and actions|follow up actions|to dos?|tareas|compromisos|acciones(?: a seguir)?|acuerdos y compromisos|commitments|points d action|encaminhamentos)$/
const decisionHead =
  /^(?:\d+ )?(?:decisions(?: taken| adopted)?|agreements|acuerdos|decisiones|resolutions adopted|conclusions and decisions|decisions prises|decisoes)$/
const actionLine =
  /^[[(]?(?:action(?: item| point)?|AI|acci[oó]n|tarea|compromiso|commitment|follow-up)\s*\d{0,3}[\])]?\s*(?:\((?<who>[^)]{2,40})\)\s*)?[:–—-]\s*(?<text>\S.*)$/iu
const decisionLine =
  /^[[(]?(?:decision|agreed|resolved|decisi[oó]n|acuerdo|se acuerda|se acord[oó]|d[eé]cision|consensus|conclusion)\s*\d{0,3}[\])]?\s*[:–—-]\s*(?<text>\S.*)$/iu

function add(task: PointTask, line: PieceLine, text: string, isDecision: boolean): void {
  const { list, language, used } = task
  used.add(line)
  const due = isDecision ? undefined : dueIn(task, text)
  if (isDecision) {
    list.add(
      'outcomes',
      line,
      {
        text: field(said(language, text), line),
        date: task.date === undefined ? undefined : inferred(task.date, line.at, 'the date of the document'),
      },
      { confidence: 0.7, why: 'what was decided, as the text calls it' },
    )
    return
  }
  const name = ownerIn(text)
  list.add(
    'commitments',
    line,
    {
      wording: field(text, line),
      side: inferred('us', line.at, 'a task of the meeting; choose the other side where it is theirs'),
      owner: name === undefined ? undefined : field(task.delegates.get(foldWords(name)), line),
      due: field(due, line),
    },
    { confidence: 0.7, why: 'a task, as the text calls it' },
  )
}

/** `Maria Soto to send the list`, `Juan Pérez enviará la lista`. */
const ownerIn = (text: string): string | undefined =>
  /^(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})(?: to | will | shall | should |: | – | — |\s+(?=\p{Ll}+(?:rá|rán)\b))/u.exec(
    text,
  )?.groups?.['name']

/** `by 12 March`, `antes del 12 de marzo`, `due 2024-03-12`. */
function dueIn(task: PointTask, text: string): string | undefined {
  const found =
    /\b(?:by|before|due|until|no later than|antes del?|para el|a m[aá]s tardar el|hasta el|avant le|at[eé])\s*:?\s*(?:the\s+)?(?:end of\s+|finales de\s+|\p{L}+day,?\s+)?(?<when>.{3,30})/iu.exec(
      text,
    )?.groups?.['when']
  if (found === undefined) return undefined
  const year = (task.date ?? task.from)?.slice(0, 4)
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(found)?.[0]
  if (iso !== undefined) return iso
  if (findDates(found).length === 0 && !/\b\d{4}\b/.test(found)) return undefined
  const numbered = numberedDay(found, task.language)
  if (numbered !== undefined) return numbered
  const years = year === undefined ? undefined : { from: task.date ?? `${year}-01-01`, to: `${year}-12-31` }
  const date = printedDate(found, years)
  return date !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)
    ? date
    : undefined
}

/** `15/05/2030`: which number is the month one above twelve tells, else how the language writes days. */
function numberedDay(text: string, language: string): string | undefined {
  const [mention] = findDates(text)
  const { year, numbers } = mention?.days[0] ?? {}
  if (mention?.kind !== 'day' || year === undefined || numbers === undefined) return undefined
  const [first, second] = numbers
  if (first <= 12 && second <= 12 && first !== second && language === 'en') return undefined
  const [day, month] = second > 12 ? [second, first] : [first, second]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function readTable(task: PointTask, table: Extract<Piece, { kind: 'table' }>): void {
  const columns = columnsOf(table, {
    what: /^(?:actions?|action items?|tasks?|commitments?|compromisos?|tareas?|acuerdos?|acciones|accion|agreement|what|next steps?)$/,
    owner:
      /^(?:owner|responsible|responsable(?:s)?|who|assigned to|lead|person responsible|responsible (?:person|party)|encargado|a cargo)$/,
    due: /^(?:due|due date|deadline|by when|when|date|fecha|fecha (?:limite|de entrega|compromiso)|plazo|timeline|target date)$/,
    status: /^(?:status|estado|estatus|state)$/,
  })
  const isDue = columns?.head.some((cell) =>
    /due|deadline|when|l[ií]mite|entrega|compromiso|plazo|target/iu.test(cell.text),
  )
  if (!columns?.rows.some(({ at }) => at('what') && (at('owner') ?? (isDue ? at('due') : undefined)))) return
  for (const cell of columns.head) task.list.mark(cell, 'the head of a column')
  for (const { at } of columns.rows) {
    const [what, owner, due, status] = [at('what'), at('owner'), at('due'), at('status')]
    if (!what) continue
    const delegate = owner ? task.delegates.get(foldWords(owner.text)) : undefined
    task.list.add(
      'commitments',
      what,
      {
        wording: field(what.text, what),
        side: inferred('us', what.at, 'a task of the meeting; choose the other side where it is theirs'),
        owner: owner && delegate !== undefined ? field(delegate, owner) : undefined,
        nextStep:
          owner && delegate === undefined
            ? field(`${task.language === 'es' ? 'Responsable' : 'Owner'}: ${owner.text}`, owner)
            : undefined,
        due: due ? field(dateIn(task, due), due) : undefined,
        status: status ? field(statusIn(status), status) : undefined,
      },
      { confidence: 0.8, why: 'a row of a table of tasks' },
    )
    for (const line of what.lines) task.used.add(line)
  }
}

const dateIn = (task: PointTask, { text }: PieceCell): string | undefined => {
  const iso = /\d{4}-\d{2}(?:-\d{2})?/.exec(text)?.[0]
  return iso ?? dueIn(task, `by ${text}`)
}

function statusIn({ text }: PieceCell): string | undefined {
  const folded = foldWords(text)
  if (/^(?:done|completed?|closed|cumplido|hecho|concluido|kept|terminado|finished)\b/.test(folded)) return 'kept'
  if (/^(?:in progress|partly|partial|en (?:proceso|curso)|parcial|ongoing)\b/.test(folded)) return 'partly'
  if (/^(?:late|overdue|delayed|slipped|atrasado|vencido)\b/.test(folded)) return 'slipped'
  if (/^(?:dropped|cancelled|canceled|cancelado)\b/.test(folded)) return 'dropped'
  return /^(?:open|pending|abierto|pendiente|not started)\b/.test(folded) ? 'open' : undefined
}
