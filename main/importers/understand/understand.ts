import type { Draft, ImportContext, SheetMapping, Understanding } from '../draft.ts'
import type { SourceDocument } from '../source-document.ts'
import { readAgenda } from './agenda/read-agenda.ts'
import { readEvents } from './agenda/read-events.ts'
import { readPageRepeats } from './page-repeats.ts'
import type { Reader } from './reader.ts'

/**
 * What is looked for, in this order. A further kind of thing is one more row:
 * `Reader = (document, { context, taken, drafts }) => { drafts?, structure?, questions?, mappings? }`, see `reader.ts`.
 */
const readers: readonly Reader[] = [readEvents, readAgenda, readPageRepeats]

/** What the documents of one import say, each read by every reader. */
export function understand(documents: readonly SourceDocument[], context: ImportContext): Understanding {
  const drafts: Draft[] = []
  const structure: Understanding['structure'][number][] = []
  const questions: Understanding['questions'][number][] = []
  const mappings: SheetMapping[] = []
  const taken = new Set<string>()
  for (const document of documents)
    for (const read of readers) {
      const found = read(document, { context, taken, drafts: [...drafts] })
      for (const draft of found.drafts ?? []) {
        drafts.push(draft)
        for (const field of Object.values(draft.fields)) for (const unit of field.units) taken.add(unit)
      }
      for (const piece of found.structure ?? []) {
        structure.push(piece)
        taken.add(piece.unit)
      }
      questions.push(...(found.questions ?? []))
      mappings.push(...(found.mappings ?? []))
    }
  return { drafts, structure, questions, mappings }
}
