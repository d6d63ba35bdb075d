import { type AnyRecord, type CollectionName, collectionNames, shapeOf } from '../model/collections.ts'
import { factsOf } from '../model/field.ts'
import type { RichBlock } from '../model/rich-text.ts'
import { list, type Trip } from '../model/trip.ts'
import type { Change } from './edit.ts'
import { isEqual } from './equal.ts'
import { longestRise } from './longest-rise.ts'

/**
 * The changes that lead from one trip to another, down to the block, always in the same order: by collection; in
 * each the records that go, then those that change, then those that come.
 */
export const diffTrips = (before: Trip, after: Trip): readonly Change[] =>
  collectionNames.flatMap((collection) =>
    before[collection] === after[collection] ? [] : diffCollection(collection, before, after),
  )

/** The changes that turn one version of a record into another with the same id. */
export function diffRecord(collection: CollectionName, before: AnyRecord, after: AnyRecord): readonly Change[] {
  if (before === after) return []
  // A record may hold more fields than its type knows: those a newer version wrote.
  const old = before as Readonly<Record<string, unknown>>
  // The same holds for the later version.
  const fresh = after as Readonly<Record<string, unknown>>
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  return fields.flatMap((field) => diffField({ collection, id: before.id, field }, own(old, field), own(fresh, field)))
}

type Place = Readonly<{ collection: CollectionName; id: string; field: string }>

const own = (record: Readonly<Record<string, unknown>>, field: string) =>
  Object.hasOwn(record, field) ? record[field] : undefined

function diffCollection(collection: CollectionName, before: Trip, after: Trip): readonly Change[] {
  const old = list(before, collection)
  const fresh = list(after, collection)
  const oldById = new Map<string, AnyRecord>(old.map((record) => [record.id, record]))
  const freshById = new Map<string, AnyRecord>(fresh.map((record) => [record.id, record]))
  return [
    ...old.filter(({ id }) => !freshById.has(id)).map((record): Change => ({ kind: 'remove', collection, record })),
    ...fresh.flatMap((record) => {
      const was = oldById.get(record.id)
      return was ? diffRecord(collection, was, record) : []
    }),
    ...fresh.filter(({ id }) => !oldById.has(id)).map((record): Change => ({ kind: 'add', collection, record })),
  ]
}

function diffField(place: Place, before: unknown, after: unknown): readonly Change[] {
  if (isEqual(before, after)) return []
  const schema = shapeOf(place.collection)[place.field]
  const isProse = schema !== undefined && factsOf(schema)?.kind === 'prose'
  const blocks =
    isProse && hasDistinctBlocks(before) && hasDistinctBlocks(after) ? diffBlocks(place, before, after) : undefined
  return (
    blocks ?? [
      { kind: 'set', ...place, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
    ]
  )
}

const hasDistinctBlocks = (value: unknown): value is readonly RichBlock[] =>
  Array.isArray(value) && new Set(value.map((block: RichBlock) => block.id)).size === value.length

/**
 * Blocks that keep their order among each other stay; one that moved is taken out and put in again. Taken out from
 * the last to the first, put in from the first to the last: so the block each one stood or will stand behind is there.
 */
function diffBlocks(place: Place, before: readonly RichBlock[], after: readonly RichBlock[]): readonly Change[] {
  const positions = new Map(before.map((block, index) => [block.id, index]))
  const common = after.flatMap((block) => positions.get(block.id) ?? [])
  const staying = new Set(longestRise(common).map((index) => before[index]?.id))
  const behind = (blocks: readonly RichBlock[], index: number) => {
    const previous = blocks[index - 1]?.id
    return previous === undefined ? {} : { previous }
  }
  const change = (block: RichBlock) => ({ kind: 'setBlock', ...place, block: block.id }) as const
  const taken = before.map((block, index): Change => ({ ...change(block), ...behind(before, index), before: block }))
  const put = after.map((block, index): Change => ({ ...change(block), ...behind(after, index), after: block }))
  const rewritten = after.flatMap((block): readonly Change[] => {
    const was = staying.has(block.id) ? before[positions.get(block.id) ?? -1] : undefined
    return was && !isEqual(was, block) ? [{ ...change(block), before: was, after: block }] : []
  })
  const moves = (changes: readonly Change[]) =>
    changes.filter((each) => each.kind === 'setBlock' && !staying.has(each.block))
  return [...moves(taken).toReversed(), ...rewritten, ...moves(put)]
}
