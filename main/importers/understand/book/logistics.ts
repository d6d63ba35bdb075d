import { chooseZone } from '../agenda/zone.ts'
import { field, together } from '../draft-list.ts'
import type { Piece, PieceCell } from '../pieces.ts'
import { addDays } from '../text/date-evidence.ts'
import {
  type Book,
  cellAt,
  cellSpans,
  groupedRows,
  groupsOf,
  labelled,
  linesOf,
  type SectionReader,
  sure,
  tablesOf,
} from './book.ts'
import { readCountryNotes } from './country-notes.ts'
import { readFurther } from './logistics-further.ts'
import { printedDay, printedHours } from './printed.ts'

/** Flights, hotels, cars, places and the rest, each part under its heading. */
export const readLogistics: SectionReader = (book, pieces) => {
  const own = book.labels.logistics
  const labels = [
    own.venues,
    own.vehicles,
    own.hotels,
    own.flights,
    own.rooming,
    own.ground,
    own.travelTimes,
    own.meals,
    own.interpreters,
    own.gifts,
    own.country,
  ]
  const parts = new Map<string, Piece[]>()
  let part = ''
  for (const piece of pieces) {
    const isLabel = piece.kind === 'line' && piece.level > 0 && labels.includes(piece.text)
    // What stands under Good to know may be called as a part is: Customs, Gifts.
    if (piece.kind === 'line' && isLabel && part !== own.country) {
      part = piece.text
      book.list.mark(piece, 'the heading of a part')
    } else if (piece.kind === 'line' && piece.level === 1) book.list.mark(piece, 'the heading of a section')
    else parts.set(part, [...(parts.get(part) ?? []), piece])
  }
  const of = (label: string) => parts.get(label) ?? []
  readVenues(book, of(own.venues))
  readVehicles(book, of(own.vehicles))
  readHotels(book, of(own.hotels))
  readFlights(book, of(own.flights))
  readRooms(book, of(own.rooming))
  readGround(book, of(own.ground))
  readFurther(book, of)
  readCountryNotes(book, of(own.country))
}

function readVenues(book: Book, pieces: readonly Piece[]): void {
  const { labels, list, names } = book
  const own = labels.logistics
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    const lines = linesOf(rest)
    const tags = [own.entrance, own.security, own.directions, own.contact, own.coordinates]
    if (!head) continue
    const tagged = lines.filter((line) =>
      tags.some((tag) => labelled(line, tags).has(tag) || line.text.startsWith(`${own.entrance} `)),
    )
    const address = lines.find((line) => !tagged.includes(line))
    const words = together(tagged)
    const parts = labelled({ spans: tagged.flatMap((line) => [...line.spans, { text: ' ' }]) }, tags)
    const before = parts.get('') ?? ''
    const entrance =
      parts.get(own.entrance) ?? (before.startsWith(`${own.entrance} `) ? before.slice(own.entrance.length + 1) : '')
    const door = parts.get(own.security) ?? ''
    const minutes = /(?:^|\s)(?<n>\d+) (?:minutes?|minutos?)\.?$/u.exec(door)?.groups?.['n']
    const places = (parts.get(own.coordinates) ?? '').replaceAll('−', '-').split(', ').map(Number)
    const [latitude, longitude] = places.length === 2 && places.every(Number.isFinite) ? places : []
    const split = address ? addressOf(book, address.text) : undefined
    const key = list.add(
      'venues',
      head,
      {
        name: field({ [book.language]: head.text }, head),
        address: address ? field(split?.address, address) : undefined,
        city: address ? field(split?.city, address) : undefined,
        room: address ? field(split?.room, address) : undefined,
        entrance: field(entrance, words),
        securityRule: field(minutes ? door.replace(/\s*\d+ \p{L}+\.?$/u, '') : door, words),
        securityMinutes: field(minutes ? Number(minutes) : undefined, words),
        directions: field(parts.get(own.directions), words),
        contact: field(parts.get(own.contact), words),
        latitude: field(latitude, words),
        longitude: field(longitude, words),
      },
      sure('a place with its address'),
    )
    names.know('venue', head.text, key)
  }
}

/** `Calle Álamo 210, Colonia Roma, Mexico City, Room 8-B`: what stands behind the city is the room. */
function addressOf({ cities }: Book, text: string) {
  const parts = text.split(', ')
  const at = parts.findIndex((part) => cities.includes(part))
  if (at < 0) return { address: text, city: undefined, room: undefined }
  return { address: parts.slice(0, at).join(', '), city: parts[at], room: parts.slice(at + 1).join(', ') }
}

