import { UserError } from '../../../shared/errors.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { codeOf, unwritable } from '../durable-write.ts'
import type { StorageProblem } from './contract.ts'

/** What a call to the disk gives, its expected failures as a value. `path` is what the sentence names; bugs throw. */
export async function attempt<T>(path: string, call: () => Promise<T>): Promise<Result<T, StorageProblem>> {
  try {
    return ok(await call())
  } catch (error) {
    return fail(problemOf(path, error))
  }
}

export function problemOf(path: string, error: unknown): StorageProblem {
  const known = codeOf(error) === '' ? error : unwritable(path, `the disk answered ${codeOf(error)}`, error)
  if (known instanceof UserError) return { code: known.code, message: known.message }
  throw error
}

export const readOnly: StorageProblem = {
  code: 'read-only',
  message: 'The library is open for reading only, because another window or program holds it; nothing was changed.',
}
