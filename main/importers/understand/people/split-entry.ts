import type { Words } from '../agenda/flow.ts'
import { findEmails, findPhones } from '../text/contacts.ts'
import { foldWords } from '../text/fold.ts'
import { type PersonName, readPerson } from '../text/persons.ts'
import { isHardlyName, isPosition } from './list-words.ts'
import type { PersonFound } from './person-draft.ts'

/** How the names of a list are written: a lone word before a comma is a name, or a surname. */
export type EntryStyle = Readonly<{ loneWordIsName: boolean }>

/**
 * One line of a list as a person: `Name, Organisation`, `Name (Organisation)`, `Name – Title, Organisation`, with marks
 * such as [remote] behind. Undefined when it does not begin with a name.
 */
export function splitEntry(line: Words, style: EntryStyle): PersonFound | undefined {
  const { text, marks } = takeMarks(line.text)
  const part = (value: string): Words => ({ text: value, units: line.units, at: line.at })
  const reach = takeReach(text)
  const found = nameAndRest(reach.text, style)
  if (!found || isHardlyName(found.name.fullName)) return undefined
  const { position, organisation } = splitRest(found.rest)
  return {
    name: found.name,
    words: line,
    ...(position || found.office
      ? { position: part([found.office, position].filter((each) => each !== '').join(', ')) }
      : {}),
    ...(organisation ? { organisation: part(organisation) } : {}),
    emails: reach.emails.map(part),
    phones: reach.phones.map(part),
    notes: [...reach.handles, ...marks].map(part),
  }
}

/** `[remote]`, `(online)`, `- present` at the end. */
function takeMarks(text: string): { text: string; marks: readonly string[] } {
  const match =
    /^(?<before>.+?)\s*(?:[[(–—-]\s*)(?<mark>remote(?:ly)?|online|virtual(?:ly)?|by phone|phone|via (?:zoom|teams|webex|phone|skype)|in person|present|absent|excused|apologies|remoto|en l[ií]nea|virtual|presente|ausente|justificad[oa]|[àa] distance|excus[ée]e?|absente?|pr[ée]sente?|part[- ]time|regrets|tbc|chair|co-chair|speaker|moderator|observer|scribe)\s*[\])]?\s*$/iu.exec(
      text,
    )
  const { before, mark } = match?.groups ?? {}
  if (before === undefined || mark === undefined) return { text: text.trim(), marks: [] }
  const inner = takeMarks(before)
  return { text: inner.text, marks: [...inner.marks, mark.charAt(0).toUpperCase() + mark.slice(1)] }
}

type Reach = Readonly<{
  text: string
  emails: readonly string[]
  phones: readonly string[]
  /** `@mona`: an account somewhere, no organisation. */
  handles: readonly string[]
}>

function takeReach(text: string): Reach {
  if (!/[@\d]/.test(text)) return { text, emails: [], phones: [], handles: [] }
  const emails = findEmails(text).map(({ value }) => value)
  let rest = text
  for (const email of emails) rest = rest.replace(email, ' ')
  const phones = findPhones(rest).map(({ value }) => value)
  for (const phone of phones) rest = rest.replace(phone, ' ')
  const handles = [...rest.matchAll(/(?<![\p{L}\d@])@[\p{L}\d][\w.-]*/gu)].map(([handle]) => handle)
  for (const handle of handles) rest = rest.replace(handle, ' ')
  rest = rest
    .replace(/\b(?:e-?mail|mailto|tel[eé]?fono|tel|phone|mobile|cel|correo)\b\.?\s*:?/giu, ' ')
    .replace(/[<(]\s*[>)]/g, ' ')
  return {
    text: rest
      .replace(/\s+/g, ' ')
      .replace(/[\s,;:|–-]+$/u, '')
      .trim(),
    emails,
    phones,
    handles,
  }
}

type NameAndRest = Readonly<{ name: PersonName; office: string; rest: string }>

const officeBefore =
  /^(?:(?:the|his|her|la|el|le)\s+)?(?:(?:worship|speaker|deputy speaker|mayor|deputy mayor|councill?or|council member|alderman|minister|vice minister|deputy|congress(?:man|woman)|chair(?:man|woman|person)?|president|vice president|secretary|commissioner|diputad[oa]|regidor[a]?|alcalde(?:sa)?|ministr[oa]|consejer[oa]|comisionad[oa]|presidente|presidenta|conseill[eè]re?|maire|d[eé]put[eé]e?),?\s+)+(?=\p{Lu})/iu

