import type { Draft, DraftField } from '../draft.ts'
import { draftableFields } from './draftable.ts'
import { saysNothing } from './essence.ts'
import type { ReconcileInput, Statement } from './reconciled.ts'

/** What the drafts of an import say, with the file and the words it was read from. */
export type Reader = Readonly<{
  fileOf: (draft: Draft) => string
  /** By field; what is empty, unknown or does not fit its field says nothing. */
  statementsOf: (draft: Draft) => ReadonlyMap<string, Statement>
}>

export function statementReader({ files, units }: ReconcileInput): Reader {
  const names = files.map((file) => file.name)
  const isFile = new Set(names)

  /** A name may hold the sign that parts it from the unit. */
  const fileOfKey = (key: string): string => {
    for (let at = key.lastIndexOf('#'); at >= 0; at = at === 0 ? -1 : key.lastIndexOf('#', at - 1)) {
      const name = key.slice(0, at)
      if (isFile.has(name)) return name
    }
    return names.length === 1 ? (names[0] ?? '') : ''
  }
  const unitFile = (unit: string) => units.get(unit)?.file ?? fileOfKey(unit)
  const fileOf = (draft: Draft): string => {
    const unit = Object.values(draft.fields).find((field) => field.units.length > 0)?.units[0]
    return fileOfKey(draft.key) || (unit === undefined ? '' : unitFile(unit))
  }
  const statement = (field: DraftField, value: unknown, draftFile: () => string): Statement => ({
    value,
    file: field.units[0] === undefined ? draftFile() : unitFile(field.units[0]),
    at: field.at,
    words: shortened(field.units.map((unit) => units.get(unit)?.words ?? '').filter((words) => words !== '')),
    ...(field.why === undefined || field.why === '' ? {} : { why: field.why }),
  })
  return {
    fileOf,
    statementsOf: (draft) => {
      const fields = draftableFields(draft.collection)
      return new Map(
        Object.entries(draft.fields).flatMap(([name, field]) => {
          const draftable = fields.get(name)
          const value = draftable?.fit(field.value)
          if (!draftable || value === undefined || saysNothing(draftable.facts, value)) return []
          return [[name, statement(field, value, () => fileOf(draft))] as const]
        }),
      )
    },
  }
}

/** Enough words to judge by. */
const mostWords = 400

function shortened(words: readonly string[]): string {
  const text = words.join(' ')
  return text.length > mostWords ? `${text.slice(0, mostWords - 1).trimEnd()}…` : text
}
