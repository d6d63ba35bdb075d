import { z } from 'zod'
import { unwrap } from '../../../shared/model/schema-shape.ts'
import type { Field } from '../../../shared/model/walk.ts'

/** What writes a field: its kind, told apart further where one kind has several shapes. */
export type EditorKind =
  | 'line'
  | 'zone'
  | 'localised'
  | 'prose'
  | 'ref'
  | 'refs'
  | 'media'
  | 'choice'
  | 'day'
  | 'partialDate'
  | 'localTime'
  | 'instant'
  | 'number'
  | 'flag'
  | 'parts'
  | 'when'
  | 'languages'
  | 'sections'
  | 'numbers'
  | 'none'

const heldByValue: ReadonlySet<EditorKind> = new Set(['line', 'ref', 'choice', 'number', 'flag'])

/**
 * The key of a field's editor. One that shows its value and keeps nothing else goes on from record to record; any other
 * is made anew for each, as what was begun in it belongs to the one it was begun in.
 */
export const editorKey = (field: Field | undefined, id: string): string =>
  field && heldByValue.has(editorKind(field)) ? field.name : `${field?.name} ${id}`

const kinds = new WeakMap<Field, EditorKind>()

/** The kind of editor for a field, by its facts and the shape of its schema. */
export function editorKind(field: Field): EditorKind {
  const known = kinds.get(field)
  if (known) return known
  const kind = kindOf(field)
  kinds.set(field, kind)
  return kind
}

function kindOf({ name, facts, schema }: Field): EditorKind {
  const inner = unwrap(schema)
  switch (facts.kind) {
    case 'line':
      return /^zone$|Zone$/.test(name) ? 'zone' : 'line'
    case 'ref':
      if (facts.to?.includes('mediaItems')) return 'media'
      if (facts.to?.length === 0) return 'none'
      return inner instanceof z.ZodArray ? 'refs' : 'ref'
    case 'date':
      if (schema.safeParse('2024-01').success) return 'partialDate'
      return schema.safeParse('2024-01-22T11:40').success ? 'localTime' : 'day'
    case 'other':
      return otherKind(inner)
    default:
      return facts.kind
  }
}

function otherKind(inner: z.core.$ZodType): EditorKind {
  if (inner instanceof z.ZodBoolean) return 'flag'
  if (inner instanceof z.ZodDiscriminatedUnion) return 'when'
  if (!(inner instanceof z.ZodArray)) return 'none'
  const element = unwrap(inner.element)
  if (element instanceof z.ZodEnum) return 'sections'
  if (element instanceof z.ZodNumber) return 'numbers'
  return element instanceof z.ZodString ? 'languages' : 'none'
}

/** The words a choice has, in the order of its definition. */
export function choicesOf(field: Field): readonly string[] {
  const inner = unwrap(field.schema)
  const list = inner instanceof z.ZodArray ? unwrap(inner.element) : inner
  return list instanceof z.ZodEnum ? list.options.map(String) : []
}
