import { field } from '../draft-list.ts'
import type { Piece } from '../pieces.ts'
import { type Book, cellAt, cellSpans, groupedRows, labelled, sure, tablesOf } from './book.ts'
import { printedDay, printedHours } from './printed.ts'

/** Travel times, meals, interpreters and gifts: one table each. */
export function readFurther(book: Book, of: (label: string) => readonly Piece[]): void {
  const own = book.labels.logistics
  readTravelTimes(book, of(own.travelTimes))
  readMeals(book, of(own.meals))
  readInterpreters(book, of(own.interpreters))
  readGifts(book, of(own.gifts))
}

function readTravelTimes(book: Book, pieces: readonly Piece[]): void {
  for (const table of tablesOf(pieces))
    for (const { cells } of groupedRows(book, table)) {
      const [from, to, time, note] = [0, 1, 2, 3].map((column) => cellAt(cells, column))
      if (!from || !to || !time || !note) continue
      const [start, end] = [from, to].map((place) => book.names.find('venue', place.text))
      if (start === undefined || end === undefined) continue
      book.list.add(
        'travelTimes',
        from,
        {
          from: field(start, from),
          to: field(end, to),
          minutes: field(Number(/^\d+/.exec(time.text)?.[0]) || undefined, time),
          note: field(note.text, note),
        },
        sure('a row of the travel times'),
      )
    }
}

function readMeals(book: Book, pieces: readonly Piece[]): void {
  const { labels, list, names } = book
  const own = labels.logistics
  for (const table of tablesOf(pieces))
    for (const { cells, note } of groupedRows(book, table)) {
      const [when, what, where, covers] = [0, 1, 2, 3].map((column) => cellAt(cells, column))
      const [title, item] = what?.lines ?? []
      if (!when || !what || !where || !covers || !title) continue
      const start = printedHours(when.text)?.start
      const number = /\b\d{1,2}(?=,)/.exec(when.text)?.[0]
      const month = book.from.slice(0, 8)
      const day = printedDay(when.text, book) ?? (number ? `${month}${number.padStart(2, '0')}` : undefined)
      const parts = note ? labelled(cellSpans(note), [own.menu, own.seating, own.reservation]) : undefined
      list.add(
        'meals',
        title,
        {
          title: field(title.text, title),
          agendaItem: item ? field(names.find('item', item.text), item) : undefined,
          venue: field(names.find('venue', where.text), where),
          at: field(day && start ? `${day}T${start}` : undefined, when),
          zone: field(book.zone, when, 'the zone of the place'),
          covers: field(Number(covers.text) || undefined, covers),
          ...(note
            ? {
                menu: field(parts?.get(own.menu), note),
                seating: field(parts?.get(own.seating), note),
                reservation: field(parts?.get(own.reservation), note),
              }
            : {}),
        },
        sure('a row of the meals'),
      )
      if (item) list.mark(item, 'a name that stands elsewhere')
    }
}

function readInterpreters(book: Book, pieces: readonly Piece[]): void {
  const own = book.labels.logistics
  for (const table of tablesOf(pieces))
    for (const { cells, note } of groupedRows(book, table)) {
      const [name, languages, mode, phone, hours] = [0, 1, 2, 3, 4].map((column) => cellAt(cells, column))
      if (!name || !languages || !mode || !phone || !hours || name.text === '') continue
      const parts = note ? labelled(cellSpans(note), [own.booked]) : undefined
      const key = book.list.add(
        'interpreters',
        name,
        {
          name: field(name.text, name),
          languages: field(languages.text, languages),
          mode: field(mode.text, mode),
          phone: field(phone.text, phone),
          hours: field(hours.text, hours),
          note: note ? field(parts?.get(''), note) : undefined,
          agency: note ? field(parts?.get(own.booked), note) : undefined,
        },
        sure('a row of the interpreters'),
      )
      book.names.know('interpreter', name.text, key)
    }
}

function readGifts(book: Book, pieces: readonly Piece[]): void {
  const { list, names } = book
  for (const table of tablesOf(pieces))
    for (const { cells, note } of groupedRows(book, table)) {
      const [gift, recipient, giver, meeting, value] = [0, 1, 2, 3, 4].map((column) => cellAt(cells, column))
      if (!gift || !recipient || !giver || !meeting || !value || gift.text === '') continue
      list.mark(giver, 'a short name')
      list.add(
        'gifts',
        gift,
        {
          title: field(gift.text, gift),
          recipient: field(names.person('official', recipient.text), recipient),
          giver: field(names.person('delegate', giver.text), giver),
          agendaItem: field(names.find('item', meeting.text), meeting),
          value: field(amountOf(value.text), value),
          note: note ? field(note.text.replace(/\s*·?\s*[●○].*$/u, ''), note) : undefined,
        },
        sure('a row of the gifts'),
      )
    }
}

/** `USD 18`; undefined for no number. */
const amountOf = (text: string): number | undefined => {
  const number = /\d+(?:[.,]\d+)*/.exec(text)?.[0]?.replace(/,(?=\d{3})/g, '')
  return number === undefined || !Number.isFinite(Number(number)) ? undefined : Number(number)
}
