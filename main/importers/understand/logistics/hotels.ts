import { field, inferred, together } from '../draft-list.ts'
import { boldLead, brokenLines, type PieceLine, type PieceTable } from '../pieces.ts'
import { findEmails, findPhones } from '../text/contacts.ts'
import { foldWords } from '../text/fold.ts'
import type { Section } from './sections.ts'
import type { Setting } from './setting.ts'
import { columnsOf } from './tables.ts'

type Found = { name: PieceLine; nameText: string; rest: PieceLine[] }

/** Hotels of a list, a table, or a paragraph each. */
export function readHotels(setting: Setting, { head, pieces }: Section): void {
  const found: Found[] = []
  let current: Found | undefined
  const begin = (line: PieceLine, nameText: string, more: string) => {
    current = { name: line, nameText, rest: more === '' ? [] : [{ ...line, text: more }] }
    found.push(current)
  }
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      readHotelTable(setting, piece)
      continue
    }
    for (const line of brokenLines(piece)) {
      const one = inOneLine(line)
      if (one) begin(line, one.name, one.rest)
      else if (isName(line, current)) begin(line, line.text.replace(/:$/, ''), '')
      else if (current) current.rest.push(line)
    }
  }
  // A heading that names one hotel itself: `Hotel NH Collection Lancaster`.
  if (found.length === 0 && /\bhotel\b/i.test(head.text) && !/\b(?:hotels|list|information)\b/i.test(head.text)) {
    const rest = pieces.flatMap((piece) => (piece.kind === 'line' ? brokenLines(piece) : []))
    if (rest.some(isDetail)) found.push({ name: head, nameText: head.text, rest })
  }
  for (const hotel of found) addHotel(setting, hotel)
}