function readVehicles(book: Book, pieces: readonly Piece[]): void {
  const { labels, list, names } = book
  const own = labels.logistics
  for (const table of tablesOf(pieces))
    for (const { cells, note } of groupedRows(book, table)) {
      const [name, kind, seats, plate, driver] = [0, 1, 2, 3, 4].map((column) => cellAt(cells, column))
      if (!name || !kind || !seats || !plate || !driver || name.text === '') continue
      const parts = note ? labelled(cellSpans(note), [own.passengers, own.hiredFrom]) : undefined
      const who = personAndPhone(driver.text)
      const key = list.add(
        'vehicles',
        name,
        {
          name: field(name.text, name),
          kind: field(kind.text, kind),
          seats: field(Number(seats.text) || undefined, seats),
          plate: field(plate.text, plate),
          driver: field(who.name, driver),
          driverPhone: field(who.phone, driver),
          passengers: note ? field(passengersOf(book, parts?.get(own.passengers) ?? ''), note) : undefined,
          company: note ? field(parts?.get(own.hiredFrom), note) : undefined,
        },
        sure('a row of the vehicles'),
      )
      names.know('vehicle', name.text, key)
    }
}

function readHotels(book: Book, pieces: readonly Piece[]): void {
  const { labels, list, names } = book
  const own = labels.logistics
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    if (!head) continue
    const lines = linesOf(rest)
    const times = lines.find(
      (line) =>
        labelled(line, [own.checkIn, own.checkOut]).has(own.checkIn) ||
        labelled(line, [own.checkIn, own.checkOut]).has(own.checkOut),
    )
    const booked = lines.find((line) => labelled(line, [own.confirmation]).has(own.confirmation))
    const phone = lines.find((line) => /^\+?[\d\s()-]{6,}$/.test(line.text))
    const address = lines[0] !== phone && lines[0] !== times ? lines[0] : undefined
    const notes = lines.filter((line) => ![times, booked, phone, address].includes(line))
    const when = times ? labelled(times, [own.checkIn, own.checkOut]) : new Map<string, string>()
    const at = (label: string) => {
      const text = when.get(label) ?? ''
      return { day: printedDay(text, book), hour: text.includes(', ') ? text.slice(text.lastIndexOf(', ') + 2) : '' }
    }
    const key = list.add(
      'hotels',
      head,
      {
        name: field(head.text, head),
        address: address ? field(address.text, address) : undefined,
        phone: phone ? field(phone.text, phone) : undefined,
        venue: names.find('venue', head.text) ? field(names.find('venue', head.text), head) : undefined,
        ...(times
          ? {
              checkIn: field(at(own.checkIn).day, times),
              checkInFrom: field(at(own.checkIn).hour, times),
              checkOut: field(at(own.checkOut).day, times),
              checkOutUntil: field(at(own.checkOut).hour, times),
            }
          : {}),
        confirmation: booked ? field(labelled(booked, [own.confirmation]).get(own.confirmation), booked) : undefined,
        note: field(together(notes).text, together(notes)),
      },
      sure('a heading among the hotels'),
    )
    names.know('hotel', head.text, key)
  }
}

function readFlights(book: Book, pieces: readonly Piece[]): void {
  const { labels, list } = book
  const own = labels.logistics
  for (const table of tablesOf(pieces))
    for (const { group, cells, note } of groupedRows(book, table)) {
      const [flight, from, leaves, to, arrives] = [0, 1, 2, 3, 4].map((column) => cellAt(cells, column))
      if (!flight || !from || !leaves || !to || !arrives || flight.text === '') continue
      const name = /^(?<airline>.*?)\s*(?<number>[A-Z0-9]{2}\s?\d{1,4}[A-Z]?)$/u.exec(flight.text)?.groups
      const day = group ? printedDay(group.text, book) : undefined
      const [start, end] = [printedHours(leaves.text)?.start, printedHours(arrives.text)?.start]
      const isNext = arrives.text.includes(labels.day.nextDay)
      const last = day && isNext ? addDays(day, 1) : (printedDay(arrives.text, book) ?? day)
      const parts = note ? labelled(cellSpans(note), [own.confirmation, own.passengers]) : undefined
      const [first = '', ...others] = (parts?.get('') ?? '').split(/\s*·\s*/)
      const hasTerminal = first.startsWith(`${own.terminal} `)
      const words = group ? together([group, leaves]) : leaves
      list.add(
        'flights',
        flight,
        {
          airline: field(name?.['airline'], flight),
          number: field(name?.['number'] ?? flight.text, flight),
          from: field(from.text, from),
          to: field(to.text, to),
          departs: field(day && start ? `${day}T${start}` : undefined, words),
          departsZone: zoneField(from, day),
          arrives: field(last && end ? `${last}T${end}` : undefined, group ? together([group, arrives]) : arrives),
          arrivesZone: zoneField(to, day),
          ...(note
            ? {
                terminal: field(hasTerminal ? first.slice(own.terminal.length + 1) : '', note),
                note: field((hasTerminal ? others : [first, ...others]).join(' · '), note),
                confirmation: field(parts?.get(own.confirmation), note),
                passengers: field(passengersOf(book, parts?.get(own.passengers) ?? ''), note),
              }
            : {}),
        },
        sure('a row of the flights'),
      )
    }
}

