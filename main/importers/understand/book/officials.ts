import { field, said, together } from '../draft-list.ts'
import type { PieceCell, PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { foldWords } from '../text/fold.ts'
import { type Book, cellAt, groupsOf, labelled, linesOf, type SectionReader, sure, tablesOf } from './book.ts'
import { printedDate, printedDay } from './printed.ts'

/** An index of names, then a paragraph or two about each person. */
export const readOfficials: SectionReader = (book, pieces) => {
  const index = new Map<string, IndexRow>()
  for (const table of tablesOf(pieces)) readIndex(book, table.rows, index)
  for (const line of linesOf(pieces)) if (line.level === 1) book.list.mark(line, 'the heading of a section')
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) if (head) readOfficial(book, head, linesOf(rest), index)
}

type IndexRow = Readonly<{ surname: string; given: string; position: PieceCell; agency: PieceCell; name: PieceCell }>

function readIndex(
  book: Book,
  rows: readonly { isHead: boolean; cells: readonly PieceCell[] }[],
  index: Map<string, IndexRow>,
) {
  for (const { isHead, cells } of rows) {
    if (isHead) {
      for (const cell of cells) book.list.mark(cell, 'the head of a column')
      continue
    }
    const name = cellAt(cells, 0)
    const comma = name.text.indexOf(', ')
    const surname = comma < 0 ? name.text : name.text.slice(0, comma)
    const given = comma < 0 ? '' : name.text.slice(comma + 2)
    const row = { surname, given, name, position: cellAt(cells, 1), agency: cellAt(cells, 2) }
    index.set(foldWords(`${given} ${surname}`), row)
    for (const cell of cells.slice(3)) book.list.mark(cell, 'a page of the book')
  }
}

function readOfficial(book: Book, head: PieceLine, lines: readonly PieceLine[], index: ReadonlyMap<string, IndexRow>) {
  const { labels, language, list, names } = book
  const own = labels.official
  const row = index.get(foldWords(head.text))
  const { title, name } = titled(head.text)
  const [post, ...rest] = lines
  const tags = [
    own.lastMet,
    own.languages,
    own.previousPosts,
    own.positions,
    own.likelyAsks,
    own.aide,
    own.gifts,
    own.replacedBy,
    own.internalNotes,
  ]
  const isTagged = (line: PieceLine) => tags.some((tag) => labelled(line, tags).has(tag))
  const say = rest.find((line) => line.text.startsWith(`${own.say} `))
  const isVerified = (line: PieceLine) => line.text.startsWith(own.verified('').trim()) || line.text === own.neverMet
  const told = rest.filter((line) => line !== say && !isTagged(line) && !isVerified(line) && !isMark(line))
  const tagged = rest.filter((line) => isTagged(line))
  const parts = new Map(tagged.flatMap((line) => [...labelled(line, tags)].filter(([tag]) => tag !== '')))
  const where = (tag: string) => tagged.find((line) => labelled(line, tags).has(tag)) ?? head
  const tag = (label: string) => field(parts.get(label), where(label))
  const prose = (label: string) => {
    const text = parts.get(label) ?? ''
    return field(text === '' ? [] : [{ id: 'b1', kind: 'paragraph', spans: [{ text }] }], where(label))
  }
  const spoken = /[“"«](?<say>.*?)[”"»](?<sound>.*)$/u.exec((say?.text ?? '').split(` ${own.write} `)[0] ?? '')?.groups
  const written = /[“"«](?<write>[^“]*?)[”"»]\s*$/u.exec((say?.text ?? '').split(` ${own.write} `)[1] ?? '')?.groups
  const verified = rest.find(isVerified)
  const agency = (row ? names.find('agency', row.agency.text) : undefined) ?? names.find('official', head.text)
  if (row && agency !== undefined) names.know('agency', row.agency.text, agency)
  const since = post ? sinceOf(book, post) : undefined
  const key = list.add(
    'officials',
    head,
    {
      fullName: field(name, head),
      surname: row ? field(row.surname, row.name) : undefined,
      professionalTitle: field(title, head),
      position: row
        ? field(said(language, row.position.text), row.position)
        : post
          ? field(said(language, since?.rest ?? ''), post)
          : undefined,
      since: post ? field(since?.date, post) : undefined,
      agency: row ? field(agency, row.agency) : undefined,
      addressInSpeech: say ? field(spoken?.['say'], say) : undefined,
      addressInWriting: say ? field(written?.['write'], say) : undefined,
      pronunciation: say ? field(spoken?.['sound']?.trim(), say) : undefined,
      biography: field(proseOf(told), together(told)),
      languages: tag(own.languages),
      previousPosts: field(postsOf(parts.get(own.previousPosts) ?? ''), where(own.previousPosts)),
      positions: prose(own.positions),
      likelyAsks: prose(own.likelyAsks),
      lastMet: field(metOf(book, parts.get(own.lastMet) ?? ''), where(own.lastMet)),
      aide: tag(own.aide),
      giftHistory: tag(own.gifts),
      verifiedOn: verified ? field(printedDay(verified.text, book), verified) : undefined,
      internalNotes: prose(own.internalNotes),
    },
    sure('a heading among the biographies'),
  )
  names.know('official', name, key)
  names.know('official', `${head.text}#`, key)
  if (post) list.mark(post, 'a position told in the index')
  for (const line of rest) list.mark(line, 'a mark of the page')
}

