import { field, inferred, said, together } from '../draft-list.ts'
import type { PieceCell, PieceLine } from '../pieces.ts'
import { plain } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import {
  type Book,
  cellAt,
  type Group,
  groupedRows,
  groupsOf,
  labelled,
  linesOf,
  type SectionReader,
  sure,
  tablesOf,
} from './book.ts'
import { titled } from './officials.ts'
import { printedDay } from './printed.ts'

/** The list of who travels, in order of precedence, and a profile of each. */
export const readDelegation: SectionReader = (book, pieces) => {
  const { labels, language, list, names } = book
  const profiles = groupsOf(pieces, 3).filter((group) => group.head)
  const used = new Set<Group>()
  for (const line of linesOf(pieces))
    if (line.level === 1 || line.level === 2) list.mark(line, 'the heading of a section')
  for (const table of tablesOf(pieces))
    for (const row of groupedRows(book, table)) {
      const cell = cellAt(row.cells, 1)
      const { title, name } = nameOf(cell)
      const profile = profiles.find((group) => group.head?.text.endsWith(name))
      const role = cellAt(row.cells, 4)
      const post = cellAt(row.cells, 2)
      const company = cellAt(row.cells, 3)
      const precedence = cellAt(row.cells, 0)
      if (profile) used.add(profile)
      const key = list.add(
        'delegates',
        cell,
        {
          fullName: field(name, cell),
          courtesyTitle: field(title, cell),
          title: field(said(language, post.text), post),
          company: field(names.find('company', company.text), company),
          role: field(said(language, role.text), role),
          kind: kindOf(book, row.group, role),
          precedence: field(Number(precedence.text) || undefined, precedence),
          ...(profile ? profileFields(book, profile, name) : {}),
        },
        sure('a row of the list of the delegation'),
      )
      names.know('delegate', name, key)
      list.mark(company, 'a name that stands elsewhere')
    }
  for (const group of profiles) {
    const { head } = group
    if (!head || used.has(group)) continue
    const { title, name } = titled(head.text)
    const fields = { fullName: field(name, head), courtesyTitle: field(title, head) }
    const key = list.add('delegates', head, { ...fields, ...profileFields(book, group, name) }, sure('a profile'))
    names.know('delegate', name, key)
  }
  for (const line of linesOf(pieces))
    if (line.text.startsWith(labels.delegate.byPrecedence)) list.mark(line, 'how a list is ordered')
}

/** Names of the list, before anything that speaks of them is read. */
export const knowDelegates: SectionReader = (book, pieces) => {
  for (const table of tablesOf(pieces))
    for (const { isHead, cells } of table.rows) {
      const cell = cellAt(cells, 1)
      if (!isHead && cell.text !== '')
        book.names.know('delegate', nameOf(cell).name, `${cell.units[0] ?? ''}/delegates`)
    }
}

/** `Ms` as printed, the name in bold behind it. */
function nameOf(cell: PieceCell): { title: string; name: string } {
  const spans = cell.lines.flatMap((line) => line.spans)
  const first = spans.findIndex((span) => span.bold === true)
  const before =
    first > 0
      ? plain(
          spans
            .slice(0, first)
            .map((span) => span.text)
            .join(''),
        )
      : ''
  return before === '' ? titled(cell.text) : { title: before, name: plain(cell.text).slice(before.length).trim() }
}

function kindOf({ labels }: Book, group: PieceCell | undefined, role: PieceCell) {
  const kinds = [
    ['staff', labels.delegate.staff],
    ['guest', labels.delegate.guests],
    ['member', labels.delegate.members],
  ] as const
  const found = group ? kinds.find(([, label]) => label === group.text) : undefined
  if (found && group) return field(found[0], group)
  return role.text === labels.delegate.head ? field('head', role) : undefined
}

