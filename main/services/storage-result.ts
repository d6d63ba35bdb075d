import { type ErrorCode, UserError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/** The value, or the problem thrown with its sentence: handlers answer either. */
export function orThrow<T>(result: Result<T, Readonly<{ code: ErrorCode; message: string }>>): T {
  if (result.ok) return result.value
  throw new UserError(result.error.code, result.error.message)
}