function nameAndRest(text: string, style: EntryStyle): NameAndRest | undefined {
  const plain = readPerson(text)
  const office = officeBefore.exec(text)?.[0] ?? ''
  if (office !== '') {
    const behind = nameAndRest(text.slice(office.length), { loneWordIsName: true })
    return behind && { ...behind, office: office.replace(/[\s,]+$/u, '') }
  }
  const bracket = /^(?<name>[^()]{3,60}?)\s*\((?<inner>[^()]{2,90})\)\s*[,;–-]?\s*(?<rest>.*)$/u.exec(text)
  const { name: before = '', inner = '', rest: behind = '' } = bracket?.groups ?? {}
  const bracketed = bracket ? readPerson(before) : undefined
  // A nickname stands between name and what follows, an organisation ends the line.
  if (bracketed && behind !== '')
    return { name: { ...bracketed, fullName: `${bracketed.fullName} (${inner})` }, office: '', rest: behind }
  if (bracketed) return { name: bracketed, office: '', rest: inner }
  const dash = /^(?<name>.{3,60}?)(?:\s+[–—|-]\s+|\s*[–—|]\s*|\t+|\s*;\s*|:\s+)(?<rest>.+)$/su.exec(text)
  const dashed = dash && readPerson(dash.groups?.['name'] ?? '')
  if (dash && dashed) return { name: dashed, office: '', rest: dash.groups?.['rest'] ?? '' }
  const [first = '', ...others] = splitCommas(text)
  if (others.length === 0) return plain ? { name: plain, office: '', rest: '' } : loneName(first, '', style)
  const isLone = !/\s/.test(first)
  if (isLone && !style.loneWordIsName && others.length >= 1) {
    const turned = readPerson(`${first}, ${others[0] ?? ''}`)
    if (turned && !isPosition(others[0] ?? '')) return { name: turned, office: '', rest: others.slice(1).join(', ') }
  }
  const name = readPerson(first)
  if (name) return { name, office: '', rest: others.join(', ') }
  return loneName(first, others.join(', '), style)
}

/** `Ms2ger`, `Councillor Allard` without the office: one word, where the list writes names so. */
function loneName(word: string, rest: string, style: EntryStyle): NameAndRest | undefined {
  if (!style.loneWordIsName || !/^\p{Lu}[\p{L}\d'’.-]{2,30}$/u.test(word)) return undefined
  return {
    name: { fullName: word, surname: '', courtesyTitle: '', professionalTitle: '', suffix: '' },
    office: '',
    rest,
  }
}

/** By commas, but Jr. and PhD stay with their name. */
export const splitCommas = (text: string): readonly string[] => {
  const parts: string[] = []
  for (const part of text.split(/\s*,\s*/)) {
    const last = parts.at(-1)
    if (last !== undefined && /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|esq|cbe|obe)\.?$/i.test(part.trim()))
      parts[parts.length - 1] = `${last}, ${part.trim()}`
    else if (part.trim() !== '') parts.push(part.trim())
  }
  return parts
}

/** Title first, then organisation; which a single piece is, its words say. */
function splitRest(rest: string): { position: string; organisation: string } {
  const clean = rest.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '')
  if (clean === '') return { position: '', organisation: '' }
  const dash = /^(?<first>[^–—|]+?)\s+[–—|-]\s+(?<second>.+)$/u.exec(clean)
  const bracket = /^(?<first>[^()]{3,80}?)\s*\((?<second>[^()]{2,80})\)$/u.exec(clean)
  const parts = dash?.groups ?? (bracket && isPosition(bracket.groups?.['first'] ?? '') ? bracket.groups : undefined)
  const pieces = parts ? [parts['first'] ?? '', parts['second'] ?? ''] : clean.split(/\s*[,;]\s*/)
  const [first = '', ...others] = pieces
  if (others.length === 0)
    return isPosition(first) && !startsAsBody(first) ? atBody(first) : { position: '', organisation: first }
  if (isPosition(first) && !startsAsBody(first)) return { position: first, organisation: others.join(', ') }
  const last = others.at(-1) ?? ''
  if (isPosition(last) && !isPosition(first))
    return { position: last, organisation: [first, ...others.slice(0, -1)].join(', ') }
  return { position: '', organisation: pieces.join(', ') }
}

/** `Deputy Minister at the Ministry of Health`: only `at` parts them for sure. */
function atBody(text: string): { position: string; organisation: string } {
  const match = /^(?<position>.+?)\s+(?:at|en|chez|na|no)\s+(?:the |la |el |le )?(?<organisation>\p{Lu}.+)$/u.exec(text)
  return { position: match?.groups?.['position'] ?? text, organisation: match?.groups?.['organisation'] ?? '' }
}

const startsAsBody = (text: string) =>
  /^(?:ministry|ministerio|ministere|secretaria de|secretariat|department|office|embassy|embajada|committee|commission|council|consejo|institute|instituto|university|universidad|general (?:electric|motors))\b/.test(
    foldWords(text),
  )
