import { isOnlyClock } from '../text/clock.ts'
import { findDates } from '../text/date-mentions.ts'
import { isOnlyDuration } from '../text/durations.ts'
import { foldWords } from '../text/fold.ts'
import type { FlowCell, FlowRow, FlowTable } from './flow.ts'

export type ColumnRole =
  | 'time'
  | 'start'
  | 'end'
  | 'date'
  | 'title'
  | 'place'
  | 'people'
  | 'duration'
  | 'note'
  | 'number'

/** What the columns of a table are, by their heads and by what stands under them. */
export type Columns = Readonly<{
  roles: ReadonlyMap<number, ColumnRole>
  heads: ReadonlyMap<number, FlowCell>
}>

/** The columns of a table; `undefined` roles are those that neither head nor content tells. */
export function readColumns(table: Pick<FlowTable, 'rows'>): Columns {
  const roles = new Map<number, ColumnRole>()
  const heads = new Map<number, FlowCell>()
  const head = table.rows.slice(0, 200).find((row) => isHeadRow(row))
  if (head) for (const cell of head.cells) takeHead(cell, roles, heads)
  const body = table.rows.filter((row) => row !== head && row.cells.length > 1).slice(0, 200)
  byContent(body, roles)
  return { roles, heads }
}

/** Whether each row has its day, its time and what happens then. */
export function isAgendaSheet(rows: readonly FlowRow[]): boolean {
  const roles = new Set(readColumns({ rows }).roles.values())
  return roles.has('date') && roles.has('title') && (roles.has('time') || roles.has('start'))
}

/** A row whose cells name columns: at least two of them, or all, are such words. */
export function isHeadRow(row: FlowRow): boolean {
  const named = row.cells.filter((cell) => headRole(cell.text) !== undefined).length
  if (row.cells.some((cell) => isOnlyClock(cell.text) || isOnlyDuration(cell.text))) return false
  return named >= 2 || (named === 1 && row.isHead && row.cells.length > 1)
}

export function headRole(text: string): ColumnRole | undefined {
  const folded = foldWords(text)
  if (folded === '' || folded.split(' ').length > 7) return undefined
  return headWords.find(([, pattern]) => pattern.test(folded))?.[0]
}

function takeHead(cell: FlowCell, roles: Map<number, ColumnRole>, heads: Map<number, FlowCell>): void {
  heads.set(cell.column, cell)
  const role = headRole(cell.text)
  const isTaken = [...roles.values()].includes(role ?? 'note')
  if (role !== undefined && !isTaken) roles.set(cell.column, role)
  else if (role !== undefined) roles.set(cell.column, 'note')
}

function byContent(body: readonly FlowRow[], roles: Map<number, ColumnRole>): void {
  const columns = [...new Set(body.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b)
  const has = (role: ColumnRole) => [...roles.values()].includes(role)
  const textOf = (column: number) =>
    body.flatMap((row) => row.cells.filter((cell) => cell.column === column).map((cell) => cell.text))
  const share = (column: number, test: (text: string) => boolean) => {
    const texts = textOf(column)
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  }
  for (const column of columns) {
    if (roles.has(column)) continue
    if (share(column, (text) => isOnlyClock(text)) >= 0.5) {
      if (!has('time') && !has('start')) roles.set(column, 'time')
      else if (has('time') && !has('end')) {
        // Two columns of times without a stretch in one are start and end.
        const [first] = [...roles].find(([, role]) => role === 'time') ?? []
        if (first !== undefined) roles.set(first, 'start')
        roles.set(column, 'end')
      }
    } else if (share(column, isOnlyDate) >= 0.5 && !has('date')) roles.set(column, 'date')
    else if (share(column, isOnlyDuration) >= 0.6 && !has('duration')) roles.set(column, 'duration')
    else if (share(column, (text) => /^\d{1,3}[.)]?$|^[IVX]+[.)]?$/.test(text)) >= 0.8 && !has('number'))
      roles.set(column, 'number')
  }
  if (has('title')) return
  const free = columns.filter((column) => !roles.has(column))
  const weight = (column: number) => textOf(column).reduce((sum, text) => sum + Math.min(text.length, 80) + 20, 0)
  const [best] = [...free].sort((a, b) => weight(b) - weight(a))
  if (best !== undefined) roles.set(best, 'title')
}

export const isOnlyDate = (text: string): boolean => {
  const [first] = findDates(text)
  if (!first || first.kind === 'month') return false
  return foldWords(text.slice(0, first.index) + text.slice(first.index + first.length)).length <= 4
}

const headWords: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'duration',
    /\b(?:duration|duracion|duree|duracao|minutes|minutos|mins?|length|tiempo asignado|time allotted|tiempo estimado)\b/,
  ],
  [
    'start',
    /^(?:start|starts|begin|begins|from|inicio|desde|hora inicio|hora de inicio|debut|start time|time from|de|comienzo)\b/,
  ],
  ['end', /^(?:end|ends|finish|until|to|fin|termino|hasta|hora fin|hora de termino|end time|time to|a|final)$/],
  ['date', /^(?:date|dates|fecha|fechas|data|jour|day|dia|date fecha)$/],
  [
    'time',
    /^(?:time|times|hour|hours|hora|horas|horario|heure|heures|horaire|when|cuando|schedule|clock|local time)\b/,
  ],
  [
    'people',
    /\b(?:speakers?|presenters?|presented by|leads?|lead presenter|who|expone|expositor(?:es)?|ponentes?|disertantes?|orador(?:es)?|responsables?|facilitator|facilitador(?:es)?|chair|moderator|moderador(?:es)?|intervenants?|participantes?|participants?|asistentes|asisten|delegad[oa]s|encargad[oa]s?|a cargo de|conduce|dirige|presentador|palestrante|host|attendees|quien)\b/,
  ],
  ['place', /\b(?:room|rooms|venue|location|place|lugar|sala|salon|lieu|salle|where|sede|donde|local|ubicacion)\b/],
  [
    'title',
    /\b(?:item|items|title|titulo|titre|topic|topics|tema|temas|subject|sujet|asunto|session|sesion|activity|activities|actividad|actividades|activite|event|evento|agenda|programme|program|programa|description|descripcion|what|point|punto|contenido|theme|meeting|reunion)\b/,
  ],
  ['note', /\b(?:notes?|notas?|comments?|comentarios|observaciones|remarks|remarques|details?|detalles?|materials?)\b/],
  ['number', /^(?:no|n|num|numero|number|nr|item no)$/],
]
