import { isMinutesTitle } from '../agenda/agenda-words.ts'
import { type Flow, type FlowTable, joinWords, type Line, type Words } from '../agenda/flow.ts'
import { isKnownHead } from '../sheets/head-row.ts'
import { foldHead } from '../sheets/match-columns.ts'
import { countryCode } from '../text/countries.ts'
import { isBody, type ListLabel, readLabel } from './list-words.ts'

/** A stretch of a document that lists people. */
export type ListSection = {
  /** As the label or heading calls it; empty below the name of an organisation. */
  label: string
  /** Those it lists are at this organisation or of this country. */
  body: Words | undefined
  /** The file says in so many words that people follow. */
  isLabelled: boolean
  lines: ListLine[]
}
export type ListLine = Readonly<{
  words: Words
  presence: ListLabel['presence']
  role: string
  body: Words | undefined
  isListItem: boolean
  /** Behind a label on its own line: several names are likely. */
  isBehindLabel: boolean
}>

export type Walked = Readonly<{
  sections: readonly ListSection[]
  structure: readonly Readonly<{ unit: string; why: string }>[]
}>

type State = {
  sections: ListSection[]
  structure: { unit: string; why: string }[]
  open: ListSection | undefined
  label: ListLabel | undefined
  body: Words | undefined
  /** Lines since the organisation was named; too many and it names nothing any more. */
  sinceBody: number
  level: number
}

/** Finds the stretches that list people: below labels, below the names of organisations and countries, in tables. */
export function walkLists(flow: Flow, isTaken: (words: Words) => boolean): Walked {
  const state: State = {
    sections: [],
    structure: [],
    open: undefined,
    label: undefined,
    body: undefined,
    sinceBody: 0,
    level: 0,
  }
  for (const piece of flow) {
    if (piece.kind === 'line') walkLine(state, piece, isTaken)
    else walkTable(state, piece, isTaken)
  }
  return { sections: state.sections.filter(({ lines }) => lines.length > 0), structure: state.structure }
}

