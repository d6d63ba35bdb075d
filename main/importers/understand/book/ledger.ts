import { field, inferred, said } from '../draft-list.ts'
import type { PieceCell } from '../pieces.ts'
import {
  type Book,
  cellAt,
  cellSpans,
  groupedRows,
  labelled,
  linesOf,
  type SectionReader,
  sure,
  tablesOf,
  unquoted,
} from './book.ts'
import { printedDate, printedDay } from './printed.ts'

/** What was promised: exact words, owner, due, status, and a small line about it. */
export const readLedger: SectionReader = (book, pieces) => {
  for (const line of linesOf(pieces)) if (line.level > 0) book.list.mark(line, 'the heading of a section')
  for (const table of tablesOf(pieces))
    for (const { group, cells, note } of groupedRows(book, table)) readCommitment(book, group, cells, note)
}

function readCommitment(
  book: Book,
  group: PieceCell | undefined,
  cells: readonly PieceCell[],
  note: PieceCell | undefined,
) {
  const { labels, list, names } = book
  const [who, wording, owner, due, state] = [0, 1, 2, 3, 4].map((column) => cellAt(cells, column))
  if (!who || !wording || !owner || !due || !state || wording.text === '') return
  const own = labels.ledger
  const status = Object.entries(labels.commitmentStatus).find(([, label]) => label === state.text)?.[0]
  const parts = note
    ? labelled(cellSpans(note), [own.nextStep, own.evidence, own.letterSent])
    : new Map<string, string>()
  const last = [...parts.values()].at(-1) ?? ''
  const isPublic = [...parts.values()].some((text) => text.endsWith(own.publishable))
  const trim = (text: string | undefined) => text?.replace(own.publishable, '').replace(/[\s·]+$/u, '')
  const given = occasionOf(book, trim(parts.get('')) ?? '')
  const agency = group ? names.find('agency', group.text) : undefined
  list.add(
    'commitments',
    wording,
    {
      side: field(who.text === labels.brief.we ? 'us' : 'them', who),
      wording: field(unquoted(wording.text), wording),
      agency: group ? field(agency, group) : undefined,
      owner: field(names.person('delegate', owner.text), owner),
      due: field(printedDate(due.text, book), due),
      status: field(status, state),
      ...(note
        ? {
            official: field(given.official, note),
            occasion: field(given.occasion, note),
            date: field(given.date, note),
            nextStep: field(trim(parts.get(own.nextStep)), note),
            evidence: field(trim(parts.get(own.evidence)), note),
            letterSent: field(printedDay(parts.get(own.letterSent) ?? '', book), note),
            publishable: isPublic || last.endsWith(own.publishable) ? field(true, note) : undefined,
          }
        : {}),
    },
    sure('a row of the promises'),
  )
  list.mark(owner, 'a short name')
}

/** `Mtra. Renata Olivares Quintanar, CEO Dialogue, September 2023, 28 September 2023`. */
function occasionOf({ names }: Book, text: string) {
  const person = names.leading('official', text) ?? undefined
  const [first = '', ...rest] = text.split(', ')
  const official = person?.key ?? names.person('official', first.replace(/^(?:\S+\.\s)+/u, ''))
  const parts = official === undefined ? [first, ...rest] : rest
  const last = parts.at(-1) ?? ''
  const date = /\d{4}$/.test(last) ? printedDate(last) : undefined
  return { official, occasion: (date ? parts.slice(0, -1) : parts).join(', '), date }
}

/** Terms with their acronym, what they are called over there, and what they mean. */
export const readGlossary: SectionReader = (book, pieces) => {
  const { language, list } = book
  for (const line of linesOf(pieces)) if (line.level > 0) list.mark(line, 'the heading of a section')
  for (const table of tablesOf(pieces))
    for (const { cells } of groupedRows(book, table)) {
      const [acronym, term, local, meaning] = [0, 1, 2, 3].map((column) => cellAt(cells, column))
      const [first, ...others] = term?.lines ?? []
      if (!acronym || !term || !local || !meaning || !first) continue
      const other = others.map((line) => line.text).join(' ')
      const { form, sound } = spoken(local.text)
      list.add(
        'glossaryTerms',
        first,
        {
          term: field(
            { ...said(language, first.text), ...(other === '' ? {} : { [language === 'en' ? 'es' : 'en']: other }) },
            term,
          ),
          acronym: field(acronym.text, acronym),
          localForm: field(form, local),
          pronunciation: field(sound, local),
          meaning: field(said(language, meaning.text), meaning),
        },
        sure('a row of the glossary'),
      )
    }
}

/** `Hacienda ah-SYEHN-dah`: a stressed syllable in capitals between small ones tells the pronunciation. */
function spoken(text: string): { form: string; sound: string } {
  const words = text.split(' ')
  const at = words.findIndex(
    (word, index) => index > 0 && /^\p{L}+(?:-\p{L}+)+$/u.test(word) && /\p{Lu}{2}/u.test(word),
  )
  return at < 0 ? { form: text, sound: '' } : { form: words.slice(0, at).join(' '), sound: words.slice(at).join(' ') }
}

/** Measures with their values, dates and sources. */
export const readFacts: SectionReader = (book, pieces) => {
  const { labels, language, list, names } = book
  const own = labels.snapshot
  for (const line of linesOf(pieces)) if (line.level === 1) list.mark(line, 'the heading of a section')
  for (const table of tablesOf(pieces)) {
    const heads = table.rows.find((row) => row.isHead)?.cells ?? []
    const column = (label: string) => heads.find((cell) => cell.text === label)?.column
    const [value, asOf, source] = [own.value, own.asOf, own.source].map(column)
    if (value === undefined) continue
    for (const { group, cells } of groupedRows(book, table)) {
      const [statement, first, when] = [cellAt(cells, 0), cellAt(cells, value), cellAt(cells, asOf ?? -1)]
      const [words, ...below] = statement.lines
      if (!words || first.text === '') continue
      const isBeside = source !== undefined
      const text = (isBeside ? statement.text : words.text).replace(/\s*≠$/u, '')
      if (names.find('fact', text) !== undefined) {
        for (const cell of cells) list.mark(cell, 'a fact that is told elsewhere')
        continue
      }
      const from = isBeside ? cellAt(cells, source) : { ...statement, text: below.map((line) => line.text).join(' ') }
      const topic = group ? names.find('topic', group.text) : undefined
      const key = list.add(
        'facts',
        words,
        {
          statement: field(said(language, text), statement),
          value: field(first.text, first),
          asOf: field(printedDate(when.text), when),
          source: field(from.text, from),
          topic: group ? field(topic, group) : undefined,
          preferred: /≠$/u.test(statement.text) ? inferred(true, words.at, 'the book prints this value') : undefined,
        },
        sure('a row of facts'),
      )
      names.know('fact', text, key)
    }
  }
}
