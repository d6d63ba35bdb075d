import type { Draft, DraftField } from '../../draft.ts'
import { foldWords } from '../text/fold.ts'

/** Rows about the same person or body are one draft with the units of all; a list that names somebody twice is common. */
export function mergeAlike(drafts: readonly Draft[]): readonly Draft[] {
  const merged = new Map<string, Draft>()
  const byName = new Map<string, string[]>()
  for (const draft of drafts) {
    const name = nameOf(draft)
    if (name === '') {
      merged.set(draft.key, draft)
      continue
    }
    const keys = byName.get(name) ?? []
    const known = keys
      .slice(-mostOfOneName)
      .map((key) => merged.get(key))
      .find((each) => each !== undefined && agree(each, draft))
    if (known) merged.set(known.key, join(known, draft))
    else {
      merged.set(draft.key, draft)
      keys.push(draft.key)
      byName.set(name, keys)
    }
  }
  return [...merged.values()]
}

/** A list with more people of one name is made up; looking at all of them would take for ever. */
const mostOfOneName = 8

const named: ReadonlyMap<string, string> = new Map([
  ['delegates', 'fullName'],
  ['officials', 'fullName'],
  ['contacts', 'name'],
  ['companies', 'name'],
  ['agencies', 'name'],
])

function nameOf({ collection, fields }: Draft): string {
  const name = fields[named.get(collection) ?? '']?.value
  return name === undefined ? '' : `${collection}:${foldWords(textOf(name))}`
}

/** Two people of one name are told apart by where they work and how they are reached. */
const agree = (first: Draft, second: Draft): boolean =>
  ['company', 'agency', 'email', 'mobile', 'passportNumber'].every((field) => {
    const [a, b] = [first.fields[field]?.value, second.fields[field]?.value]
    return a === undefined || b === undefined || a === b
  })

/** What differs stays as the first row has it; reasons to call gather. */
function join(first: Draft, second: Draft): Draft {
  const fields: Record<string, DraftField> = { ...first.fields }
  for (const [name, field] of Object.entries(second.fields)) {
    const known = fields[name]
    const units = known ? more(known.units, field.units) : field.units
    if (!known) fields[name] = field
    else if (textOf(known.value) === textOf(field.value)) fields[name] = { ...known, units }
    else if (name === 'callFor' || name === 'detail')
      fields[name] = { ...known, units, value: withText(known.value, `${textOf(known.value)}, ${textOf(field.value)}`) }
  }
  return { ...first, fields }
}

/** A name may return in thousands of rows: only the last few units are looked at for ones that are there. */
function more(known: readonly string[], fresh: readonly string[]): readonly string[] {
  const last = known.slice(-mostOfOneName)
  return [...known, ...fresh.filter((unit) => !last.includes(unit))]
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join(' ') : String(value)

const withText = (value: unknown, text: string): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.keys(value).map((key) => [key, text])) : text
