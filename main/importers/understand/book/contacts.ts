import { field, inferred, said, together } from '../draft-list.ts'
import { boldLead, type PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { type Book, cellAt, groupedRows, groupsOf, linesOf, type SectionReader, sure, tablesOf } from './book.ts'

/** Whom to call: the two numbers set largest, the table, addresses to show, phrases to say. */
export const readContacts: SectionReader = (book, pieces) => {
  const { labels, language, list, names } = book
  const own = labels.contacts
  const card = linesOf(pieces).find((line) => line.text.toLowerCase().startsWith(own.pocketCard))
  const pocket = (card?.text ?? '')
    .slice(own.pocketCard.length)
    .replace(/^[:\s]+|\.$/g, '')
    .split('; ')
  const onCard = (name: string) => (card && pocket.includes(name) ? field(true, card) : undefined)
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    if (head) list.mark(head, 'the heading of a part')
    const lines = linesOf(rest)
    if (!head || head.level === 1) readLarge(book, lines, onCard)
    if (head?.text === own.ifSomethingHappens) readIncidents(book, head, lines)
    const isAddresses = head?.text === own.addresses
    if (isAddresses) readAddresses(book, lines, onCard)
    for (const table of tablesOf(rest))
      for (const { cells } of groupedRows(book, table)) {
        const [first, who, number, hours] = [0, 1, 2, 3].map((column) => cellAt(cells, column))
        if (!first || !who || !number || !hours || first.text === '') continue
        const isPhrase = number.text === '' && hours.text === ''
        const delegate = names.person('delegate', who.text)
        list.add(
          'contacts',
          first,
          isPhrase
            ? {
                kind: inferred('phrase', first.at, 'it stands beside what it means'),
                detail: field(
                  { [language]: first.text, [language === 'en' ? 'es' : 'en']: who.text },
                  together([first, who]),
                ),
              }
            : {
                callFor: field(said(language, first.text), first),
                delegate: field(delegate, who),
                name: delegate === undefined ? field(who.text, who) : undefined,
                mobile: field(number.text, number),
                hours: field(said(language, hours.text), hours),
                pocketCard: onCard(first.text),
              },
          sure(isPhrase ? 'a phrase to say' : 'a row of the contacts'),
        )
      }
  }
  if (card) list.mark(card, 'told with each contact')
  for (const line of linesOf(pieces))
    if (line.level === 1 || line.text === own.subtitle) list.mark(line, 'the heading of a section')
}

type OnCard = (name: string) => ReturnType<typeof field>

/** `Danger to life`, the number in bold, who answers. */
function readLarge(book: Book, lines: readonly PieceLine[], onCard: OnCard): void {
  const { language, list } = book
  const isNumber = (line: PieceLine | undefined) => line?.isStrong === true && /^\+?[\d\s()-]{2,}$/.test(line.text)
  let large = 0
  for (const [at, line] of lines.entries()) {
    const label = lines[at - 1]
    if (!isNumber(line) || !label) continue
    large += 1
    const end = lines.findIndex((_, index) => index > at && isNumber(lines[index + 1]))
    const told = lines.slice(at + 1, end < 0 ? at + 2 : end).filter((each) => !onCardLine(book, each))
    const words = together(told)
    const [name, hours] = splitHours(words.text)
    list.add(
      'contacts',
      label,
      {
        kind: inferred(large === 1 ? 'danger' : 'delegation', label.at, 'the numbers set largest'),
        callFor: field(said(language, label.text), label),
        mobile: field(line.text, line),
        name: field(name, words),
        hours: field(said(language, hours), words),
        pocketCard: onCard(label.text),
      },
      sure('a number set large'),
    )
  }
}

const onCardLine = ({ labels }: Book, { text }: PieceLine) => text.toLowerCase().startsWith(labels.contacts.pocketCard)

const splitHours = (text: string): readonly [string, string] => {
  const at = text.lastIndexOf(', ')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)]
}

/** What to do, as a note; a line in bold begins another. */
function readIncidents(book: Book, head: PieceLine, lines: readonly PieceLine[]): void {
  let title = head
  let told: PieceLine[] = []
  const flush = () => {
    if (told.length > 0)
      book.list.add(
        'countryNotes',
        title,
        {
          kind: field('emergency', head),
          title: field(said(book.language, title.text), title),
          text: field(proseOf(told), together(told)),
        },
        sure('what to do if something happens'),
      )
    told = []
  }
  for (const line of lines)
    if (line.isStrong && line.depth < 0) {
      flush()
      title = line
    } else told.push(line)
  flush()
}

function readAddresses(book: Book, lines: readonly PieceLine[], onCard: OnCard): void {
  for (const line of lines) {
    const lead = boldLead(line)
    const name = lead?.lead.replace(/[.:]$/, '') ?? ''
    book.list.add(
      'contacts',
      line,
      {
        kind: inferred('address', line.at, 'it stands under addresses to show'),
        callFor: field(said(book.language, name), line),
        detail: field(said(book.language, (lead?.rest ?? line.text).replace(/^[.:]\s*/, '')), line),
        pocketCard: onCard(name),
      },
      sure('an address to show'),
    )
  }
}
