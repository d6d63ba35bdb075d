import { z } from 'zod'
import { unwrap } from '../../../shared/model/schema-shape.ts'
import type { Field } from '../../../shared/model/walk.ts'
import type { Part } from './part.ts'

/** A new part of a field with every value at its default. */
export function emptyPart(field: Field, id: string): Part {
  const list = unwrap(field.schema)
  const schema = list instanceof z.ZodArray ? list.element : undefined
  const made: unknown = schema ? z.parse(schema, { id }) : { id }
  // The schema of a part is an object with an id; see `parts` in shared/model/field.ts.
  return made as Part
}
