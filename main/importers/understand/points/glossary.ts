import { field, said } from '../draft-list.ts'
import { columnsOf } from '../logistics/tables.ts'
import { boldLead, type Piece, type PieceLine } from '../pieces.ts'
import { partsOf } from './parts.ts'
import type { PointTask } from './task.ts'

/** Terms and acronyms with what they mean, in a table or a list. */
export function readGlossaryParts(task: PointTask, pieces: readonly Piece[]): void {
  const tables = new Set<Piece>()
  for (const part of partsOf(pieces, (folded) => glossary.test(folded))) {
    const before = task.list.drafts.length
    for (const piece of part.pieces) {
      if (piece.kind === 'table') {
        tables.add(piece)
        readTable(task, piece, true)
      } else readLine(task, piece)
    }
    if (task.list.drafts.length > before) task.list.mark(part.head, 'the heading of a glossary')
  }
  for (const piece of pieces) if (piece.kind === 'table' && !tables.has(piece)) readTable(task, piece, false)
}

const glossary =
  /^(?:\d+ )?(?:glossary|glosario|glossaire|(?:list of )?(?:acronyms|abbreviations)|siglas|acronimos|abreviaturas|lista de (?:siglas|acronimos)|terms and definitions|sigles)(?: (?:and|y|of|de|et) .*)?$/

function readTable(task: PointTask, table: Extract<Piece, { kind: 'table' }>, isSure: boolean): void {
  const columns = columnsOf(table, {
    acronym: /^(?:acronyms?|abbreviations?|siglas?|abreviaturas?|acronimos?|sigle)$/,
    term: /^(?:terms?|terminos?|name|full name|nombre|terme|stands for)$/,
    meaning:
      /^(?:meaning|definitions?|definicion|significado|description|descripcion|explanation|definition|full form|in full)$/,
    local:
      /^(?:in (?:spanish|english|french|portuguese)|en (?:espanol|ingles)|local (?:form|name)|espanol|ingles|spanish|english)$/,
  })
  const named = columns?.rows.some(({ at }) => at('meaning') && (at('term') ?? at('acronym')))
  if (columns && named && (isSure || columns.head.some((cell) => /acr|abb|sigl|term|térm/iu.test(cell.text)))) {
    for (const cell of columns.head) task.list.mark(cell, 'the head of a column')
    for (const { at } of columns.rows) {
      const [acronym, term, meaning, local] = [at('acronym'), at('term'), at('meaning'), at('local')]
      const first = term ?? acronym
      if (!first) continue
      task.list.add(
        'glossaryTerms',
        first,
        {
          acronym: acronym ? field(acronym.text, acronym) : undefined,
          term: term ? field(said(task.language, term.text), term) : undefined,
          meaning: meaning ? field(said(task.language, meaning.text), meaning) : undefined,
          localForm: local ? field(local.text, local) : undefined,
        },
        { confidence: 0.85, why: 'a row of a table of terms' },
      )
    }
    return
  }
  if (!isSure) return
  for (const { cells } of table.rows) {
    const [first, second] = cells
    if (cells.length === 2 && first && second) addTerm(task, first, second)
  }
}

type Text = Readonly<{ text: string; units: readonly string[]; at: string }>

function addTerm({ list, language }: PointTask, first: Text, second: Text): void {
  const isAcronym = /^[\p{Lu}\d][\p{Lu}\p{Ll}\d.&/-]{1,11}$/u.test(first.text) && /\p{Lu}.*\p{Lu}/u.test(first.text)
  const isName = second.text.split(' ').length <= 9 && !/[.]$/.test(second.text)
  list.add(
    'glossaryTerms',
    first,
    isAcronym && isName
      ? { acronym: field(first.text, first), term: field(said(language, second.text), second) }
      : isAcronym
        ? { acronym: field(first.text, first), meaning: field(said(language, second.text), second) }
        : { term: field(said(language, first.text), first), meaning: field(said(language, second.text), second) },
    { confidence: 0.8, why: 'a term with what it means' },
  )
}

/** `FODFA – Customs forum`, `**Nearshoring** moving production`. */
function readLine(task: PointTask, line: PieceLine): void {
  const lead = boldLead(line)
  const found = lead
    ? { term: lead.lead, meaning: lead.rest }
    : /^(?<term>[^:–—]{2,60}?)(?:\s+[–—-]\s+|\s*:\s+|\t+)(?<meaning>\S.*)$/u.exec(line.text)?.groups
  const term = found?.['term' as const]?.replace(/[\s:–—-]+$/u, '')
  const meaning = found?.['meaning' as const]?.replace(/^[\s:–—-]+/u, '')
  if (!term || !meaning || term.split(' ').length > 8) return
  addTerm(task, { ...line, text: term }, { ...line, text: meaning })
  task.used.add(line)
}
