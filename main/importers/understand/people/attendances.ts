import type { Draft, DraftField } from '../../draft.ts'
import { foldWords } from '../text/fold.ts'
import { readPerson } from '../text/persons.ts'

/**
 * Who takes part in what, where an item of the agenda says so in as many words (`Participants: Ana Olvera, Ben Sato`)
 * and the import knows these people. Everybody else stays in the words of the item, where the names remain as well.
 */
export function matchAttendances(drafts: readonly Draft[]): readonly Draft[] {
  const people = drafts.filter(isPerson).map(knownPerson)
  if (people.length === 0) return drafts
  const items = drafts.filter(({ collection }) => collection === 'agendaItems')
  return [...drafts, ...items.flatMap((item) => attendancesOf(item, people))]
}

/** Who flies, where a flight names people of the delegation. */
export function matchPassengers(drafts: readonly Draft[]): readonly Draft[] {
  const people = drafts.filter(({ collection }) => collection === 'delegates').map(knownPerson)
  if (people.length === 0) return drafts
  return drafts.map((draft) => {
    const note = draft.fields['note']
    if (draft.collection !== 'flights' || typeof note?.value !== 'string' || draft.fields['passengers']) return draft
    const found = note.value
      .split(/[;,\n]|\s(?:and|y|e|et|&)\s/u)
      .flatMap((name) => personNamed(name.replace(/^[^:]{3,30}:\s*/u, ''), people)?.key ?? [])
    if (found.length === 0) return draft
    const passengers = { value: [...new Set(found)], units: note.units, at: note.at, why: 'the flight names them' }
    return { ...draft, fields: { ...draft.fields, passengers } }
  })
}

type Known = Readonly<{ draft: Draft; names: readonly string[]; surname: string; email: string }>

const isPerson = ({ collection }: Draft) => collection === 'delegates' || collection === 'officials'

function knownPerson(draft: Draft): Known {
  const text = (field: string) => {
    const value = draft.fields[field]?.value
    return typeof value === 'string' ? value : ''
  }
  const names = wordsOf(text('fullName'))
  return {
    draft,
    names,
    surname: foldWords(text('surname')) || (names.at(-1) ?? ''),
    email: text('email').toLowerCase(),
  }
}

const wordsOf = (name: string): readonly string[] =>
  foldWords(name)
    .split(' ')
    .filter((word) => word !== '')

function attendancesOf(item: Draft, people: readonly Known[]): readonly Draft[] {
  const detail = item.fields['detail']
  if (!detail) return []
  const found = new Map<string, Draft>()
  for (const line of linesOf(detail.value)) {
    const { label = '', names = '' } =
      /^(?<label>[\p{L} ’'()/]{3,40}?)\s*:\s*(?<names>\S.*)$/su.exec(line)?.groups ?? {}
    const role = roles.find(({ label: words }) => words.test(foldWords(label)))?.role
    if (role === undefined) continue
    for (const name of names.split(/[;,\n]|\s(?:and|y|e|et|&)\s/u)) {
      const person = personNamed(name, people)
      if (!person || found.has(person.key)) continue
      const key = `${item.key}/attendance${found.size + 1}`
      found.set(person.key, attendance(key, { item, person, role, line: detail, name: name.trim(), label }))
    }
  }
  return [...found.values()]
}

const roles: readonly Readonly<{ role: string; label: RegExp }>[] = [
  { role: 'interprets', label: /^(?:interpreters?|interpretes?|interpretation)$/ },
  { role: 'notes', label: /^(?:note ?takers?|minutes by|rapporteurs?|relator(?:a|es)?|secretario de actas|notes by)$/ },
  { role: 'observes', label: /^(?:observers?|observador(?:a|es|as)?|observateurs?)$/ },
  {
    role: 'lead',
    label:
      /^(?:chair(?:ed by|person|man|woman)?|lead(?:s|er)?|led by|host(?:ed by)?|moderators?|moderador(?:a|es)?|preside|presidid[oa] por|a cargo de|dirige|head of delegation|jef[ea] de delegacion|presidence)$/,
  },
  {
    role: 'speaks',
    label:
      /^(?:speakers?|speaks|presenters?|presented by|panel(?:l?ists?)?|expone|expositor(?:a|es)?|ponentes?|orador(?:a|es)?|intervenants?|orateurs?)$/,
  },
  {
    role: 'attends',
    label:
      /^(?:(?:our |expected |list of )?(?:participants?|attendees?|attendance|delegates?|delegation)|attend(?:s|ing|ed by)?|who|present|participantes?|participan|asistentes?|asisten|asistencia|delegad[oa]s?|delegacion|acompanan|con la participacion de|participation|presents?|presences)$/,
  },
]

/** The paragraphs and points of rich text. */
function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value !== 'object' || value === null) return []
  if ('items' in value) return linesOf(value.items)
  if (!('spans' in value) || !Array.isArray(value.spans)) return []
  return [value.spans.map((span: unknown) => (isSpan(span) ? span.text : '')).join('')]
}

const isSpan = (span: unknown): span is { text: string } =>
  typeof span === 'object' && span !== null && 'text' in span && typeof span.text === 'string'

/** The one person who is meant: by address, by whole name, by some of the names, by a surname nobody else has. */
function personNamed(text: string, people: readonly Known[]): Draft | undefined {
  const email = /[^\s<>()]+@[^\s<>()]+/.exec(text)?.[0].toLowerCase() ?? ''
  const byEmail = people.find((person) => email !== '' && person.email === email)
  if (byEmail) return byEmail.draft
  const plain = text.replace(/\([^)]*\)|<[^>]*>/g, ' ').trim()
  const words = wordsOf(readPerson(plain)?.fullName ?? plain)
  const [only] = words
  if (only === undefined) return undefined
  const fits = (person: Known) =>
    words.length === 1
      ? only.length >= 3 && person.surname === only
      : (words.every((word) => person.names.some((name) => isWordOf(word, name))) && words.some(isWhole)) ||
        (person.names.length >= 2 && person.names.every((word) => words.includes(word)))
  const fitting = people.filter(fits)
  const [first] = fitting
  // Somebody on two lists is one person still, and becomes one when the lists are joined.
  const isOne = fitting.every(({ names }) => names.join(' ') === first?.names.join(' '))
  return isOne ? first?.draft : undefined
}

/** `M. Jones`: an initial stands for a name. */
const isWordOf = (word: string, name: string): boolean => word === name || (word.length === 1 && name.startsWith(word))
const isWhole = (word: string): boolean => word.length > 2

type Found = Readonly<{ item: Draft; person: Draft; role: string; line: DraftField; name: string; label: string }>

function attendance(key: string, { item, person, role, line, name, label }: Found): Draft {
  const field = (value: unknown, why?: string): DraftField => ({
    value,
    units: why === undefined ? line.units : [],
    at: line.at,
    ...(why === undefined ? {} : { why }),
  })
  const isOurs = person.collection === 'delegates'
  return {
    key,
    collection: 'attendances',
    fields: {
      agendaItem: field(item.key, 'the item that names the person'),
      person: field(person.key),
      side: field(isOurs ? 'ours' : 'theirs', isOurs ? 'a delegate' : 'an official'),
      role: field(role, `named under “${label}”`),
    },
    confidence: Math.min(0.8, item.confidence, person.confidence),
    why: `the item names ${name} under “${label}”`,
  }
}