function walkLine(state: State, line: Line, isTaken: (words: Words) => boolean, isCell = false): void {
  const isHeading = line.style !== 'plain'
  const label = line.text.length < 2000 ? readLabel(line.text) : undefined
  if (label && (isHeading || label.rest !== '' || /:\s*$/.test(line.text) || isBareLabel(label) || isCell)) {
    openLabel(state, line, label)
    return
  }
  const name = line.text.replace(/:\s*$/, '')
  const isCountry = countryCode(name) !== undefined
  const isHead = isHeading || /:\s*$/.test(line.text)
  if (
    isHead &&
    line.text.length < 100 &&
    ((isBody(name) && !isMinutesTitle(name)) || (isCountry && state.open !== undefined))
  ) {
    state.body = {
      ...line,
      text: name.replace(/^(?:delegation|delegaci[oó]n|d[eé]l[eé]gation) (?:of|de la|de|du|d[’'])\s*(?:the )?/iu, ''),
    }
    state.sinceBody = 0
    state.level = line.level
    if (!state.open?.isLabelled) open(state, '', false)
    return
  }
  if (line.style === 'heading') {
    close(state)
    return
  }
  state.sinceBody += 1
  if (line.text.length > 260 && !/;|,.*,.*,/.test(line.text)) close(state)
  else if (!isTaken(line)) addLine(state, line, line.depth >= 0, false)
}

/** Labels without a colon are only those that can be nothing else. */
const isBareLabel = ({ label }: ListLabel) =>
  /^(?:(?:delegation|delegates?|participants?|attendees?|attendance) list|list of (?:participants|attendees|delegates)|lista de (?:participantes|asistentes|delegados)|liste des participants|participants?|attendees?|members present|asistentes|participantes|pr[ée]sences|in attendance)$/iu.test(
    label.trim(),
  )

function openLabel(state: State, line: Words, label: ListLabel): void {
  const isSub = state.open?.isLabelled === true && label.role !== ''
  if (
    !isSub &&
    label.role !== '' &&
    label.rest !== '' &&
    !/^(?:members?|miembros?|membres?|membros?)$/i.test(label.label)
  ) {
    oneOf(state, line, label)
    return
  }
  if (!isSub) open(state, label.label, true)
  state.label = label
  if (label.rest === '')
    for (const unit of line.units) state.structure.push({ unit, why: 'the label of a list of people' })
  else addLine(state, { ...line, text: label.rest }, false, true)
}

/** `Chair: Ms A. Okafor` says who one person is and opens no list. */
function oneOf(state: State, line: Words, label: ListLabel): void {
  const body = state.sinceBody <= 4 ? state.body : undefined
  const words = { ...line, text: label.rest }
  const single = { words, presence: label.presence, role: label.role, body, isListItem: true, isBehindLabel: true }
  state.sections.push({ label: label.label, body, isLabelled: true, lines: [single] })
}

function open(state: State, label: string, isLabelled: boolean): void {
  const near = state.sinceBody <= 4 ? state.body : undefined
  state.label = undefined
  state.open = { label, body: near, isLabelled, lines: [] }
  state.sections.push(state.open)
}

function close(state: State): void {
  state.open = undefined
  state.label = undefined
  state.body = undefined
}

function addLine(state: State, words: Words, isListItem: boolean, isBehindLabel: boolean): void {
  if (!state.open) return
  const { label } = state
  // Who stands below the name of an organisation is of it; a label after it does not end that.
  const body = state.sinceBody <= 40 ? state.body : undefined
  state.open.lines.push({
    words,
    presence: label?.presence ?? '',
    role: label?.role ?? '',
    body: body ?? state.open.body,
    isListItem,
    isBehindLabel: isBehindLabel || (state.open.lines.length === 0 && state.open.isLabelled),
  })
}

/** `Nombre | Cargo | Institución` names columns, nobody. */
const isHeads = ({ cells }: FlowTable['rows'][number]): boolean =>
  cells.length > 1 && cells.every(({ text }) => isKnownHead(foldHead(text)))

/** By columns under labels, else row by row, the cells of one row being about one person. */
function walkTable(state: State, { rows }: FlowTable, isTaken: (words: Words) => boolean): void {
  const [first] = rows
  const before = state.body
  const heads = (first?.cells ?? []).flatMap((cell) => {
    const label = readLabel(cell.text)
    const below = rows.slice(1).flatMap((row) => row.cells.filter((other) => other.column === cell.column))
    return label && label.rest === '' && below.length >= 2 && below.every(({ text }) => text.length < 120)
      ? [{ cell, label, below }]
      : []
  })
  if (heads.length > 0 && heads.length >= (first?.cells.length ?? 0) / 2) {
    for (const { cell, label, below } of heads) {
      if (isTaken(cell)) continue
      openLabel(state, cell, label)
      for (const other of below) if (!isTaken(other)) addLine(state, other, true, false)
    }
    close(state)
    return
  }
  for (const row of rows) {
    if (row.cells.some((cell) => isTaken(cell)) || isHeads(row)) continue
    const lines = row.cells.flatMap((cell) => (cell.lines.length > 0 ? cell.lines : []))
    const isLabelRow = lines.some((line) => readLabel(line.text) !== undefined)
    const [one, ...others] = row.cells
    if (
      !isLabelRow &&
      state.open?.isLabelled &&
      one &&
      others.length > 0 &&
      row.cells.every(({ text }) => text.length < 90)
    )
      addLine(
        state,
        others.reduce<Words>((sum, cell) => ({ ...joinWords(sum, cell), text: `${sum.text}, ${cell.text}` }), one),
        true,
        false,
      )
    else for (const line of lines) walkLine(state, line, isTaken, true)
  }
  // What a table names in passing does not name the people behind it.
  if (state.body !== before) state.body = undefined
}
