import { field, inferred, said, together } from '../draft-list.ts'
import { boldLead, type Piece, type PieceCell, type PieceLine } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'
import { type Book, cellAt, groupedRows, labelled, type SectionReader, sure, unquoted } from './book.ts'
import { printedDay } from './printed.ts'

/** What they may raise and what we say: a table of replies, what to avoid, all points by topic. */
export const readReplies: SectionReader = (book, pieces) => {
  const { labels, list } = book
  let part: 'avoid' | 'points' = 'points'
  let topic: PieceLine | undefined
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'table') {
      readReplyTable(book, piece)
      continue
    }
    if (piece.level > 0) {
      if (piece.text === labels.replies.avoid) part = 'avoid'
      else if (piece.text === labels.replies.allPoints) part = 'points'
      const isLabel = [labels.replies.avoid, labels.replies.allPoints, labels.sections.replies].includes(piece.text)
      topic = isLabel ? undefined : piece
      if (isLabel) list.mark(piece, 'the heading of a part')
      else topicOf(book, piece)
    } else if (!isMeta(book, piece))
      readPoint(book, piece, pieces, at, { topic, kind: part === 'avoid' ? 'avoid' : undefined })
  }
}

/** Numbered points under their own heading, each with what is told of it beneath. */
export function readPoints(book: Book, pieces: readonly Piece[], topic: PieceLine | undefined): void {
  for (const [at, piece] of pieces.entries())
    if (piece.kind === 'line' && piece.depth >= 0 && !isMeta(book, piece))
      readPoint(book, piece, pieces, at, { topic, kind: undefined })
}

export function readReplyTable(book: Book, table: Extract<Piece, { kind: 'table' }>): void {
  const { labels, language, list } = book
  for (const { group, cells } of groupedRows(book, table)) {
    const [raised, likely, reply] = [cellAt(cells, 0), cellAt(cells, 1), cellAt(cells, 2)]
    const [first, ...meta] = reply.lines
    if (!first || raised.text === '') continue
    const text = unquoted(raised.text)
    const topic = group?.lines.find((line) => line.level > 0)
    const known = pointNamed(book, text)
    if (topic) topicOf(book, topic)
    const cell = { ...likely, lines: [] }
    const likelihood = Object.entries(labels.likelihood).find(([, label]) => label === likely.text)?.[0]
    if (known) {
      for (const words of [raised, likely, reply]) list.mark(words, 'a point that is told elsewhere')
      continue
    }
    list.add(
      'talkingPoints',
      raised,
      {
        kind: inferred('response', raised.at, 'it stands beside what they may say'),
        topic: topic ? field(topicOf(book, topic), topic) : undefined,
        text: field(said(language, text), raised),
        likelihood: field(likelihood, cell),
        reply: field(said(language, first.text), first),
        ...metaFields(book, meta),
      },
      sure('a row beside a reply'),
    )
    book.points.set(foldWords(text), list.drafts.at(-1)?.key ?? '')
  }
}

type Setting = Readonly<{ topic: PieceLine | undefined; kind: string | undefined }>

function readPoint(book: Book, line: PieceLine, pieces: readonly Piece[], at: number, { topic, kind }: Setting): void {
  const { language, list } = book
  const lead = boldLead(line)
  if (!lead && line.depth < 0) return
  const title = lead?.lead ?? line.text
  const text = lead?.rest ?? ''
  if (pointNamed(book, `${title} ${text}`)) {
    list.mark(line, 'a point that is told elsewhere')
    return
  }
  const meta = metaAfter(book, pieces, at)
  const key = list.add(
    'talkingPoints',
    line,
    {
      kind: kind === undefined ? undefined : inferred(kind, line.at, 'it stands under what to avoid'),
      topic: topic ? field(topicOf(book, topic), topic) : undefined,
      title: field(said(language, title), line),
      text: field(said(language, text), line),
      ...metaFields(book, meta),
    },
    sure('a point of the book'),
  )
  book.points.set(foldWords(`${title} ${text}`), key)
}

export const pointNamed = (book: Book, text: string): string | undefined => book.points.get(foldWords(text))

function metaAfter(book: Book, pieces: readonly Piece[], at: number): readonly PieceLine[] {
  const found: PieceLine[] = []
  for (const piece of pieces.slice(at + 1)) {
    if (piece.kind !== 'line' || piece.level > 0) break
    if (!isMeta(book, piece) && found.length === 0) break
    // A name may break at the end of the line.
    if (!isMeta(book, piece) && (piece.depth >= 0 || piece.text.length > 60)) break
    found.push(piece)
  }
  return found
}

const metaLabels = ({ labels }: Book) => [
  labels.topic.usedIn,
  labels.replies.objective,
  labels.replies.message,
  labels.replies.companies,
  labels.replies.facts,
  labels.replies.drafter,
  labels.replies.approver,
  ...Object.values(labels.clearance),
]

/** `Ask · Used in B03 · Objective 1 · cleared, drafted by …`. */
const isMeta = (book: Book, line: PieceLine) => {
  const parts = labelled(line, metaLabels(book))
  return parts.size > (parts.has('') ? 1 : 0) && !/^\p{L}{2,}\.? .{30,}/u.test(parts.get('') ?? '')
}

function metaFields(book: Book, meta: readonly PieceLine[]) {
  if (meta.length === 0) return {}
  const { labels, names } = book
  const words = together(meta)
  const parts = labelled({ spans: meta.flatMap((line) => [...line.spans, { text: ' ' }]) }, metaLabels(book))
  const own = labels.replies
  const kind = Object.entries(labels.pointKinds).find(([, label]) => parts.get('') === label)?.[0]
  const list = (label: string, known: 'company' | 'fact') =>
    (parts.get(label) ?? '')
      .split(known === 'fact' ? /;\s+/ : /,\s+/)
      .map((name) => names.find(known, name))
      .filter((key) => key !== undefined)
  const state = Object.entries(labels.clearance).find(([, label]) => parts.has(label))?.[0]
  const ends = [own.approver, own.drafter].map((label) => parts.get(label) ?? '').find((text) => /\d{4}/.test(text))
  const name = (label: string) => (parts.get(label) ?? '').replace(/,\s*[^,]*\d{4}.*$/, '').replace(/,$/, '')
  return {
    ...(kind === undefined ? {} : { kind: field(kind, words) }),
    objective: field(names.find('objective', parts.get(own.objective) ?? ''), words),
    message: field(names.find('message', parts.get(own.message) ?? ''), words),
    companies: field(list(own.companies, 'company'), words),
    facts: field(list(own.facts, 'fact'), words),
    drafter: field(name(own.drafter), words),
    approver: field(name(own.approver), words),
    clearance: field(state, words),
    clearedOn: ends === undefined ? undefined : field(printedDay(ends, book), words),
  }
}

/** The topic of that name, made when it is met first. */
export function topicOf(book: Book, line: PieceLine | PieceCell): string {
  const known = book.names.find('topic', line.text)
  if (known !== undefined) {
    book.list.mark(line, 'the name of a topic')
    return known
  }
  const key = book.list.add(
    'topics',
    line,
    { name: field(said(book.language, line.text), line) },
    sure('a heading of points'),
  )
  book.names.know('topic', line.text, key)
  return key
}
