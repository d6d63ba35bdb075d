import { field, inferred, said } from '../draft-list.ts'
import { type Piece, type PieceLine, plain } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'
import { type Book, linesOf, sure } from './book.ts'
import { printedDay } from './printed.ts'

/** The trip as cover and colophon state it. */
export function readTrip(book: Book, pieces: readonly Piece[], documentTitle: string): void {
  const { labels, language, list, sections, from, to } = book
  const cover = linesOf(sections.get('cover') ?? [])
  const title = cover.find((line) => line.level === 1)
  const code = cover.find((line) => line.isStrong && /^[A-Z][A-Z0-9-]{2,11}$/.test(line.text))
  const about = linesOf(sections.get('objectives') ?? [])
  const under = (label: string): PieceLine | undefined => {
    const at = about.findIndex((line) => line.level > 0 && line.text === label)
    const next = about[at + 1]
    return at < 0 || next === undefined || next.level > 0 ? undefined : next
  }
  const [place, currency, frozen, handling] = [
    labels.trip.places,
    labels.trip.currency,
    labels.trip.freezeDate,
    labels.cover.handling,
  ].map(under)
  const [city, country] = place?.text.split(', ') ?? []
  const leader = under(labels.delegate.head)
  const at = title ?? pieces.find((piece) => piece.kind === 'line')
  const stated = cover.find((line) => /\d{4}$/.test(line.text) && /^\d/.test(line.text))
  if (at?.kind !== 'line') return
  list.add(
    'trips',
    at,
    {
      title: title
        ? field(said(language, title.text), title)
        : inferred({ [language]: documentTitle }, '', 'title of the file'),
      code: code ? field(code.text, code) : undefined,
      starts: stated ? field(from, stated) : inferred(from, at.at, 'the first day of the schedule'),
      ends: stated ? field(to, stated) : inferred(to, at.at, 'the last day of the schedule'),
      cities:
        place && city
          ? field([{ id: 'c1', name: { [language]: city }, country: country ?? '', zone: book.zone }], place)
          : undefined,
      currency: currency ? field(currency.text, currency) : undefined,
      freezeDate: frozen ? field(printedDay(frozen.text), frozen) : undefined,
      handlingMark: handling ? field(said(language, handling.text), handling) : undefined,
    },
    sure('the cover'),
  )
  const known = new Set([
    ...Object.values(labels.cover),
    ...Object.values(labels.trip).filter((label) => typeof label === 'string'),
  ])
  for (const line of [...cover, ...about])
    if (known.has(line.text) || /^\d{2}:\d{2}$/.test(line.text) || isEdition(book, line))
      list.mark(line, 'a label of the cover')
  if (leader) list.mark(leader, 'a name that stands in the list')
}

const isEdition = ({ labels }: Book, line: PieceLine) => {
  const words = foldWords(plain(line.text))
  return [...Object.values(labels.editions), labels.bookTitle].some((label) => words.startsWith(foldWords(label)))
}
