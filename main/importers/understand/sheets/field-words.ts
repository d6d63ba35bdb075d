import type { CollectionName } from '../../../../shared/model/collections.ts'
import type { ContentKind } from './content.ts'

/** A field with the heads that columns of it go by, folded: English, Spanish, French and Portuguese. */
export type FieldWords = Readonly<{
  /** As `ColumnMapping` names it. */
  field: string
  heads: ReadonlySet<string>
  /** What the column must hold, where that can be told. */
  content?: ContentKind
  /** Several columns may be of it: two surnames, several notes. */
  isRepeatable?: true
  /** Heads that say it too when no other column says it better. */
  lesser?: ReadonlySet<string>
}>

export type CollectionWords = Readonly<{
  collection: CollectionName
  /** Heads of the table, names of its sheet and file that speak for the collection, folded. */
  names: RegExp
  /** One of these sets of fields must be there; `name` is any form of a person's name. */
  needs: readonly (readonly string[])[]
  fields: readonly FieldWords[]
}>

/** Heads are parted by |. */
export const field = (
  name: string,
  heads: string,
  more: Pick<FieldWords, 'content' | 'isRepeatable' | 'lesser'> = {},
): FieldWords => ({
  field: name,
  heads: new Set(heads.split('|').filter((head) => head !== '')),
  ...more,
})
