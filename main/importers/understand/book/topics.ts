import { field, said, together } from '../draft-list.ts'
import type { PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { type Group, groupsOf, linesOf, type SectionReader, sure, tablesOf } from './book.ts'
import { readFacts } from './ledger.ts'
import { readPoints, topicOf } from './points.ts'
import { printedDay } from './printed.ts'

/** Topics are known by their papers before the points that belong to them are read. */
export const knowTopics: SectionReader = (book, pieces) => {
  for (const { head, pieces: rest } of groupsOf(pieces, 1)) {
    if (!head) continue
    const [top, ...parts] = groupsOf(rest, 2)
    const opening = top && !top.head ? linesOf(top.pieces) : []
    const name = nameIn(opening)
    const summary = parts.find((part) => part.head?.text === book.labels.topic.summary)
    const lines = linesOf(summary?.pieces ?? [])
    if (!name) continue
    const key = book.list.add(
      'topics',
      name,
      {
        name: field(said(book.language, name.text), name),
        summary: field(said(book.language, together(lines).text), together(lines)),
      },
      sure('the topic of a paper'),
    )
    book.names.know('topic', name.text, key)
    if (summary?.head) book.list.mark(summary.head, 'the heading of a part')
  }
}

const nameIn = (opening: readonly PieceLine[]) =>
  opening.find((line) => !line.text.includes(' · ') && !line.isStrong && line.text.length < 80)

/** Papers on one subject each: what we want, points, facts, background. */
export const readTopics: SectionReader = (book, pieces) => {
  const { labels, language, list } = book
  const own = labels.topic
  for (const { head, kicker, pieces: rest } of groupsOf(pieces, 1)) {
    if (!head) continue
    const [top, ...parts] = groupsOf(rest, 2)
    const opening = top && !top.head ? linesOf(top.pieces) : []
    const name = nameIn(opening)
    if (!name) continue
    if (kicker) list.mark(kicker, 'the number of a paper')
    const find = (label: string): Group | undefined => {
      const part = parts.find((each) => each.head?.text === label)
      if (part?.head) list.mark(part.head, 'the heading of a part')
      return part
    }
    const prose = (label: string) => {
      const lines = linesOf(find(label)?.pieces ?? [])
      return field(proseOf(lines), together(lines))
    }
    const facts = opening.find((line) => line.text.includes(' · '))
    const lead = opening.filter((line) => line.isStrong)
    const cleared = facts?.text.split(/\s*·\s*/).find((part) => part.startsWith(own.cleared('').trim()))
    readFacts(book, tablesOf(find(own.keyFacts)?.pieces ?? []))
    readPoints(book, find(own.points)?.pieces ?? [], name)
    list.add(
      'topicPapers',
      head,
      {
        topic: field(topicOf(book, name), name),
        title: field(said(language, head.text), head),
        summary: field(proseOf(lead.map((line) => ({ ...line, isStrong: true }))), together(lead)),
        objective: prose(own.objective),
        background: prose(own.background),
        clearedBy: facts && cleared ? field(/\p{Lu}\. [\p{L} ’-]+/u.exec(cleared)?.[0], facts) : undefined,
        clearedOn: facts && cleared ? field(printedDay(cleared), facts) : undefined,
        sources: sources(linesOf(find(own.sources)?.pieces ?? [])),
      },
      sure('the page of a topic'),
    )
    for (const line of linesOf(find(own.usedIn)?.pieces ?? [])) list.mark(line, 'told with each meeting')
    if (facts) list.mark(facts, 'a short name')
  }
}

/** A source ends with its date or its link. */
function sources(lines: readonly PieceLine[]) {
  const words = together(lines)
  const parts = words.text.split(/(?<=\d{4}(?:, https?:\S+)?)\s+(?=\p{Lu})/u).filter((part) => part !== '')
  return field(
    parts.map((part, at) => {
      const link = /https?:\S+/.exec(part)?.[0] ?? ''
      const date = /,\s*(?<day>[^,]*\d{4})(?=,|$)/u.exec(part)?.groups?.['day']
      const day = date === undefined ? undefined : printedDay(date)
      const title = part
        .replace(link, '')
        .replace(day === undefined ? '' : `, ${date ?? ''}`, '')
        .replace(/[\s,]+$/, '')
      return { id: `s${at + 1}`, title, link, ...(day === undefined ? {} : { date: day }) }
    }),
    words,
  )
}
