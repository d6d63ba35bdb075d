import type { Draft, ImportContext, SheetMapping, Understanding } from '../draft.ts'
import type { SourceDocument } from '../source-document.ts'

/**
 * Finds one kind of thing in one document, as a pure function. A further kind is one more row of `readers`.
 *
 * A reader sees the whole document and decides alone what it understands; `taken` says which units earlier readers
 * placed, so that it can leave those be. A unit may still serve two records: the name of a speaker is a word of the
 * agenda and an official too.
 */
export type Reader = (document: SourceDocument, task: ReaderTask) => ReaderFindings

export type ReaderTask = Readonly<{
  context: ImportContext
  /** Keys of the units (`unitKey`) that earlier readers placed or called structure. */
  taken: ReadonlySet<string>
  /** What was found before, in this document and those before it. */
  drafts: readonly Draft[]
}>

/** Part of an `Understanding`; what a reader has none of, it leaves out. */
export type ReaderFindings = Readonly<{
  drafts?: Understanding['drafts']
  structure?: Understanding['structure']
  questions?: Understanding['questions']
  mappings?: readonly SheetMapping[]
}>
