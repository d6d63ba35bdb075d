import type { SourceDocument, SourceFile } from './source-document.ts'

/**
 * Bytes of one file into the neutral form. Expected failures throw `UserError` with one plain sentence; what can be
 * recovered is, with a notice. Parsers run in a killable process: they may be slow, never wrong.
 */
export type Parser = (bytes: Uint8Array, file: SourceFile, context: ParseContext) => Promise<SourceDocument>

export type ParseContext = Readonly<{
  /** Recurring events are unfolded between these days, both included. */
  from?: string
  to?: string
  /** Hears how far it is, 0 to 1. */
  progress?: (done: number) => void
}>
