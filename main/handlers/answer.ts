import type { z } from 'zod'
import { type ErrorCode, UserError } from '../../shared/errors.ts'
import { contract, type Failure, type Handlers, isRequestName } from '../../shared/ipc/contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Answers any request by name, whatever carried it here. Never throws. */
export type AnswerRequest = (name: string, input: unknown) => Promise<Result<unknown, Failure>>

/**
 * Checks name and input against the contract and calls the handler. What is expected to fail becomes a failure with its
 * sentence; a bug is told to `report` and becomes a failure that says no more than that.
 */
export const createAnswer =
  (handlers: Handlers, report: (error: unknown) => void): AnswerRequest =>
  async (name, input) => {
    if (!isRequestName(name)) return failure('usage', 'The page asked for something this version does not know.')
    const schema: z.ZodType = contract[name].input
    const parsed = schema.safeParse(input)
    if (!parsed.success) return failure('usage', misfit(name, parsed.error))
    // Input and handler stand under the same name.
    const handle = handlers[name] as (input: unknown) => unknown
    try {
      return ok(await handle(parsed.data))
    } catch (error) {
      if (error instanceof UserError) return failure(error.code, error.message)
      report(error)
      return failure('fault', 'This did not work because of a fault in Attaché. What is saved is safe; try again.')
    }
  }

const failure = (code: ErrorCode, message: string): Result<never, Failure> => fail({ code, message })

function misfit(name: string, error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue?.path.join('.') ?? ''
  return `${name} was not understood: ${place === '' ? '' : `${place}: `}${issue?.message ?? 'it has another shape'}.`
}
