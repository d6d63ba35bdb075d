import { z } from 'zod'
import { assertNever } from '../assert.ts'
import { type AnyRecord, type CollectionName, collectionNames, definitionOf } from '../model/collections.ts'
import { factsOf } from '../model/field.ts'
import { openObject } from '../model/open-object.ts'
import { idSchema } from '../model/record.ts'
import { blockSchema, type RichBlock } from '../model/rich-text.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * The smallest thing that can happen to a trip. It carries what was there before, so that it can be checked and
 * undone. A missing `before` or `after` means that the field or block was not or will not be there.
 */
export type Change =
  | Readonly<{ kind: 'add'; collection: CollectionName; record: AnyRecord }>
  | Readonly<{ kind: 'remove'; collection: CollectionName; record: AnyRecord }>
  | Readonly<{
      kind: 'set'
      collection: CollectionName
      id: string
      field: string
      before?: unknown
      after?: unknown
    }>
  | BlockChange

/** One block of a prose field put in, taken out or rewritten. */
type BlockChange = Readonly<{
  kind: 'setBlock'
  collection: CollectionName
  id: string
  field: string
  /** Id of the block. */
  block: string
  /** For a block put in or taken out: the id of the block it stands behind; missing when it is the first. */
  previous?: string
  before?: RichBlock
  after?: RichBlock
}>

/** What somebody did in one go: one step of undo, one line of the journal, one entry in what changed. */
export type Edit = Readonly<{
  id: string
  /** Universal time. */
  at: string
  by: string
  /** What was done, in words for people: Change the title. */
  label: string
  changes: readonly Change[]
}>

const collection = z.enum(collectionNames as readonly [CollectionName, ...CollectionName[]])
const fieldName = z.string().refine((name) => name !== '__proto__' && name !== 'id', 'a field that can be set')
const record = openObject({ id: idSchema })

const rawChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), collection, record }),
  z.object({ kind: z.literal('remove'), collection, record }),
  z.object({
    kind: z.literal('set'),
    collection,
    id: z.string(),
    field: fieldName,
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
  z.object({
    kind: z.literal('setBlock'),
    collection,
    id: z.string(),
    field: fieldName,
    block: z.string(),
    previous: z.string().optional(),
    before: blockSchema.optional(),
    after: blockSchema.optional(),
  }),
])

/** One change as it arrives from elsewhere, checked like those of an edit. */
export const changeSchema = rawChangeSchema.transform((change, context): Change => {
  const checked = checkChange(change)
  if (checked.ok) return checked.value
  context.addIssue({ code: 'custom', message: checked.error })
  return z.NEVER
})

/** An edit as it arrives from elsewhere: every record and value in it fits its definition, defaults filled in. */
export const editSchema: z.ZodType<Edit> = z.object({
  id: idSchema,
  at: z.iso.datetime(),
  by: z.string(),
  label: z.string(),
  changes: z.array(changeSchema),
})

type RawChange = z.output<typeof rawChangeSchema>

function checkChange(change: RawChange): Result<Change, string> {
  switch (change.kind) {
    case 'add':
      return checkAdd(change.collection, change.record)
    case 'set':
      return checkSet(change)
    case 'setBlock':
      return checkBlock(change)
    case 'remove':
      // Applying compares the record with the one that stands there, which is stricter than its definition.
      return ok(change as Change)
    default:
      return assertNever(change)
  }
}

function checkAdd(collection: CollectionName, record: unknown): Result<Change, string> {
  const parsed = definitionOf(collection).schema.safeParse(record)
  // What the definition of this collection accepted is a record of it.
  return parsed.success ? ok({ kind: 'add', collection, record: parsed.data as AnyRecord }) : misfit(parsed.error)
}

function checkSet(change: RawChange & { kind: 'set' }): Result<Change, string> {
  const schema = fieldSchema(change.collection, change.field)
  if (!schema) return ok(change)
  if (change.after === undefined) {
    return schema instanceof z.ZodOptional ? ok(change) : fail(`${change.field} cannot be taken out of a record`)
  }
  const parsed = schema.safeParse(change.after)
  return parsed.success ? ok({ ...change, after: parsed.data }) : misfit(parsed.error)
}

function checkBlock(change: RawChange & { kind: 'setBlock' }): Result<Change, string> {
  const schema = fieldSchema(change.collection, change.field)
  if (!schema || factsOf(schema)?.kind !== 'prose') return fail(`${change.field} is not a text of blocks`)
  const blocks = [change.before, change.after].filter((block) => block !== undefined)
  if (blocks.length === 0) return fail('a block that was not and will not be there')
  return blocks.every((block) => block.id === change.block) ? ok(change as Change) : fail('a block under another id')
}

/** The schema of a field of a record; undefined for one that a newer version wrote. */
function fieldSchema(collection: CollectionName, field: string): z.ZodType | undefined {
  const { schema } = definitionOf(collection)
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  return Object.hasOwn(shape, field) ? shape[field] : undefined
}

const misfit = (error: z.ZodError): Result<never, string> => {
  const issue = error.issues[0]
  return fail(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}
