/** Every way in which something outside can fail us. The code is for programs, the sentence for people. */
export const errorCodes = [
  'usage',
  'not-found',
  'not-a-trip',
  'bad-json',
  'newer-format',
  'hostile-archive',
  'damaged-file',
  'missing-media',
  'bad-image',
  'unwritable',
  'too-large',
  'unknown-person',
  'in-use',
  'read-only',
  'conflict',
  'cancelled',
  'unavailable',
  'connection-lost',
  'fault',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * An expected failure. `message` is one plain sentence: what happened, what is safe, what to do.
 * It is thrown across the few layers between the place that found it and the edge that tells the user.
 */
export class UserError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
    this.code = code
  }
}

/** What preflight, layout and writing noticed. `error` fails a strict build; none of them stops a book. */
export type Finding = Readonly<{
  code: string
  level: 'error' | 'warning' | 'note'
  /** Collection and id of the record it is about, `briefs/anam`; empty when about the whole book. */
  record: string
  field?: string
  message: string
}>
