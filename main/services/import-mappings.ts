import { z } from 'zod'
import { UserError } from '../../shared/errors.ts'
import { sheetMapping } from '../../shared/importing/review.ts'
import type { SheetMapping } from '../importers/draft.ts'

const mappings = z.array(sheetMapping)

/** Mappings as they were stored: what does not fit is as if it had never been confirmed. */
export const storedMappings = (stored: unknown): readonly SheetMapping[] => {
  const parsed = mappings.safeParse(stored)
  return parsed.success ? parsed.data : []
}

/** Mappings as somebody wrote them, alone or in the report of an import. Throws `bad-json`. */
export function readMappings(text: string): readonly SheetMapping[] {
  const parsed = z.union([mappings, z.object({ mappings })]).safeParse(jsonOf(text))
  if (!parsed.success)
    throw new UserError(
      'bad-json',
      'The mapping does not fit: take "mappings" from a report of an import and change it.',
    )
  return 'mappings' in parsed.data ? parsed.data.mappings : parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same with some confirmed: of one shape the last stands. At most as many as anybody has kinds of sheets. */
export function withMappings(
  before: readonly SheetMapping[],
  confirmed: readonly SheetMapping[],
): readonly SheetMapping[] {
  const shapes = new Set(confirmed.map(({ shape }) => shape))
  return [...before.filter(({ shape }) => !shapes.has(shape)), ...confirmed].slice(-mostMappings)
}

const mostMappings = 500
