import type { Words } from '../agenda/flow.ts'
import { field, said, together } from '../draft-list.ts'
import type { PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { guessLanguage } from '../text/language.ts'
import { type Book, groupsOf, labelled, linesOf, type SectionReader, sure, tablesOf } from './book.ts'
import { printedDate, printedDay } from './printed.ts'

/** One page for each counterpart: its name, what it is, and headed paragraphs. */
export const readAgencies: SectionReader = (book, pieces) => {
  const { labels, language, list, names } = book
  const own = labels.agency
  for (const { head, kicker, pieces: rest } of groupsOf(pieces, 1)) {
    if (!head) continue
    const [top, ...parts] = groupsOf(rest, 2)
    const opening = top && !top.head ? linesOf(top.pieces) : []
    const groups = top?.head ? [top, ...parts] : parts
    const under = (label: string) => {
      const group = groups.find((each) => each.head?.text === label)
      if (group?.head) list.mark(group.head, 'the heading of a part')
      return linesOf(group?.pieces ?? [])
    }
    const prose = (label: string) => {
      const lines = under(label)
      return field(proseOf(lines), together(lines))
    }
    const other = opening.find((line) => !isFacts(book, line))
    const facts = opening.find((line) => isFacts(book, line))
    const name = {
      ...said(language, head.text),
      ...(other ? { [otherLanguage(other.text, language)]: other.text } : {}),
    }
    const visiting = under(own.visiting)
    const venue = visiting.map((line) => names.leading('venue', line.text)).find((found) => found !== undefined)
    const links = visiting.find((line) => labelled(line, [own.protocol, own.website]).size > (venue ? 0 : 1))
    const last = visiting.at(-1)
    const ends = last ? labelled(last, [own.protocol, own.website]) : new Map<string, string>()
    const key = list.add(
      'agencies',
      head,
      {
        name: field(name, together(other ? [head, other] : [head])),
        acronym: kicker ? field(kicker.text, kicker) : undefined,
        ...(facts ? factFields(book, facts) : {}),
        mandate: prose(own.mandate),
        leadership: prose(own.leadership),
        priorities: prose(own.priorities),
        powers: prose(own.powers),
        criticalQuestions: prose(own.criticalQuestions),
        mediaAttention: prose(own.mediaAttention),
        openQuestions: openQuestions(book, under(own.openQuestions)),
        lastContacts: lastContacts(book, under(own.lastContact)),
        venue: visiting[0] ? field(venue?.key, visiting[0]) : undefined,
        website: last ? field(ends.get(own.website)?.replaceAll(' ', ''), last) : undefined,
        protocolContact: last ? field(ends.get(own.protocol), last) : undefined,
        internalNotes: prose(own.internalNotes),
      },
      sure('the page of an agency'),
    )
    for (const line of links ? [...visiting, links] : visiting) list.mark(line, 'where a place is told of twice')
    for (const known of [head.text, other?.text ?? '', kicker?.text ?? '']) names.know('agency', known, key)
    const leaders = groups.find((each) => each.head?.text === own.leadership)
    for (const table of tablesOf(leaders?.pieces ?? []))
      for (const row of table.rows) {
        for (const cell of row.cells) list.mark(cell, 'named again among the biographies')
        const [person] = row.cells
        if (person) names.know('official', person.text, key)
      }
    for (const label of [own.meetings, own.promises])
      for (const piece of groups.find((each) => each.head?.text === label)?.pieces ?? [])
        for (const words of piece.kind === 'line' ? [piece] : piece.rows.flatMap((row) => row.cells))
          list.mark(words, 'told in another part of the book')
    for (const label of [own.meetings, own.promises]) under(label)
  }
}

const isFacts = ({ labels }: Book, { text }: PieceLine) =>
  text.includes(' · ') || Object.values(labels.agencyKinds).some((kind) => text === kind)

const otherLanguage = (text: string, language: string) =>
  language === 'en' ? guessLanguage(undefined, [text], ['es']) : 'en'

/** `Embassy · U.S. Department of State · Verified 15 January 2024 by S. Carranza`. */
function factFields(book: Book, line: PieceLine) {
  const { labels, names } = book
  const parts = line.text.split(/\s*·\s*/)
  const kind = Object.entries(labels.agencyKinds).find(([, text]) => text === parts[0])?.[0]
  const verified = parts.find((part) => part.startsWith(labels.agency.verified('').trim()))
  const parent = parts.find((part, at) => (kind === undefined || at > 0) && part !== verified)
  const by = /\s(?:by|por)\s+(?<name>\p{L}\..*)$/u.exec(verified ?? '')?.groups?.['name'] ?? ''
  return {
    kind: field(kind, line),
    parent: field(parent === labels.agency.notVerified ? undefined : parent, line),
    verifiedOn: field(verified === undefined ? undefined : printedDay(verified, book), line),
    verifiedBy: field(by === '' ? undefined : names.person('delegate', by), line),
  }
}

/** `SE. Which EV parts count as regional, open since November 2023`. */
export function openQuestions(book: Book, lines: readonly PieceLine[]) {
  const since = book.labels.agency.openSince('').trim()
  const questions = lines.map((line, at) => {
    const [about = '', text = ''] = lead(line)
    const [question = '', date = ''] = text.split(`, ${since}`)
    const company = book.names.find('company', about)
    const agency = book.names.find('agency', about)
    return {
      id: `q${at + 1}`,
      ...(company === undefined ? {} : { company }),
      ...(agency === undefined ? {} : { agency }),
      text: (company ?? agency) ? question.trim() : line.text.split(`, ${since}`)[0]?.trim(),
      ...(date === '' ? {} : { since: printedDate(date) }),
    }
  })
  return field(questions, together(lines))
}

function lead(line: PieceLine): readonly [string, string] {
  const found = /^(?<about>.{2,60}?)\.\s+(?<text>.*)$/u.exec(line.text)?.groups
  const isBold = line.spans.find((span) => span.text.trim() !== '')?.bold === true
  return isBold && found ? [found['about'] ?? '', found['text'] ?? ''] : ['', line.text]
}

/** `5 December 2023, Washington, Linfield with Ellery: list of agencies.` */
function lastContacts(book: Book, lines: readonly PieceLine[]) {
  const words: Words = together(lines)
  const parts = words.text.split(/(?<=\.)\s+(?=\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4},|\p{Lu}\p{L}+ \d{4},)/u)
  const contacts = parts
    .filter((part) => part !== '')
    .map((part, at) => {
      const comma = part.indexOf(', ')
      const date = comma < 0 ? undefined : printedDate(part.slice(0, comma), book)
      return { id: `k${at + 1}`, ...(date ? { date } : {}), text: date ? part.slice(comma + 2) : part }
    })
  return field(contacts, words)
}
