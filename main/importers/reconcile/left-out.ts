import type { Draft } from '../draft.ts'
import type { Told } from './join.ts'
import type { JoinedDraft, JoinedField } from './reconciled.ts'
import { ownerFields, type Resolve, resolvedFields } from './references.ts'

/**
 * What of the drafts reaches a row and what does not: a value that its field does not take, or that points to nothing,
 * is said with the row, and its words count as left over.
 */
export function leftOut(
  drafts: ReadonlyMap<string, JoinedDraft>,
  told: ReadonlyMap<Draft, Told>,
  resolve: Resolve,
): Readonly<{
  placed: ReadonlySet<string>
  /** One sentence by key of the row; rows that lost nothing have none. */
  lost: ReadonlyMap<string, string>
  resolved: ReadonlyMap<string, ReadonlyMap<string, JoinedField>>
}> {
  const resolved = new Map([...drafts].map(([key, draft]) => [key, resolvedFields(draft, resolve)]))
  const placed = new Set<string>()
  const names = new Map<string, Set<string>>()
  for (const [draft, { row, said }] of told) {
    const fields = resolved.get(row)
    for (const [name, field] of Object.entries(draft.fields)) {
      if (field.units.length === 0) continue
      if (said.has(name) && fields?.has(name)) for (const unit of field.units) placed.add(unit)
      // The row says of those that its owner was not found.
      else if (!ownerFields(draft.collection).includes(name)) names.set(row, (names.get(row) ?? new Set()).add(name))
    }
  }
  const lost = new Map([...names].map(([row, all]) => [row, sentence([...all])]))
  return { placed, lost, resolved }
}

const sentence = (names: readonly string[]): string =>
  `What the file says of ${names.map(plainName).join(', ')} does not fit and is left over`

/** `passportNumber` as people say it. */
const plainName = (name: string): string => name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
