import type { CollectionName } from '../../../../shared/model/collections.ts'
import type { Draft, DraftField } from '../../draft.ts'
import type { Words } from '../agenda/flow.ts'
import { foldWords } from '../text/fold.ts'
import { agencyKind } from './agency-kind.ts'

/** What people and rows belong to: agencies, companies, hotels, topics; each name once in an import. */
export type Bodies = Readonly<{
  drafts: readonly Draft[]
  /** The key of the draft with this name, made when there is none. */
  keyOf: (collection: CollectionName, words: Words) => string
}>

/** `known` are the drafts of earlier readers and documents. */
export function makeBodies(known: readonly Draft[], language: string): Bodies {
  const keys = new Map<string, string>()
  for (const draft of known) {
    const name = nameOf(draft)
    if (name !== '' && !keys.has(`${draft.collection}:${name}`)) keys.set(`${draft.collection}:${name}`, draft.key)
  }
  const used = new Set<string>()
  const drafts: Draft[] = []
  const keyOf = (collection: CollectionName, words: Words): string => {
    const id = `${collection}:${foldWords(words.text) || words.text}`
    const before = keys.get(id)
    if (before !== undefined) return before
    const base = `${words.units[0] ?? 'list'}/${collection}`
    let key = base
    for (let count = 2; used.has(key); count += 1) key = `${base}${count}`
    used.add(key)
    keys.set(id, key)
    drafts.push({
      key,
      collection,
      fields: fieldsOf(collection, words, language),
      confidence: 0.7,
      why: 'named as what a person or row belongs to',
    })
    return key
  }
  return { drafts, keyOf }
}

/** Fields by which a record of these collections is called. */
const nameFields: Readonly<Partial<Record<CollectionName, string>>> = { flights: 'number' }
const localisedNames: ReadonlySet<CollectionName> = new Set(['agencies', 'topics'])

function fieldsOf(collection: CollectionName, words: Words, language: string): Readonly<Record<string, DraftField>> {
  const field = (value: unknown, why?: string): DraftField => ({
    value,
    units: why === undefined ? words.units : [],
    at: words.at,
    ...(why === undefined ? {} : { why }),
  })
  const { name, acronym } = splitAcronym(words.text)
  const fields: Record<string, DraftField> = {
    [nameFields[collection] ?? 'name']: field(localisedNames.has(collection) ? { [language]: name } : name),
  }
  if (collection !== 'agencies') return fields
  if (acronym !== '') fields['acronym'] = field(acronym)
  const kind = agencyKind(name)
  if (kind) fields['kind'] = field(kind.kind, kind.why)
  return fields
}

/** `Ministry of Economy (ME)`: only letters that the words begin with are their acronym. */
function splitAcronym(text: string): { name: string; acronym: string } {
  const match = /^(?<name>.{4,}?)\s*\((?<acronym>\p{Lu}[\p{L}\d&.-]{1,11})\)$/u.exec(text)
  const { name = '', acronym = '' } = match?.groups ?? {}
  const initials = foldWords(name)
    .split(' ')
    .map((word) => word.charAt(0))
  const letters = [...foldWords(acronym).replaceAll(' ', '')]
  const isIn = letters.reduce<number>((at, letter) => (at < 0 ? at : initials.indexOf(letter, at) + 1 || -1), 0) > 0
  return isIn && letters[0] === initials[0] ? { name, acronym } : { name: text, acronym: '' }
}

function nameOf(draft: Draft): string {
  const value = (draft.fields[nameFields[draft.collection] ?? 'name'] ?? draft.fields['title'])?.value
  if (typeof value === 'string') return foldWords(value)
  if (typeof value !== 'object' || value === null) return ''
  const text = Object.values(value).find((each) => typeof each === 'string')
  return typeof text === 'string' ? foldWords(text) : ''
}
