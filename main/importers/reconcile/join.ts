import type { CollectionName } from '../../../shared/model/collections.ts'
import { bookSetupId, tripId } from '../../../shared/model/trip.ts'
import type { Draft } from '../draft.ts'
import { foldWords } from '../understand/text/fold.ts'
import { type Draftable, draftableFields } from './draftable.ts'
import { isSame } from './essence.ts'
import { keysOf } from './identity.ts'
import type { JoinedDraft, JoinedField, Statement } from './reconciled.ts'
import type { Reader } from './statements.ts'
import type { Values } from './titles.ts'

/** Records there is one of in each trip. */
export const onlyIds: Readonly<Partial<Record<CollectionName, string>>> = { trips: tripId, bookSetups: bookSetupId }

/**
 * Drafts of one collection that are the same thing in several files, made one; within a file only those that do not
 * contradict each other. `refer` knows the rows of collections joined before.
 */
export function joinDrafts(
  collection: CollectionName,
  drafts: readonly Draft[],
  reader: Reader,
  refer: (reference: string) => string,
  { rowOf, told }: Joining,
): readonly JoinedDraft[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group[]>()
  const fields = draftableFields(collection)
  for (const draft of drafts) {
    const said = reader.statementsOf(draft)
    if (said.size === 0) continue
    const file = reader.fileOf(draft)
    const keys = onlyIds[collection] === undefined ? keysOf(collection, valuesOf(said), refer) : [collection]
    const known = keys
      .flatMap((key) => (byKey.get(key) ?? []).slice(0, mostAlike))
      .find((group) => onlyIds[collection] || !group.files.has(file) || !contradicts(fields, group, said))
    if (known) {
      for (const [name, statement] of said) add(fields.get(name), known.fields, name, statement)
      told.set(draft, { row: known.key, said })
      known.files.add(file)
      known.confidence = Math.max(known.confidence, draft.confidence)
      if (!rowOf.has(draft.key)) rowOf.set(draft.key, known.key)
      continue
    }
    const group: Group = {
      key: freshKey(draft.key, rowOf),
      draft,
      file,
      files: new Set([file]),
      confidence: draft.confidence,
      fields: new Map([...said].map(([name, statement]) => [name, { ...statement, others: [] }])),
    }
    groups.push(group)
    told.set(draft, { row: group.key, said })
    rowOf.set(group.key, group.key)
    for (const key of keys) {
      const alike = byKey.get(key)
      if (alike) alike.push(group)
      else byKey.set(key, [group])
    }
  }
  return groups.map((group) => ({
    key: group.key,
    collection,
    fields: group.fields,
    confidence: group.confidence,
    why: group.draft.why,
    file: group.file,
    at: Object.values(group.draft.fields).find(({ at }) => at !== '')?.at ?? '',
  }))
}

/** Grows with each collection: the row of each key, and what each draft told of its row. */
type Joining = Readonly<{ rowOf: Map<string, string>; told: Map<Draft, Told> }>
export type Told = Readonly<{ row: string; said: ReadonlyMap<string, Statement> }>

/** The values of statements, by field. */
export function valuesOf(fields: ReadonlyMap<string, Statement>): Values {
  const values: Record<string, unknown> = {}
  for (const [name, { value }] of fields) values[name] = value
  return values
}

/** Enough of one name to compare with: a file may name every pause alike. */
const mostAlike = 40

/** Two drafts under one key cannot be told apart by those who refer to them: the first is meant. */
function freshKey(key: string, rowOf: ReadonlyMap<string, string>): string {
  let number = 1
  let fresh = key
  while (rowOf.has(fresh)) {
    number += 1
    fresh = `${key}~${number}`
  }
  return fresh
}

type Group = {
  readonly key: string
  readonly draft: Draft
  readonly file: string
  readonly files: Set<string>
  readonly fields: Map<string, JoinedField>
  confidence: number
}

const contradicts = (
  fields: ReadonlyMap<string, Draftable>,
  group: Group,
  said: ReadonlyMap<string, Statement>,
): boolean =>
  [...said].some(([name, { value }]) => {
    const field = fields.get(name)
    const known = group.fields.get(name)
    return field && known ? union(field, known.value, value) === undefined : false
  })

function add(field: Draftable | undefined, into: Map<string, JoinedField>, name: string, statement: Statement): void {
  const known = into.get(name)
  if (!field || !known) {
    into.set(name, { ...statement, others: [] })
    return
  }
  const both = union(field, known.value, statement.value)
  if (both !== undefined) into.set(name, { ...known, value: both })
  else if (!known.others.some((other) => isSame(field.facts, other.value, statement.value)))
    into.set(name, { ...known, others: [...known.others, statement] })
}

/** One value that says what both say; undefined when they contradict each other. */
function union({ facts }: Draftable, one: unknown, other: unknown): unknown {
  if (isSame(facts, one, other)) return one
  if (facts.kind === 'ref' && Array.isArray(one) && Array.isArray(other)) return [...new Set([...one, ...other])]
  if (facts.kind === 'line') return foldWords(String(one)) === foldWords(String(other)) ? richer(one, other) : undefined
  if (facts.kind !== 'localised' || !isObject(one) || !isObject(other)) return undefined
  const texts: Record<string, unknown> = { ...one }
  for (const [language, text] of Object.entries(other)) {
    const mine = texts[language]
    if (mine !== undefined && foldWords(String(mine)) !== foldWords(String(text))) return undefined
    texts[language] = mine === undefined ? text : richer(mine, text)
  }
  return texts
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** Of two spellings that differ in accents, capitals or marks: the one with accents, then the one with small letters. */
function richer(one: unknown, other: unknown): unknown {
  const accents = (text: unknown) => String(text).replace(/\p{ASCII}/gu, '').length
  const small = (text: unknown) => String(text).replace(/[^\p{Ll}]/gu, '').length
  const gain = accents(other) - accents(one) || small(other) - small(one)
  return gain > 0 ? other : one
}
