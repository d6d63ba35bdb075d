import { field, said, together } from '../draft-list.ts'
import type { Piece } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { type Book, groupsOf, linesOf, type SectionReader, sure } from './book.ts'

/** What a traveller should know, each under its heading; a small line may say what kind of note it is. */
export function readCountryNotes(book: Book, pieces: readonly Piece[]): void {
  const kinds = Object.entries(book.labels.countryNoteKinds)
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    if (!head) continue
    const [first, ...others] = linesOf(rest)
    const named = kinds.find(([, label]) => label === first?.text)
    const kind = named ?? kinds.find(([, label]) => label === head.text)
    const text = named ? others : linesOf(rest)
    book.list.add(
      'countryNotes',
      head,
      {
        kind: field(kind?.[0] ?? 'other', named && first ? first : head),
        title: field(said(book.language, head.text), head),
        text: field(proseOf(text), together(text)),
      },
      sure('a heading of what is good to know'),
    )
  }
}

/** How one behaves, each under its heading. */
export const readProtocol: SectionReader = (book, pieces) => {
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    const lines = linesOf(rest)
    if (head)
      book.list.add(
        'protocolNotes',
        head,
        { title: field(said(book.language, head.text), head), text: field(proseOf(lines), together(lines)) },
        sure('a heading of protocol'),
      )
    else for (const line of lines) book.list.mark(line, 'the heading of a section')
  }
}
