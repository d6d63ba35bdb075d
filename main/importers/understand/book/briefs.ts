import { field, inferred, said, together } from '../draft-list.ts'
import { boldLead, type Piece, type PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { type Book, type Group, groupsOf, linesOf, type SectionReader, sure, tablesOf, unquoted } from './book.ts'
import { pointNamed, readPoints, readReplyTable } from './points.ts'
import { printedDate, printedDay } from './printed.ts'

/** The pages about each meeting. What other parts of the book tell in full is only pointed to. */
export const readBriefs: SectionReader = (book, pieces) => {
  for (const { head, kicker, pieces: rest } of groupsOf(pieces, 1))
    if (head && kicker && /\d/.test(kicker.text)) readBrief(book, head, kicker, rest)
    else if (head) book.list.mark(head, 'the heading of a section')
}

function readBrief(book: Book, head: PieceLine, kicker: PieceLine, pieces: readonly Piece[]): void {
  const { labels, language, list, names } = book
  const own = labels.brief
  const groups = groupsOf(pieces, 2)
  const find = (label: string): Group | undefined => {
    const group = groups.find((each) => withoutNumber(each.head?.text ?? '') === label)
    if (group?.head) list.mark(group.head, 'the heading of a part')
    return group
  }
  const lines = (label: string) => linesOf(find(label)?.pieces ?? [])
  const prose = (label: string) => field(proseOf(lines(label)), together(lines(label)))
  const opening = linesOf(groups[0]?.head ? [] : (groups[0]?.pieces ?? []))
  const item = names.find('item', head.text)
  const facts = opening.find((line) => line.text.includes(' · '))
  const version = facts?.text.split(/\s*·\s*/).find((part) => part.startsWith(own.version(0).replace(/\s*0$/, '')))
  const owner = facts?.text.split(/\s*·\s*/).find((part) => part.startsWith(`${own.owner} `))
  const points = groups.find((each) => withoutNumber(each.head?.text ?? '').startsWith(own.points))
  if (points?.head) list.mark(points.head, 'the heading of a part')
  readPoints(book, points?.pieces ?? [], undefined)
  const isReplies = (piece: Piece) =>
    piece.kind === 'table' && piece.rows[0]?.cells.some((cell) => cell.text === own.weReply)
  for (const table of pieces) if (table.kind === 'table' && isReplies(table)) readReplyTable(book, table)
  const press = together(lines(own.pressLine))
  const quoted = /^(?<line>[“"«].*?[”"»])\s*(?<release>.*)$/u.exec(press.text)?.groups
  const origin = together(lines(own.originator))
  for (const words of [...opening, ...lines(own.avoid), ...lines(own.roles), ...lines(own.lastTime)])
    list.mark(words, 'told in full in another part of the book')
  for (const label of [own.participants, own.lastTime, own.background, own.objectives]) find(label)
  if (item === undefined) return
  const key = list.add(
    'briefs',
    kicker,
    {
      agendaItem: inferred(item, head.at, 'the item of that name'),
      number: field(Number(/\d+/.exec(kicker.text)?.[0]), kicker),
      owner: facts && owner ? field(names.person('delegate', owner.slice(own.owner.length + 1)), facts) : undefined,
      version: facts && version ? field(Number(/\d+/.exec(version)?.[0]) || undefined, facts) : undefined,
      versionDate: facts && version ? field(printedDay(version.replace(/^\D*\d+,/, '')), facts) : undefined,
      why: prose(own.why),
      objectives: objectives(book, lines(own.objectives)),
      ask: prose(own.ask),
      choreography: choreography(book, find(own.choreography)),
      background: background(find(own.background)),
      pressLine: field(said(language, unquoted(quoted?.['line'] ?? press.text)), press),
      pressRelease: field(quoted?.['release'], press),
      drafter: field(/\p{Lu}\. [\p{L} ’-]+/u.exec(origin.text)?.[0], origin),
      clearedOn: field(printedDay(origin.text.split(own.cleared)[1] ?? '', book), origin),
      clearedBy: field(/\p{Lu}\. [\p{L} ’-]+/u.exec(origin.text.split(own.cleared)[1] ?? '')?.[0], origin),
      internalNotes: prose(own.internalNotes),
    },
    sure('the pages of a meeting'),
  )
  names.know('brief', kicker.text, key)
  markPoints(book, lines(own.avoid))
}

const withoutNumber = (text: string) => text.replace(/^\d{1,2}\s+/, '')

/** `Agree who raises what` in bold, `Success: one list, read aloud.` behind it. */
function objectives({ labels, language }: Book, lines: readonly PieceLine[]) {
  const found = lines
    .filter((line) => line.depth >= 0)
    .map((line, at) => {
      const [text = '', success = ''] = line.text.split(`${labels.brief.success}: `)
      return {
        id: `o${at + 1}`,
        text: { [language]: text.trim() },
        ...(success === '' ? {} : { successTest: { [language]: success.trim() } }),
      }
    })
  return field(found, together(lines))
}

/** Times and what happens then, with who speaks when the first bold word is a name. */
function choreography({ names }: Book, group: Group | undefined) {
  const rows = tablesOf(group?.pieces ?? []).flatMap((table) => table.rows.filter((row) => !row.isHead))
  const steps = rows.flatMap(({ cells }, at) => {
    const [time, what] = cells
    const line = what?.lines[0]
    if (!time || !what || !line) return []
    const lead = boldLead(line)
    const speaker = lead ? (names.person('delegate', lead.lead) ?? names.person('official', lead.lead)) : undefined
    const minutes = /[,(]\s*(?<n>\d+) (?:minutes?|minutos?)\)?\.?$/u.exec(what.text)?.groups?.['n']
    return [
      {
        id: `s${at + 1}`,
        time: time.text,
        text: what.text,
        ...(speaker === undefined ? {} : { speaker }),
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
      },
    ]
  })
  return field(steps, together(rows.flatMap((row) => row.cells)))
}

/** `Jul 2020 | USMCA enters into force.` */
function background(group: Group | undefined) {
  const rows = tablesOf(group?.pieces ?? []).flatMap((table) => table.rows.filter((row) => !row.isHead))
  const entries = rows.flatMap(({ cells }, at) => {
    const [when, what] = cells
    if (!when || !what) return []
    const date = printedDate(when.text)
    return [{ id: `h${at + 1}`, ...(date === undefined ? {} : { date }), text: what.text }]
  })
  return field(entries, together(rows.flatMap((row) => row.cells)))
}

function markPoints(book: Book, lines: readonly PieceLine[]): void {
  for (const line of lines)
    if (pointNamed(book, line.text) !== undefined) book.list.mark(line, 'a point that is told elsewhere')
}
