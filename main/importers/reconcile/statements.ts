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
  const wordsOf = (field: DraftField) => {
    const [first] = field.units
    if (field.units.length === 1 && first !== undefined) return shortened(units.get(first)?.words ?? '')
    return shortened(
      field.units
        .map((unit) => units.get(unit)?.words ?? '')
        .filter((words) => words !== '')
        .join(' '),
    )
  }
  const fileOf = (draft: Draft): string => {
    const unit = Object.values(draft.fields).find((field) => field.units.length > 0)?.units[0]
    return fileOfKey(draft.key) || (unit === undefined ? '' : unitFile(unit))
  }
  const statement = (field: DraftField, value: unknown, draftFile: () => string): Statement => ({
    value,
    file: field.units[0] === undefined ? draftFile() : unitFile(field.units[0]),
    at: field.at,
    words: wordsOf(field),
    ...(field.why === undefined || field.why === '' ? {} : { why: field.why }),
  })
  return {
    fileOf,
    statementsOf: (draft) => {
      const fields = draftableFields(draft.collection)
      const said = new Map<string, Statement>()
      for (const [name, field] of Object.entries(draft.fields)) {
        const draftable = fields.get(name)
        const value = draftable?.fit(field.value)
        if (!draftable || value === undefined || saysNothing(draftable.facts, value)) continue
        said.set(
          name,
          statement(field, value, () => fileOf(draft)),
        )
      }
      return said
    },
  }
}

/** Enough words to judge by. */
const mostWords = 400

function shortened(text: string): string {
  return text.length > mostWords ? `${text.slice(0, mostWords - 1).trimEnd()}…` : text
}
