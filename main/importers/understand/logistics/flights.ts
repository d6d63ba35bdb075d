import { chooseZone } from '../agenda/zone.ts'
import { field, together } from '../draft-list.ts'
import { brokenLines, type PieceCell, type PieceLine, type PieceTable } from '../pieces.ts'
import { findClock } from '../text/clock.ts'
import { addDays } from '../text/date-evidence.ts'
import type { Section } from './sections.ts'
import type { Setting } from './setting.ts'
import { columnsOf } from './tables.ts'

type Role =
  | 'number'
  | 'airline'
  | 'date'
  | 'from'
  | 'to'
  | 'departs'
  | 'arrives'
  | 'terminal'
  | 'booking'
  | 'passenger'
  | 'note'

const roles: Readonly<Record<Role, RegExp>> = {
  number: /^(?:flights?|flight (?:no|number|n)|vuelo|no de vuelo|numero de vuelo|vol|voo)$/,
  airline: /^(?:airline|carrier|aerolinea|compania|linea aerea|compagnie)$/,
  date: /^(?:date|day|fecha|dia|flight date|departure date)$/,
  from: /^(?:from|origin|departure (?:airport|city)|de|desde|origen)$/,
  to: /^(?:to|destination|arrival (?:airport|city)|a|hacia|destino)$/,
  departs: /^(?:departs|departure|departure time|leaves|dep|etd|salida|sale|hora de salida)$/,
  arrives: /^(?:arrives|arrival|arrival time|arr|eta|llegada|llega|hora de llegada)$/,
  terminal: /^(?:terminal|gate)$/,
  booking:
    /^(?:confirmation|booking|pnr|record locator|booking (?:ref|reference|code|no|number)|locator|reservation|reservation (?:code|no|number)|confirmation (?:code|no|number)|codigo de reserva|confirmacion|reserva|localizador|clave de reservacion)$/,
  passenger:
    /^(?:passengers?|passenger names?|travell?er names?|nombre del pasajero|travell?ers?|names?|pasajer[oa]s?|viajer[oa]s?|nombres?|passagers?|delegates?|delegad[oa]s?)$/,
  note: /^(?:notes?|seats?|class|cabin|asientos?|clase|remarks|comments|notas|observaciones)$/,
}

/** A table of flights says the number and two more things of each. */
export function flightColumns(table: PieceTable): ReturnType<typeof columnsOf<Role>> {
  const columns = columnsOf(table, roles, 3)
  return columns?.rows.some(({ at }) => flightNumber.test(at('number')?.text ?? '')) ? columns : undefined
}

const flightNumber = /(?<![A-Z\d])(?<code>[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?-?(?<digits>\d{1,4})(?!\d)/u

export function readFlightTable(setting: Setting, table: PieceTable): void {
  const columns = flightColumns(table)
  if (!columns) return
  const { list } = setting
  for (const cell of columns.head) list.mark(cell, 'the head of a column')
  for (const { at } of columns.rows) {
    const number = at('number')
    const found = flightNumber.exec(number?.text ?? '')
    if (!number || !found) continue
    const before = number.text.slice(0, found.index).trim()
    const airline = at('airline')
    const [date, departs, arrives] = [at('date'), at('departs'), at('arrives')]
    const day = setting.dayOf(date?.text ?? '') ?? setting.dayOf(departs?.text ?? '')
    const start = departs ? clockOf(departs) : undefined
    const end = arrives ? clockOf(arrives) : undefined
    const last = day === undefined ? undefined : (setting.dayOf(withDate(arrives)) ?? nextDay(day, arrives))
    const plain = (role: Role) => {
      const cell = at(role)
      return cell ? field(cell.text, cell) : undefined
    }
    const dated = (cell: PieceCell) => (date ? together([date, cell]) : cell)
    list.add(
      'flights',
      number,
      {
        number: field(found[0].replace('-', ' '), number),
        airline: airline ? field(airline.text, airline) : field(before, number),
        from: plain('from'),
        to: plain('to'),
        departs: departs && day && start ? field(`${day}T${start}`, dated(departs)) : undefined,
        departsZone: zoneOf(at('from')),
        arrives: arrives && last && end ? field(`${last}T${end}`, dated(arrives)) : undefined,
        arrivesZone: zoneOf(at('to')),
        terminal: plain('terminal'),
        confirmation: plain('booking'),
        note: noteOf(at('passenger'), at('note')),
      },
      { confidence: 0.9, why: 'a row under the heads of a table of flights' },
    )
  }
}

/** Who flies, in the words of the table, before what else it says. */
function noteOf(passenger: PieceCell | undefined, note: PieceCell | undefined) {
  const cells = [passenger, note].filter((cell) => cell !== undefined)
  return cells.length === 0 ? undefined : field(cells.map((cell) => cell.text).join('; '), together(cells))
}

const clockOf = (cell: PieceCell) => {
  const clock = findClock(cell.text, { loose: true })
  return clock ? hour(clock.start.minutes) : undefined
}
const hour = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const withDate = (cell: PieceCell | undefined) =>
  /\p{L}{3}|\d[/.-]\d/u.test(cell?.text ?? '') ? (cell?.text ?? '') : ''
const nextDay = (day: string, cell: PieceCell | undefined) =>
  /\+\s?1\b/.test(cell?.text ?? '') ? addDays(day, 1) : day

function zoneOf(place: PieceCell | undefined) {
  if (!place) return undefined
  const city = place.text.replace(/\s*\(?\b[A-Z]{3}\b\)?\s*/u, ' ').trim()
  const { zone, doubt } = chooseZone(undefined, [], [city], '2024-01-01')
  return doubt === '' ? field(zone, place, `the zone of ${city}`) : undefined
}

/** `AA 1234 Dallas (DFW) – Mexico City (MEX) 22 January 10:20–13:05`. */
export function readFlightLines(setting: Setting, { pieces }: Section): void {
  for (const piece of pieces)
    if (piece.kind === 'line') for (const line of brokenLines(piece)) readFlightLine(setting, line)
}

function readFlightLine({ list, dayOf }: Setting, line: PieceLine): void {
  const found = flightNumber.exec(line.text)
  if (!found || line.text.length > 220) return
  const rest = line.text.slice(found.index + found[0].length)
  const ways = [...rest.matchAll(/(?<city>\p{Lu}[\p{L} .'-]{2,30}?)?\s*\(?\b(?<code>[A-Z]{3})\b\)?/gu)].slice(0, 2)
  const [from, to] = ways.map((way) => `${way.groups?.['city'] ?? ''} ${way.groups?.['code'] ?? ''}`.trim())
  const clock = findClock(rest)
  const second = clock?.end ?? (clock ? findClock(rest.slice(clock.index + clock.length))?.start : undefined)
  if (!clock && from === undefined) return
  const day = dayOf(line.text.replace(found[0], ' '))
  list.add(
    'flights',
    line,
    {
      number: field(found[0].replace('-', ' '), line),
      airline: field(
        line.text
          .slice(0, found.index)
          .replace(/^.*[:–—-]\s*/u, '')
          .trim(),
        line,
      ),
      from: field(from, line),
      to: field(to, line),
      departs: day && clock ? field(`${day}T${hour(clock.start.minutes)}`, line) : undefined,
      arrives: day && second ? field(`${day}T${hour(second.minutes)}`, line) : undefined,
    },
    { confidence: from && to && clock ? 0.8 : 0.55, why: 'the number of a flight in the part about flights' },
  )
}
