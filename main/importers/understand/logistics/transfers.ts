import { field, together } from '../draft-list.ts'
import { brokenLines, type Piece, type PieceCell, type PieceLine, type PieceTable } from '../pieces.ts'
import { findClock, leadingClock } from '../text/clock.ts'
import { findPhones } from '../text/contacts.ts'
import type { Section } from './sections.ts'
import type { Setting } from './setting.ts'
import { columnsOf } from './tables.ts'

/** Shuttles by day and hour: `12:20 pm El Casco to Llao Llao` under `Thursday 14th:`; answers what is none. */
export function readTransfers(setting: Setting, { pieces }: Section): readonly Piece[] {
  const rest: Piece[] = []
  let day: { date: string; line: PieceLine } | undefined
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      if (!readTable(setting, piece, day)) rest.push(piece)
      continue
    }
    for (const line of brokenLines(piece)) {
      const date = leadingClock(line.text) ? undefined : line.text.length < 40 ? setting.dayOf(line.text) : undefined
      if (date !== undefined) {
        day = { date, line }
        setting.list.mark(line, 'the heading of a day')
      } else if (!readLine(setting, line, day)) rest.push(line)
    }
  }
  return rest
}

type Day = Readonly<{ date: string; line: PieceLine }> | undefined

function readLine({ list, zone }: Setting, line: PieceLine, day: Day): boolean {
  const clock = leadingClock(line.text)
  if (!clock) return false
  const text = line.text.slice(clock.length).trim()
  const way =
    /^(?:(?:from|de|desde|del|departure from|salida de)\s+)?(?<from>.{3,70}?)\s+(?:to|a|al|hasta|hacia|→|->|[–—])\s+(?<to>.{3,90})$/iu.exec(
      text,
    )?.groups
  if (text === '' || text.length > 160) return false
  list.add(
    'groundTransports',
    line,
    {
      title: field(text, line),
      pickup: day ? field(`${day.date}T${hour(clock.start.minutes)}`, together([day.line, line])) : undefined,
      zone: field(zone, line, 'the zone of the meeting'),
      place: field(way?.['from'], line),
      destination: field(way?.['to'], line),
    },
    { confidence: way && day ? 0.85 : 0.6, why: 'a time with a way in the part about transport' },
  )
  return true
}

/** `Pedro Lima, +507 6123-4567` under Contact is whom to look for and how to reach them. */
function driverOf(driver: PieceCell | undefined, phone: PieceCell | undefined) {
  const [number] = phone ? findPhones(phone.text) : []
  const name = phone && number && !driver ? phone.text.replace(number.value, '').replace(/[\s,;:()–-]+$/u, '') : ''
  const isNamed = phone !== undefined && /\p{L}{2}/u.test(name)
  return {
    driver: driver ? field(driver.text, driver) : isNamed ? field(name, phone) : undefined,
    driverPhone: phone ? field(isNamed ? number?.value : phone.text, phone) : undefined,
  }
}

const hour = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function readTable({ list, zone, dayOf }: Setting, table: PieceTable, day: Day): boolean {
  const columns = columnsOf(
    table,
    {
      day: /^(?:date|day|fecha|dia|jour|data)$/,
      time: /^(?:time|hora|horario|heure|departure(?: time)?|departs|salida|pick ?up(?: time)?|hora de salida|leaves)$/,
      from: /^(?:from|de|desde|origin|origen|pick ?up (?:point|place|location)|departure point|lugar de salida|punto de (?:salida|encuentro)|meeting point)$/,
      to: /^(?:to|a|hacia|destination|destino|drop ?off|llegada|arrival point|hasta)$/,
      vehicle: /^(?:vehicle|vehiculo|bus|shuttle|transport|transporte|service|servicio|route|ruta)$/,
      driver: /^(?:driver|conductor|chofer)$/,
      phone: /^(?:phone|telephone|telefono|driver phone|contact)$/,
    },
    3,
  )
  if (!columns?.rows.some(({ at }) => at('time') && (at('from') ?? at('to')))) return false
  for (const cell of columns.head) list.mark(cell, 'the head of a column')
  let current = day ? { date: day.date, units: day.line.units } : undefined
  for (const { at, cells } of columns.rows) {
    const [first] = cells
    const [time, from, to, vehicle, driver, phone] = [
      at('time'),
      at('from'),
      at('to'),
      at('vehicle'),
      at('driver'),
      at('phone'),
    ]
    const stated = at('day') ?? (cells.length === 1 ? first : undefined)
    const date = stated ? dayOf(stated.text) : undefined
    if (stated && date !== undefined) current = { date, units: stated.units }
    const clock = time ? findClock(time.text, { loose: true }) : undefined
    if (!first || !clock || !time) continue
    const title = vehicle ?? to ?? first
    const words = { text: '', units: [...(current?.units ?? []), ...time.units], at: time.at }
    list.add(
      'groundTransports',
      time,
      {
        title: field(
          vehicle ? title.text : [from?.text, to?.text].filter((part) => part !== undefined).join(' – '),
          title,
        ),
        pickup: current ? field(`${current.date}T${hour(clock.start.minutes)}`, words) : undefined,
        zone: field(zone, time, 'the zone of the meeting'),
        place: from ? field(from.text, from) : undefined,
        destination: to ? field(to.text, to) : undefined,
        ...driverOf(driver, phone),
      },
      { confidence: 0.85, why: 'a row of a table of transfers' },
    )
  }
  return true
}