const isMark = (line: PieceLine) => /^[●○]/u.test(line.text) || (line.depth >= 0 && /[●○]/u.test(line.marker))

function sinceOf({ labels }: Book, { text }: PieceLine) {
  const [rest = '', date = ''] = text.split(` ${labels.official.since('').trim()} `)
  return { rest, date: date === '' ? undefined : printedDate(date) }
}

/** `2019–2022 Economic counselor, Seoul; 2012–2015 Economic officer`. */
const postsOf = (text: string) =>
  text
    .split(/;\s+/)
    .filter((part) => part !== '')
    .map((part, at) => {
      const found = /^(?<years>\d{4}(?:\s*[–-]\s*(?:\d{4})?)?)\s+(?<post>.*)$/u.exec(part)?.groups
      return { id: `p${at + 1}`, years: found?.['years'] ?? '', post: found?.['post'] ?? part }
    })

/** `5 December 2023, Washington, by M. Ellery: Agreed the list of agencies.` */
function metOf({ labels }: Book, text: string) {
  if (text === '') return []
  const colon = text.indexOf(': ')
  const head = (colon < 0 ? text : text.slice(0, colon)).split(', ')
  const date = printedDate(head[0] ?? '')
  const lead = labels.official.lastMetBy('').trim()
  const by = head.find((part) => part.startsWith(`${lead} `))
  const place = head.filter((part, at) => at > 0 && part !== by).join(', ')
  return [
    {
      id: 'm1',
      ...(date ? { date } : {}),
      place,
      by: by?.slice(lead.length + 1) ?? '',
      text: colon < 0 ? '' : text.slice(colon + 2),
    },
  ]
}

/** `Q.F.B. Ulises Monterrubio Güitrón`: the title ends with a point, an initial does not begin a name. */
export function titled(text: string): { title: string; name: string } {
  const words = text.split(' ')
  const end = words.findIndex((word, at) => !(word.endsWith('.') && (at === 0 || !/^\p{L}\.$/u.test(word))))
  const plainTitle = /^(?:Mr|Ms|Mrs|Mx|Dr|Dra|Sr|Sra|Srta|Prof|Sir|Dame|Lord|Lady|H\.E\.)$/.test(words[0] ?? '') ? 1 : 0
  const at = Math.max(end, plainTitle)
  return { title: words.slice(0, at).join(' '), name: words.slice(at).join(' ') }
}
