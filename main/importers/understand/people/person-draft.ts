import type { Draft, DraftField } from '../../draft.ts'
import type { Words } from '../agenda/flow.ts'
import { foldWords } from '../text/fold.ts'
import type { PersonName } from '../text/persons.ts'
import type { Bodies } from './organisations.ts'
import type { Side } from './side.ts'

/** What a list says of one person. */
export type PersonFound = Readonly<{
  name: PersonName
  /** The words the name was read from; its first unit names the draft. */
  words: Words
  position?: Words | undefined
  organisation?: Words | undefined
  emails: readonly Words[]
  phones: readonly Words[]
  languages?: Words | undefined
  /** What has no field of its own: remote, absent, initials, nationality. */
  notes: readonly Words[]
}>

export type PersonSetting = Readonly<{
  bodies: Bodies
  language: string
  side: Side
  key: string
  confidence: number
  why: string
}>

/** A delegate of ours or an official of theirs. */
export function personDraft(found: PersonFound, setting: PersonSetting): Draft {
  const { side, bodies, language } = setting
  const isOurs = side.side === 'ours'
  const { position, organisation, words } = found
  const fields: Record<string, DraftField> = nameFields(found.name, words, isOurs)
  if (position) fields[isOurs ? 'title' : 'position'] = citing({ [language]: position.text }, [position])
  if (organisation) {
    const key = bodies.keyOf(isOurs ? 'companies' : 'agencies', organisation)
    fields[isOurs ? 'company' : 'agency'] = citing(key, [organisation])
  }
  if (found.languages) fields['languages'] = citing(found.languages.text, [found.languages])
  const [email, ...otherEmails] = found.emails
  const [phone, ...otherPhones] = found.phones
  if (isOurs && email) fields['email'] = citing(email.text, [email])
  if (isOurs && phone) fields['mobile'] = citing(phone.text, [phone])
  const notes = [...(isOurs ? [...otherEmails, ...otherPhones] : [...found.emails, ...found.phones]), ...found.notes]
  if (notes.length > 0) fields['internalNotes'] = proseOf(notes)
  return {
    key: setting.key,
    collection: isOurs ? 'delegates' : 'officials',
    fields,
    confidence: setting.confidence,
    why: `${setting.why}; ${side.why}`,
  }
}

/** The name and the titles before it, each in the field that its collection has for it. */
export function nameFields(name: PersonName, words: Words, isOurs: boolean): Record<string, DraftField> {
  const suffix = name.suffix === '' || name.fullName.endsWith(name.suffix) ? '' : ` ${name.suffix}`
  const fields: Record<string, DraftField> = { fullName: citing(`${name.fullName}${suffix}`, [words]) }
  if (name.surname !== '') fields['surname'] = citing(name.surname, [words])
  const titles = [name.courtesyTitle, name.professionalTitle].filter((title) => title !== '').join(' ')
  if (titles !== '') fields[isOurs ? 'courtesyTitle' : 'professionalTitle'] = citing(titles, [words])
  return fields
}

export const citing = (value: unknown, words: readonly Words[]): DraftField => ({
  value,
  units: words.length === 1 ? (words[0]?.units ?? []) : [...new Set(words.flatMap((each) => each.units))],
  at: words[0]?.at ?? '',
})

/** One paragraph for each, the same words once. */
export function proseOf(notes: readonly Words[]): DraftField {
  const texts = [...new Map(notes.map((note) => [foldWords(note.text) || note.text, note.text])).values()]
  return citing(
    texts.map((text, at) => ({ id: `p${at + 1}`, kind: 'paragraph', spans: [{ text }] })),
    notes,
  )
}
