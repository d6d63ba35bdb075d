import type { ReviewState } from '../../../shared/importing/review.ts'
import type { AnyRecord } from '../../../shared/model/collections.ts'
import type { Draftable } from './draftable.ts'
import { hashOf, isSame, saysNothing } from './essence.ts'
import { isPictureName, type JoinedField } from './reconciled.ts'
import type { KnownFiles } from './source-records.ts'
import type { Values } from './titles.ts'

/** How a field of a draft stands to the record it is taken for. */
export type Compared = Readonly<{
  state: ReviewState
  before: unknown
  /** What the record will hold when it is taken. */
  after: unknown
  why?: string
}>

/** `said` has its references already as the trip knows them. No record: everything is new. */
export function compareField(
  field: Draftable,
  record: AnyRecord | undefined,
  said: JoinedField,
  files: KnownFiles,
): Compared {
  // Fields are read by the names their own definition gives.
  const before = record && (record as Values)[field.name]
  const after = mergedInto(field, before, said.value)
  const place = { before, after }
  const differs = said.others.filter((other) => !isSame(field.facts, other.value, said.value))
  if (!record) {
    return differs.length === 0
      ? { state: 'new', ...place, ...reason(said.why) }
      : { state: 'conflict', ...place, why: 'The files do not agree.' }
  }
  const standing = standingOf(field, record, before, said, files)
  const isOneOfThem = differs.some((other) => isSame(field.facts, mergedInto(field, before, other.value), before))
  if (standing === 'same' || isSame(field.facts, before, after))
    return {
      state: 'same',
      ...place,
      ...reason(differs.length > 0 ? 'Another file of the import says otherwise.' : ''),
    }
  if (differs.length > 0) {
    return isOneOfThem && standing.state !== 'conflict'
      ? { state: 'same', ...place, why: 'The files do not agree; the trip has it from one of them.' }
      : { state: 'conflict', ...place, why: 'The files do not agree.' }
  }
  return { ...standing, ...place, ...reason(standing.why ?? said.why) }
}

const reason = (why: string | undefined) => (why ? { why } : {})

type Standing = Readonly<{ state: ReviewState; why?: string }>

function standingOf(
  field: Draftable,
  record: AnyRecord,
  before: unknown,
  said: JoinedField,
  files: KnownFiles,
): Standing | 'same' {
  const { facts, name } = field
  const origin = record.provenance && Object.hasOwn(record.provenance, name) ? record.provenance[name] : undefined
  const file = origin?.source === undefined ? '' : files.nameOf(origin.source)
  const isFromHere = origin?.source !== undefined && files.isFile(origin.source, said.file)
  if (saysNothing(facts, before)) {
    return origin ? conflict('It was emptied in the trip since it was imported.') : { state: 'new' }
  }
  // Only a record's own texts in the languages of the file can have been imported from it.
  const spokenOf = facts.kind === 'localised' ? inLanguagesOf(before, said.value) : before
  if (saysNothing(facts, spokenOf) || isMoreLanguages(facts, spokenOf, said.value)) return { state: 'new' }
  const isUntouched = origin?.hash !== undefined && origin.hash === hashOf(facts, spokenOf)
  // The bytes are not at hand: the same place of the same file shows the same picture.
  if (isPictureName(said.value) && isFromHere && isUntouched && origin?.at === said.at) return 'same'
  // The same bytes hold the same pictures.
  if (isPictureName(said.value) && files.wasTaken(said.file)) return 'same'
  if (facts.kind === 'ref' && Array.isArray(before)) {
    return isFromHere && origin?.hash === hashOf(facts, said.value)
      ? conflict('Some were taken out in the trip since it was imported.')
      : { state: 'changed' }
  }
  if (!origin && isSame(facts, before, field.usual)) {
    return facts.kind === 'choice' || facts.kind === 'flag'
      ? { state: 'changed', why: 'The trip has what every new record has.' }
      : { state: 'new' }
  }
  // Asked once, when the file was taken in: its answer stands for the same bytes.
  if (!origin && files.wasTaken(said.file)) return 'same'
  if (!origin) {
    const carried = record.origin?.title
    return conflict(carried ? `The trip has it from ${carried}.` : 'It was entered in the trip by hand.')
  }
  if (!isUntouched) return conflict(`It was edited in the trip since it was imported${file ? ` from ${file}` : ''}.`)
  if (!isFromHere) return conflict(`The trip has it from ${file || 'another file'}.`)
  if (losesDisclosure(before, mergedInto(field, before, said.value)))
    return conflict('It says in the trip who may read parts of it.')
  return { state: 'changed' }
}

const conflict = (why: string): Standing => ({ state: 'conflict', why })

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function inLanguagesOf(before: unknown, value: unknown): unknown {
  if (!isObject(before) || !isObject(value)) return before
  return Object.fromEntries(Object.entries(before).filter(([language]) => Object.hasOwn(value, language)))
}

/** Whether a text only comes to those that are there. */
const isMoreLanguages = (facts: Draftable['facts'], before: unknown, value: unknown): boolean =>
  facts.kind === 'localised' && isSame(facts, before, inLanguagesOf(value, before))

/** Texts in other languages stay, so do other references of a list, and parts that say the same keep what they are. */
function mergedInto({ facts }: Draftable, before: unknown, value: unknown): unknown {
  if (facts.kind === 'localised' && isObject(before) && isObject(value)) return { ...before, ...value }
  if (!Array.isArray(before) || !Array.isArray(value)) return value
  if (facts.kind === 'ref') return [...new Set([...before, ...value])]
  return facts.kind === 'prose' || facts.kind === 'parts' ? withOldParts(facts, before, value) : value
}

function withOldParts(
  facts: Draftable['facts'],
  before: readonly unknown[],
  value: readonly unknown[],
): readonly unknown[] {
  const left = new Map<string, unknown[]>()
  for (const part of before) {
    const key = hashOf(facts, [part])
    left.set(key, [...(left.get(key) ?? []), part])
  }
  const parts = value.map((part) => left.get(hashOf(facts, [part]))?.shift() ?? part)
  const taken = new Set<unknown>(before.map(idOf))
  const used = new Set<unknown>()
  return parts.map((part) => {
    const isOld = before.includes(part)
    if (isOld || !isObject(part)) return part
    let id = String(idOf(part))
    for (let number = 1; taken.has(id) || used.has(id); number += 1) id = `i${number}`
    used.add(id)
    return { ...part, id }
  })
}

const idOf = (part: unknown): unknown => (isObject(part) ? part['id'] : undefined)

/** Whether a part that only some may read would go. */
const losesDisclosure = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) &&
  Array.isArray(after) &&
  before.some((part) => isObject(part) && part['disclosure'] !== undefined && !after.includes(part))
