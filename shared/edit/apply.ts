import { assertNever } from '../assert.ts'
import type { AnyRecord, CollectionName } from '../model/collections.ts'
import type { RichBlock } from '../model/rich-text.ts'
import type { Trip } from '../model/trip.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Change, Edit } from './edit.ts'
import { isEqual } from './equal.ts'

/** Why an edit does not fit a trip. `message` is one plain sentence. */
export type Conflict = Readonly<{
  /** `exists`: already there; `missing`: not there; `changed`: something else stands there; `forbidden`: never allowed. */
  reason: 'exists' | 'missing' | 'changed' | 'forbidden'
  /** Place of the change in its edit, from 0. */
  index: number
  change: Change
  message: string
}>

/** The trip after an edit: all of it or nothing. Collections it does not touch stay the very same objects. */
export const applyEdit = (trip: Trip, edit: Edit): Result<Trip, Conflict> => applyChanges(trip, edit.changes)

/** The trip after these changes, one after the other. */
export function applyChanges(trip: Trip, changes: readonly Change[]): Result<Trip, Conflict> {
  const drafts: Drafts = new Map()
  for (const [index, change] of changes.entries()) {
    const reason = applyChange(trip, drafts, change)
    if (reason) return fail({ reason, index, change, message: sentences[reason](placeOf(change)) })
  }
  if (drafts.size === 0) return ok(trip)
  return ok({ ...trip, ...Object.fromEntries(drafts) })
}

/** Copies of the collections touched so far: 5,000 changes of one collection copy it once. */
type Drafts = Map<CollectionName, Record<string, AnyRecord>>
type Reason = Conflict['reason']

const sentences: Readonly<Record<Reason, (place: string) => string>> = {
  exists: (place) => `${place} is there already; nothing was changed.`,
  missing: (place) => `${place} is not there any more; nothing was changed.`,
  changed: (place) => `${place} was changed in the meantime; nothing was changed by this edit.`,
  forbidden: (place) => `${place} cannot be set; nothing was changed.`,
}

function placeOf(change: Change): string {
  if (change.kind === 'add' || change.kind === 'remove') return `${change.collection}/${change.record.id}`
  return `The field ${change.field} of ${change.collection}/${change.id}`
}

function applyChange(trip: Trip, drafts: Drafts, change: Change): Reason | undefined {
  const records = drafts.get(change.collection) ?? trip[change.collection]
  switch (change.kind) {
    case 'add': {
      const { id } = change.record
      if (isReserved(id)) return 'forbidden'
      if (Object.hasOwn(records, id)) return 'exists'
      draftOf(trip, drafts, change.collection)[id] = change.record
      return undefined
    }
    case 'remove': {
      const { id } = change.record
      if (!Object.hasOwn(records, id)) return 'missing'
      if (!isEqual(records[id], change.record)) return 'changed'
      delete draftOf(trip, drafts, change.collection)[id]
      return undefined
    }
    case 'set':
    case 'setBlock': {
      if (isReserved(change.field) || change.field === 'id') return 'forbidden'
      const record = Object.hasOwn(records, change.id) ? records[change.id] : undefined
      if (!record) return 'missing'
      const next = change.kind === 'set' ? setField(record, change) : setBlock(record, change)
      if (typeof next === 'string') return next
      draftOf(trip, drafts, change.collection)[change.id] = next
      return undefined
    }
    default:
      return assertNever(change)
  }
}

/** Assigning to this name would change what an object is instead of what it holds. */
const isReserved = (name: string) => name === '__proto__'

function draftOf(trip: Trip, drafts: Drafts, collection: CollectionName): Record<string, AnyRecord> {
  const known = drafts.get(collection)
  if (known) return known
  const draft: Record<string, AnyRecord> = { ...trip[collection] }
  drafts.set(collection, draft)
  return draft
}

function setField(record: AnyRecord, change: Change & { kind: 'set' }): AnyRecord | Reason {
  return isEqual(fieldOf(record, change.field), change.before)
    ? withField(record, change.field, change.after)
    : 'changed'
}

function setBlock(record: AnyRecord, change: Change & { kind: 'setBlock' }): AnyRecord | Reason {
  const value = fieldOf(record, change.field)
  if (!Array.isArray(value)) return 'missing'
  // Only a prose field holds a list of blocks; the schema of an edit says so, and comparing finds any other.
  const blocks = value as readonly RichBlock[]
  const next = putBlock(blocks, change)
  return typeof next === 'string' ? next : withField(record, change.field, next)
}

function putBlock(blocks: readonly RichBlock[], change: Change & { kind: 'setBlock' }): readonly RichBlock[] | Reason {
  const at = blocks.findIndex((block) => block.id === change.block)
  const { before, after, previous } = change
  if (before === undefined) {
    if (after === undefined || at >= 0) return 'exists'
    const behind = previous === undefined ? -1 : blocks.findIndex((block) => block.id === previous)
    return previous !== undefined && behind < 0 ? 'missing' : blocks.toSpliced(behind + 1, 0, after)
  }
  if (at < 0) return 'missing'
  if (!isEqual(blocks[at], before)) return 'changed'
  if (after !== undefined) return blocks.with(at, after)
  // Where it stood is part of what is undone.
  return blocks[at - 1]?.id === previous ? blocks.toSpliced(at, 1) : 'changed'
}

const fieldOf = (record: AnyRecord, field: string): unknown =>
  // A record may hold more fields than its type knows: those a newer version wrote.
  Object.hasOwn(record, field) ? (record as Readonly<Record<string, unknown>>)[field] : undefined

function withField(record: AnyRecord, field: string, value: unknown): AnyRecord {
  if (value !== undefined) return { ...record, [field]: value }
  const next: Record<string, unknown> = { ...record }
  delete next[field]
  // One optional field less is still the same kind of record.
  return next as AnyRecord
}
