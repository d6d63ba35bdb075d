import type {
  ComparedRow,
  Decision,
  Review,
  ReviewChoices,
  ReviewField,
  ReviewFile,
  ReviewRow,
  ReviewState,
} from '../../shared/importing/review.ts'
import type { CollectionName } from '../../shared/model/collections.ts'

/** What a person decided about a row so far; what is missing goes by the proposal. */
export type Decided = Readonly<{
  take?: boolean
  /** Id of the record it is, or `new`. */
  as?: string
  fields?: Readonly<Record<string, 'theirs' | 'ours'>>
  /** By field: which of several files is believed, 0 for the one shown first. */
  picks?: Readonly<Record<string, number>>
}>
/** By the key of the row. */
export type DecidedRows = ReadonlyMap<string, Decided>

export const isTaken = (row: ReviewRow, decided: DecidedRows): boolean =>
  !changesNothing(row, decided) && (decided.get(row.key)?.take ?? row.isTicked)

/** It says what the record it is taken for says already. */
export const changesNothing = (row: ReviewRow, decided: DecidedRows): boolean =>
  row.state === 'same' && (decided.get(row.key)?.as ?? row.match?.id) === row.match?.id

/** The record it will be: an id, or `new`. */
export const takenFor = (row: ReviewRow, decided: DecidedRows): string =>
  decided.get(row.key)?.as ?? row.match?.id ?? 'new'

/** Whose value of a field stands; undefined while a conflict has no decision, and then the trip's stays. */
export function sideOf(row: ReviewRow, field: ReviewField, decided: DecidedRows): 'theirs' | 'ours' | undefined {
  const chosen = decided.get(row.key)?.fields?.[field.name]
  if (chosen) return chosen
  return field.state === 'conflict' ? undefined : 'theirs'
}

/** Fields of a row that is taken where both sides differ and nobody has decided. */
export const openFields = (row: ReviewRow, decided: DecidedRows): number =>
  isTaken(row, decided) && takenFor(row, decided) === row.match?.id
    ? row.fields.filter((field) => field.state === 'conflict' && sideOf(row, field, decided) === undefined).length
    : 0

/** Which of several files is believed in a field, 0 for the one shown first. */
export const pickOf = (row: ReviewRow, field: ReviewField, decided: DecidedRows): number =>
  decided.get(row.key)?.picks?.[field.name] ?? 0

/** The decisions with one row decided further. */
export function decide(decided: DecidedRows, key: string, more: Decided): DecidedRows {
  const known = decided.get(key)
  // Another record has other values: what was chosen field by field was about the first one.
  const isOther = more.as !== undefined && more.as !== known?.as
  const { fields, picks, ...rest }: Decided = isOther ? { ...known, fields: {}, picks: {} } : (known ?? {})
  const sides = { ...fields, ...more.fields }
  const believed = { ...picks, ...more.picks }
  return new Map(decided).set(key, {
    ...rest,
    ...more,
    ...(Object.keys(sides).length > 0 && { fields: sides }),
    ...(Object.keys(believed).length > 0 && { picks: believed }),
  })
}

/** Takes these rows, or leaves them, all at once. */
export function takeRows(decided: DecidedRows, rows: readonly ReviewRow[], take: boolean): DecidedRows {
  const next = new Map(decided)
  for (const row of rows) if (!changesNothing(row, decided)) next.set(row.key, { ...next.get(row.key), take })
  return next
}

/** One side for every field of a row that differs. */
export const chooseAll = (decided: DecidedRows, row: ReviewRow, side: 'theirs' | 'ours'): DecidedRows =>
  decide(decided, row.key, {
    fields: Object.fromEntries(row.fields.filter(({ state }) => state !== 'same').map(({ name }) => [name, side])),
  })

/** What the host is told: rows about which something was decided. */
export const decisionsOf = (review: Review, decided: DecidedRows): Decision[] =>
  review.rows.flatMap((row) => {
    const own = decided.get(row.key)
    if (!own) return []
    return [{ ...own, ...openStay(row, decided), key: row.key, take: isTaken(row, decided) }]
  })

