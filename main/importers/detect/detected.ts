import type { SourceFormat } from '../source-document.ts'

/** What a file is, or one plain sentence that says why it cannot be read and names the way out. */
export type Detected = Readonly<{ format: SourceFormat }> | Readonly<{ refusal: string }>
