import { z } from 'zod'

/**
 * An object whose unknown keys, written by a newer version, pass through. Its type is the strict one: the index
 * signature of a loose object would hide misspelt field names.
 */
export const openObject = <const S extends z.ZodRawShape>(shape: S): z.ZodObject<S> =>
  // A loose object is a strict one that keeps more; only its type says less.
  z.looseObject(shape) as never