/** Who believes one of several files in one field has decided nothing about the others: there the trip's words stay. */
function openStay(row: ReviewRow, decided: DecidedRows): Pick<Decided, 'fields'> {
  const { picks, fields = {} } = decided.get(row.key) ?? {}
  if (!picks || takenFor(row, decided) !== row.match?.id) return {}
  const open = row.fields.filter((field) => sideOf(row, field, decided) === undefined)
  return { fields: { ...Object.fromEntries(open.map(({ name }) => [name, 'ours' as const])), ...fields } }
}

export const decidedFrom = ({ rows }: ReviewChoices): DecidedRows =>
  new Map(
    rows.map(({ key, take, as, fields, picks }) => [
      key,
      { ...(take !== undefined && { take }), ...(as && { as }), ...(fields && { fields }), ...(picks && { picks }) },
    ]),
  )

/** Rows for which another record of the trip was chosen than the one they stand beside. */
export const chosenOtherwise = (rows: readonly ReviewRow[], decided: DecidedRows) =>
  rows.flatMap((row) => {
    const as = decided.get(row.key)?.as
    const isOther = as !== undefined && as !== row.match?.id && row.others.some(({ id }) => id === as)
    return isOther ? [{ key: row.key, as }] : []
  })

/** The rows beside the records that were chosen for them. One that is the same as another row stays as it was. */
export function rebased(rows: readonly ReviewRow[], compared: readonly ComparedRow[]): ReviewRow[] {
  const now = new Map(compared.map((each) => [each.key, each]))
  return rows.map((row) => {
    const other = now.get(row.key)
    const match = row.others.find(({ id }) => id === other?.as)
    if (!other || !match) return row
    const others = [...(row.match ? [row.match] : []), ...row.others.filter((each) => each !== match)]
    return { ...row, state: other.state, fields: other.fields, match, others }
  })
}

/** The next row after this one, round the list, with a field to decide. */
export function nextOpen(rows: readonly ReviewRow[], decided: DecidedRows, after: string | undefined) {
  const at = rows.findIndex(({ key }) => key === after)
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) => openFields(row, decided) > 0)
}

export type Counts = Readonly<Record<ReviewState, number>>

export function countStates(rows: readonly ReviewRow[]): Counts {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}

/** Kinds of records in the review, in the order they first come, with their rows. */
export function byKind(rows: readonly ReviewRow[]): ReadonlyMap<CollectionName, readonly ReviewRow[]> {
  const kinds = new Map<CollectionName, ReviewRow[]>()
  for (const row of rows) {
    const known = kinds.get(row.collection)
    if (known) known.push(row)
    else kinds.set(row.collection, [row])
  }
  return kinds
}

/** What will happen: how many rows are taken, how many of them are new, and how many fields wait for a decision. */
export function outlook(rows: readonly ReviewRow[], decided: DecidedRows) {
  const taken = rows.filter((row) => isTaken(row, decided))
  const fresh = taken.filter((row) => takenFor(row, decided) === 'new').length
  const open = taken.reduce((sum, row) => sum + openFields(row, decided), 0)
  return { taken: taken.length, fresh, changed: taken.length - fresh, open }
}

const number = (value: number): string => value.toLocaleString('en-GB')

/** The account of an import: `1,204 pieces in = 1,100 in records + 60 headings + 44 left over`. */
export function sumLine(files: readonly ReviewFile[]): string {
  const sum = (pick: (file: ReviewFile) => number) => files.reduce((all, file) => all + pick(file), 0)
  const units = sum((file) => file.units)
  return `${number(units)} ${units === 1 ? 'piece' : 'pieces'} in = ${number(sum((file) => file.placed))} in records + ${number(sum((file) => file.structure))} headings + ${number(sum((file) => file.leftOver))} left over`
}