/** The zone of an airport's city, where the city is one the world's table of zones knows. */
function zoneField(place: PieceCell, day: string | undefined) {
  const city = place.text.replace(/\s+[A-Z]{3}$/, '')
  const { zone, doubt } = chooseZone(undefined, [], [city], day ?? '2024-01-01')
  return doubt === '' ? field(zone, place, `the zone of ${city}`) : undefined
}

/** `M. Sorensen, I. Boateng`, `those of Van 1`, `The whole delegation`. */
export function passengersOf({ names, labels, list }: Book, text: string): readonly string[] {
  if (text.startsWith(labels.brief.everybody))
    return list.drafts.flatMap((draft) => (draft.collection === 'delegates' ? [draft.key] : []))
  const vehicle = list.drafts.find(
    (draft) =>
      draft.collection === 'vehicles' && text === labels.logistics.thoseOf(String(draft.fields['name']?.value)),
  )
  const riders = vehicle?.fields['passengers']?.value
  if (Array.isArray(riders)) return riders.filter((rider) => typeof rider === 'string')
  return text
    .split(/,\s*/)
    .map((name) => names.person('delegate', name))
    .filter((key) => key !== undefined)
}

/** `Arturo Nieves +52 55 5550 0131`. */
export function personAndPhone(text: string): { name: string; phone: string } {
  const at = text.search(/\+\d|\(?\d{2,}\)?[\s-]\d/)
  return at < 0 ? { name: text, phone: '' } : { name: text.slice(0, at).replace(/[\s,]+$/, ''), phone: text.slice(at) }
}

function readRooms(book: Book, pieces: readonly Piece[]): void {
  for (const table of tablesOf(pieces))
    for (const row of table.rows) for (const cell of row.cells) book.list.mark(cell, 'told with each delegate')
  for (const line of linesOf(pieces)) book.list.mark(line, 'told with each delegate')
}

function readGround(book: Book, pieces: readonly Piece[]): void {
  const { labels, list, names } = book
  const own = labels.logistics
  for (const table of tablesOf(pieces))
    for (const { group, cells, note } of groupedRows(book, table)) {
      const [time, where, vehicle, driver] = [0, 1, 2, 3].map((column) => cellAt(cells, column))
      const [first, ...route] = where?.lines ?? []
      if (!time || !where || !vehicle || !driver || !first) continue
      const day = group ? printedDay(group.text, book) : undefined
      const start = printedHours(time.text)?.start
      const way = together(route)
      const [place = '', destination = ''] = way.text.split(/\s*→\s*/u)
      const parts = note ? labelled(cellSpans(note), [own.fallback, own.passengers]) : undefined
      const who = personAndPhone(driver.text)
      list.add(
        'groundTransports',
        first,
        {
          title: field(first.text, first),
          pickup: field(day && start ? `${day}T${start}` : undefined, group ? together([group, time]) : time),
          zone: field(book.zone, time, 'the zone of the place'),
          place: field(place, way),
          destination: field(destination, way),
          vehicle: field(names.find('vehicle', vehicle.text), vehicle),
          driver: field(who.name, driver),
          driverPhone: field(who.phone, driver),
          fallback: note ? field(parts?.get(own.fallback), note) : undefined,
          passengers: note ? field(passengersOf(book, parts?.get(own.passengers) ?? ''), note) : undefined,
        },
        sure('a row of the pickups'),
      )
      list.mark(vehicle, 'a name that stands elsewhere')
    }
}