/** `**Hilton** Macacha Güemes 351`, `Hotel Riazor (10 minutes by car)`, `El Casco: Av. Bustillo Km 11`. */
function inOneLine(line: PieceLine): { name: string; rest: string } | undefined {
  const lead = boldLead(line)
  if (lead && !isLabel(lead.lead) && isShort(lead.lead))
    return { name: lead.lead.replace(/[:,]$/, ''), rest: lead.rest }
  if (line.depth < 0 && !/\bhotel\b/i.test(line.text)) return undefined
  const found = /^(?<name>[^():;,]{3,60}?)\s*(?:\s[–—-]\s|[(:,;])\s*(?<rest>.*)$/u.exec(line.text)?.groups
  const name = found?.['name'] ?? ''
  if (!found || isLabel(name) || !isShort(name) || isDetail({ ...line, text: name }) || !/^\p{Lu}/u.test(name))
    return undefined
  return { name, rest: line.text.slice(name.length).replace(/^[\s,:;–—-]+/u, '') }
}

function isName(line: PieceLine, current: Found | undefined): boolean {
  if (!isShort(line.text) || isDetail(line) || isLabel(line.text) || !/^\p{Lu}/u.test(line.text)) return false
  if (line.isStrong || line.level > 0) return true
  const isHotel = /\b(?:hotel|inn|suites|hostal|hostel|resort|posada|marriott|hilton|hyatt|sheraton|ibis)\b/i.test(
    line.text,
  )
  return isHotel && /^[^.!?]*$/.test(line.text) && (current === undefined || current.rest.some(isDetail))
}

const isShort = (text: string) => foldWords(text).split(' ').length <= 8
const isLabel = (text: string) =>
  /^(?:tel(?:ephone|efono)?|phone|e mail|email|correo|address|direccion|adresse|web|website|web site|sitio web|distance|distancia|rates?|tarifas?|note|nota|price|precio|contact|reservations?|booking|check in|check out|check ?in|breakfast|map|google maps)\b/.test(
    foldWords(text),
  )
const isDetail = (line: Pick<PieceLine, 'text'>) =>
  findPhones(line.text).length > 0 ||
  findEmails(line.text).length > 0 ||
  isWeb(line.text) ||
  isLabel(line.text) ||
  isAddress(line.text)
const isWeb = (text: string) => /(?:https?:\/\/|www\.)\S+/i.test(text)
const isAddress = (text: string) =>
  /\b(?:av|avda|avenida|avenue|ave|calle|c|street|st|road|rd|rua|rue|boulevard|blvd|bulevar|plaza|square|paseo|km|carrera|cra|drive|dr|lane|way|jr|jiron)\b/i.test(
    foldWords(text),
  ) && /\d/.test(text)

function addHotel(setting: Setting, { name, nameText, rest }: Found): void {
  const { list, places } = setting
  let address: PieceLine | undefined
  let phone: { line: PieceLine; text: string } | undefined
  const notes: PieceLine[] = []
  for (const line of rest) {
    const [number] = findPhones(line.text)
    const plainText = number ? line.text.slice(0, number.index) : line.text
    if (number && !phone) phone = { line, text: number.value }
    const bare = plainText.replace(phoneLabel, '').replace(/[\s.,;:–-]+$/u, '')
    const after = number ? line.text.slice(number.index + number.length).replace(/^[\s.,;)]+/u, '') : ''
    const isPlace =
      bare !== '' && !isWeb(bare) && findEmails(bare).length === 0 && (!isLabel(bare) || addressLabel.test(bare))
    if (isPlace && !address && (addressLabel.test(bare) || isAddress(bare) || /\d/.test(bare)) && !/^\(/.test(bare))
      address = { ...line, text: bare.replace(addressLabel, '') }
    else if (bare !== '') notes.push({ ...line, text: bare })
    if (/\p{L}/u.test(after)) notes.push({ ...line, text: after })
  }
  const links = [name, ...rest].flatMap((line) =>
    line.spans.flatMap((span) => (span.link?.startsWith('http') === true ? [{ ...line, text: span.link ?? '' }] : [])),
  )
  const told = [
    ...notes.map(withoutLinkName),
    ...links.filter((link, at) => links.findIndex((other) => other.text === link.text) === at),
  ]
  const words = together(told)
  const venue = places.get(foldWords(nameText))
  const key = list.add(
    'hotels',
    name,
    {
      name: field(nameText, name),
      address: address ? field(address.text, address) : undefined,
      phone: phone ? field(phone.text, phone.line) : undefined,
      venue: venue === undefined ? undefined : inferred(venue, name.at, 'a place of the same name'),
      note: field(told.map((line) => line.text).join('; '), words),
    },
    { confidence: address || phone ? 0.85 : 0.7, why: 'a name in the part about hotels' },
  )
  places.set(`hotel ${foldWords(nameText)}`, key)
}

/** `- Web site` names the link that follows. */
const withoutLinkName = (line: PieceLine): PieceLine => ({
  ...line,
  text: line.text
    .replace(/[\s–—-]+(?:web ?site|website|web|sitio web|link|map)\.?$/iu, '')
    .replace(/^\((?<inner>[^()]*)\)$/u, '$<inner>'),
})

const phoneLabel = /(?:\b(?:tel(?:[eé]fono|ephone)?|phone|t)\s*[.:]*\s*)$/iu
const addressLabel = /^(?:address|direcci[oó]n|adresse|endere[cç]o|domicilio)\s*:\s*/iu

function readHotelTable(setting: Setting, table: PieceTable): void {
  const { list } = setting
  const columns = columnsOf(table, {
    name: /^(?:hotels?|name|nombre|nom|hotel name|nombre del hotel|property)$/,
    address: /^(?:address|direccion|adresse|location|ubicacion|domicilio)$/,
    phone: /^(?:phone|telephone|telefono|tel|contact number|telephone number)$/,
    note: /^(?:website|web|e ?mail|correo|rates?|tarifas?|price|precio|distance(?: to (?:the )?venue)?|distancia|notes?|notas|comments?|observaciones|stars|booking(?: link)?)$/,
  })
  if (!columns) return
  for (const { at, all } of columns.rows) {
    const name = at('name')
    if (!name) continue
    const notes = all('note')
    list.add(
      'hotels',
      name,
      {
        name: field(name.text, name),
        address: at('address') ? field(at('address')?.text, at('address') ?? name) : undefined,
        phone: at('phone') ? field(at('phone')?.text, at('phone') ?? name) : undefined,
        note: field(notes.map((cell) => cell.text).join('; '), together(notes)),
      },
      { confidence: 0.85, why: 'a row of a table of hotels' },
    )
  }
  for (const cell of columns.head) list.mark(cell, 'the head of a column')
}
