import type { Words } from '../agenda/flow.ts'
import { foldWords } from '../text/fold.ts'
import { readPerson } from '../text/persons.ts'
import { isBody, isHardlyName, isPosition } from './list-words.ts'
import type { PersonFound } from './person-draft.ts'
import { type EntryStyle, splitCommas, splitEntry } from './split-entry.ts'
import type { ListLine, ListSection } from './walk-lists.ts'

/** The people of one section; none when too few of its lines are people for it to be a list of them. */
export function personsOf(section: ListSection, known: readonly PersonFound[]): readonly PersonFound[] {
  const style = styleOf(section)
  const read = section.lines.map((line) => peopleOf(line, section, style, known))
  const end = endOf(read)
  const found = read.slice(0, end)
  const hits = found.filter((people) => people.length > 0).length
  if (hits === 0 || hits < found.length * 0.6) return []
  return found.flat()
}

/** Two lines in a row that are nobody end a list; the rest of the section is something else. */
function endOf(read: readonly (readonly PersonFound[])[]): number {
  for (let at = 0; at < read.length; at += 1) if (read[at]?.length === 0 && (read[at + 1]?.length ?? 0) === 0) return at
  return read.length
}

/** Where most lines begin with a whole name before the comma, a lone word there is a name too. */
function styleOf({ lines }: ListSection): EntryStyle {
  const firsts = lines
    .map(({ words }) => words.text.split(','))
    .filter((parts) => parts.length > 1)
    .map(([first = '']) => first.trim())
  return {
    loneWordIsName: firsts.length > 2 && firsts.filter((first) => /\s/.test(first)).length >= firsts.length * 0.6,
  }
}

function peopleOf(
  line: ListLine,
  section: ListSection,
  style: EntryStyle,
  known: readonly PersonFound[],
): readonly PersonFound[] {
  const names = namesOf(line, known)
  if (names.length > 0) return names.map((found) => withLine(found, line))
  if (
    line.words.text.length > 200 ||
    /[.!?]$/.test(line.words.text.replace(/\b(?:Jr|Sr|Inc|Ltd|Co|Corp|etc|Ph\.D|M\.D)\.$/u, ''))
  )
    return []
  const entry = splitEntry(line.words, style)
  if (!entry) return []
  const isLone = !/\s/.test(entry.name.fullName) && !entry.position
  if (line.role !== '' && isLone) return []
  // `Host: Igalia, Coruña`: more often a house than somebody written surname first.
  if (/^hosts?$/i.test(line.role) && /^\S+,/.test(line.words.text)) return []
  // Below the name of an organisation alone, only what says what somebody is there is a person of it.
  if (!section.isLabelled && !entry.position) return []
  if (entry.organisation && /\d{3}/.test(entry.organisation.text)) return []
  return [withLine(entry, line)]
}

function withLine(found: PersonFound, { presence, role, body }: ListLine): PersonFound {
  const part = (text: string): Words => ({ text, units: found.words.units, at: found.words.at })
  // A member is one of something; of nothing named, the word says nothing.
  const isPlainRole = role !== '' && (body !== undefined || !/^(?:member|miembro|membre|membro)$/i.test(role))
  return {
    ...found,
    position: found.position ?? (isPlainRole ? part(role) : undefined),
    organisation: found.organisation ?? body,
    notes: presence === '' ? found.notes : [...found.notes, part(presence)],
  }
}

/** Several names in one line: all of them names, or surnames of people that the document named before. */
function namesOf(line: ListLine, known: readonly PersonFound[]): readonly PersonFound[] {
  const { text } = line.words
  const hasJoint = /;|\s(?:and|y|et|e|&)\s/u.test(text)
  if (line.isListItem && !hasJoint && !text.includes(';')) return []
  const pieces = text
    .replace(/\.$/, '')
    .split(text.includes(';') ? /\s*;\s*/u : /$^/u)
    .flatMap((part) => (text.includes(';') ? [part] : splitCommas(part)))
    .flatMap((part) => (/\(/.test(part) ? [part] : part.split(/\s+(?:and|y|et|&)\s+(?=\p{Lu})/u)))
    .map((part) => part.replace(/^(?:and|y|et|&)\s+/u, '').trim())
    .filter((part) => part !== '')
  const isPair = pieces.length === 2 && line.role === '' && pieces.every(isNameAlone)
  if (pieces.length < (line.isBehindLabel && (hasJoint || isPair) ? 2 : 3)) return []
  const found = pieces.map((piece) => {
    const before = known.find((person) => isSurnameOf(piece, person))
    if (before)
      return {
        ...before,
        words: line.words,
        position: undefined,
        organisation: undefined,
        emails: [],
        phones: [],
        notes: [],
      }
    const words = { ...line.words, text: piece }
    return text.includes(';') || /\(/.test(piece) ? splitEntry(words, { loneWordIsName: false }) : personOnly(words)
  })
  const people = found.filter((person) => person !== undefined)
  return people.length >= pieces.length * 0.75 ? people : []
}

/** `Participants: Ana Olvera, Ben Sato`: two people, where `Ana Olvera, Ministry of Health` is one. */
const isNameAlone = (piece: string): boolean =>
  /\s/.test(piece) && readPerson(piece) !== undefined && !isHardlyName(piece) && !isPosition(piece) && !isBody(piece)

function personOnly(words: Words): PersonFound | undefined {
  const name = readPerson(words.text)
  return name && !isHardlyName(name.fullName) ? { name, words, emails: [], phones: [], notes: [] } : undefined
}

/** `Recchia Jr.` is the surname of Domenic M. Recchia, Jr. */
function isSurnameOf(piece: string, { name }: PersonFound): boolean {
  const surname = foldWords(piece)
  const whole = foldWords(`${name.fullName} ${name.suffix}`)
  return (
    surname.length > 2 &&
    surname !== whole &&
    (whole.endsWith(` ${surname}`) || foldWords(name.fullName).endsWith(` ${surname}`))
  )
}