function profileFields(book: Book, { head, pieces }: Group, name: string) {
  const { labels, names, list } = book
  const own = labels.delegate
  const lines = linesOf(pieces)
  const tags = [
    own.role,
    own.group,
    own.meetings,
    own.languages,
    own.mobile,
    own.email,
    own.diet,
    own.access,
    own.arrival,
    own.departure,
    own.hotel,
    own.room,
    own.vehicle,
    own.emergency,
    own.passport,
    own.internalNotes,
  ]
  const isTagged = (line: PieceLine) => {
    const parts = labelled(line, tags)
    return parts.size > (parts.has('') ? 1 : 0)
  }
  const first = lines.findIndex(isTagged)
  const [post, ...told] = first < 0 ? lines : lines.slice(0, first)
  const tagged = first < 0 ? [] : lines.slice(first)
  const words = together(tagged)
  // One account goes on over several lines: a name that breaks at the end of a line is still one name.
  const parts = labelled({ spans: tagged.flatMap((line) => [...line.spans, { text: ' ' }]) }, tags)
  const get = (label: string) => parts.get(label) ?? ''
  const tag = (label: string) => field(get(label), words)
  const say = post ? labelled(post, [labels.official.say]).get(labels.official.say) : undefined
  const departure = names.trailing('hotel', get(own.departure)) ?? names.trailing('hotel', get(own.arrival))
  const expires = own.expires('').trim()
  const passport = /^(?<country>[A-Z]{2,3})?\s*(?<number>.*?)(?:,\s*(?<rest>.*))?$/u.exec(get(own.passport))?.groups
  if (head) list.mark(head, 'a name that stands in the list')
  if (post) list.mark(post, 'a position told in the list')
  for (const line of tagged) list.mark(line, 'a mark of the page')
  const surname = surnameIn(book, name)
  return {
    pronunciation: post ? field(say, post) : undefined,
    biography: field(proseOf(told), together(told)),
    group: tag(own.group),
    languages: tag(own.languages),
    mobile: tag(own.mobile),
    email: field(get(own.email).replaceAll(' ', ''), words),
    dietaryNeeds: tag(own.diet),
    accessNeeds: tag(own.access),
    arrivalFlight: field(flightOf(book, get(own.arrival)), words),
    departureFlight: field(flightOf(book, get(own.departure)), words),
    hotel: field(departure?.key, words),
    room: tag(own.room),
    vehicle: field(names.find('vehicle', get(own.vehicle)), words),
    emergencyContacts: field(emergencyOf(get(own.emergency)), words),
    passportCountry: field(passport?.['country'], words),
    passportNumber: field(passport?.['number'], words),
    passportExpires: passport?.['rest']?.startsWith(expires)
      ? field(printedDay(passport['rest'], book), words)
      : undefined,
    internalNotes: field(paragraphOf(get(own.internalNotes)), words),
    surname:
      surname === undefined || !head ? undefined : inferred(surname, head.at, 'how the book names them in short'),
  }
}

const paragraphOf = (text: string) => (text === '' ? [] : [{ id: 'b1', kind: 'paragraph', spans: [{ text }] }])

/** `Altamar Airways AX 520, Chicago ORD, Mon 22, …`: the flight of that number there. */
function flightOf(book: Book, text: string): string | undefined {
  const name = text.split(', ')[0] ?? ''
  const drafts = book.list.drafts.filter((draft) => draft.collection === 'flights')
  return drafts.find(({ fields }) => name.endsWith(` ${String(fields['number']?.value)}`))?.key
}

/** `David Sorensen (spouse), +1 202 555 0160`. */
function emergencyOf(text: string) {
  if (text === '') return []
  return text.split(/;\s+/).map((part, at) => {
    const found = /^(?<name>[^(,]*?)\s*(?:\((?<relation>[^)]*)\))?(?:,\s*(?<phone>\+?[\d\s()-]+))?$/u.exec(part)?.groups
    return {
      id: `e${at + 1}`,
      name: found?.['name'] ?? part,
      relation: found?.['relation'] ?? '',
      phone: found?.['phone']?.trim() ?? '',
    }
  })
}

/** How the book names them in short tells where the surname begins: `L. Ferrer` of Lucía Ferrer Alcocer. */
function surnameIn({ shortNames }: Book, name: string): string | undefined {
  const words = name.split(' ')
  for (const [at, word] of words.entries())
    for (const [other, given] of words.entries())
      if (other !== at && shortNames.has(`${given.charAt(0)}. ${word}`))
        return other < at ? words.slice(at).join(' ') : words.slice(at, other).join(' ')
  return undefined
}
