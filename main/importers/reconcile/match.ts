import type { ReviewMatch } from '../../../shared/importing/review.ts'
import type { AnyRecord, CollectionName } from '../../../shared/model/collections.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { candidateIndex } from './candidates.ts'
import { identityOf, shortNames } from './identity.ts'
import { onlyIds, valuesOf } from './join.ts'
import { type Known, leastLikeness, likenessOf, matchLikeness, sameName } from './likeness.ts'
import { placesOf, recordPlaces } from './places.ts'
import type { JoinedDraft } from './reconciled.ts'
import type { KnownFiles } from './source-records.ts'
import type { Values } from './titles.ts'
import { twinsOf } from './twins.ts'

/** The record a row is taken for, and those it may be instead. */
export type Found = Readonly<{ match?: ReviewMatch; others: readonly ReviewMatch[] }>

type Task = Readonly<{
  trip: Trip
  collection: CollectionName
  rows: readonly JoinedDraft[]
  files: KnownFiles
  refer: (reference: string) => string
  titleOf: (record: AnyRecord) => string
}>

/**
 * Which record of the trip each row of a collection is; a record is taken by one row only. First by its name, then by
 * the place in the file it was imported from, then by likeness, the likeliest first.
 */
export function matchRows(task: Task): ReadonlyMap<JoinedDraft, Found> {
  const { trip, collection, rows } = task
  const only = onlyIds[collection]
  const the = only === undefined ? undefined : find(trip, collection, only)
  if (only !== undefined) {
    const match = the && { id: only, title: task.titleOf(the), likeness: 1, why: 'There is one in each trip.' }
    return new Map(rows.map((row) => [row, { ...(match ? { match } : {}), others: [] }]))
  }
  const records: readonly Candidate[] = (list(trip, collection) as readonly AnyRecord[]).map((record) => ({
    record,
    ...knownOf(task, record),
  }))
  const known = new Map(rows.map((row) => [row, knownOf(task, valuesOf(row.fields))]))
  const taken = new Map<JoinedDraft, Proposal>()
  const claimed = new Set<Candidate>()
  const claim = (row: JoinedDraft, proposal: Proposal) => {
    taken.set(row, proposal)
    claimed.add(proposal.candidate)
  }
  const alike = new Map<JoinedDraft, readonly Proposal[]>()
  byName(task, records, known, alike, claimed, claim)
  byPlace(task, records, known, taken, claimed, claim)
  byLikeness(rows, records, known, alike, taken, claimed, claim)
  const shown = ({ candidate, likeness, why }: Proposal): ReviewMatch => ({
    id: candidate.record.id,
    title: task.titleOf(candidate.record),
    likeness,
    why,
  })
  const twins = twinsOf(
    rows.filter((row) => !taken.has(row)),
    known,
  )
  return new Map(
    rows.map((row) => {
      const match = taken.get(row)
      const others = (alike.get(row) ?? [])
        .filter(({ candidate }) => candidate !== match?.candidate)
        // A pause like one that was found is one more pause.
        .filter(({ candidate, likeness }) => collection !== 'agendaItems' || !claimed.has(candidate) || likeness > 0.98)
        .map(shown)
      const all = [...others, ...(twins.get(row) ?? [])].toSorted((one, other) => other.likeness - one.likeness)
      return [row, { ...(match ? { match: shown(match) } : {}), others: all.slice(0, mostOthers) }]
    }),
  )
}

type Candidate = Known & Readonly<{ record: AnyRecord }>
type Proposal = Readonly<{ candidate: Candidate; likeness: number; why: string }>
type Claim = (row: JoinedDraft, proposal: Proposal) => void

const mostOthers = 5

function knownOf({ collection, refer }: Task, values: object): Known {
  // Fields are read by the names their own definition gives.
  const fields = values as Values
  return { identity: identityOf(collection, fields, refer), shorts: shortNames(fields) }
}

function byName(
  task: Task,
  records: readonly Candidate[],
  known: ReadonlyMap<JoinedDraft, Known>,
  alike: Map<JoinedDraft, readonly Proposal[]>,
  claimed: ReadonlySet<Candidate>,
  claim: Claim,
): void {
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of records)
    for (const key of candidate.identity.keys) {
      const others = byKey.get(key)
      if (others) others.push(candidate)
      else byKey.set(key, [candidate])
    }
  for (const row of task.rows) {
    const identity = known.get(row)?.identity
    const named = [...new Set((identity?.keys ?? []).flatMap((key) => (byKey.get(key) ?? []).slice(0, 40)))]
    if (!identity || named.length === 0) continue
    const places = named.length > 1 ? new Set(placesOf(row, task.files)) : undefined
    const isFromHere = ({ record }: Candidate) =>
      places !== undefined && recordPlaces(record, task.files).some((place) => places.has(place))
    const free = named.filter((candidate) => !claimed.has(candidate))
    const candidate = free.find(isFromHere) ?? free[0]
    const group = candidate?.identity.group ?? ''
    const isElsewhere = group !== '' && identity.group !== '' && group !== identity.group
    if (candidate && isElsewhere && !isFromHere(candidate) && !isImportedFrom(task, row, candidate.record)) {
      claim(row, { candidate, likeness: 0.9, why: 'The same name in another organisation.' })
    } else if (candidate) claim(row, { candidate, ...sameName })
    alike.set(
      row,
      named.map((each) =>
        free.includes(each)
          ? { candidate: each, ...sameName }
          : { candidate: each, likeness: 0.99, why: 'The same name; another row of this import is taken for it.' },
      ),
    )
  }
}

const isImportedFrom = ({ files }: Task, row: JoinedDraft, record: AnyRecord): boolean =>
  Object.values(record.provenance ?? {}).some(({ source }) => source !== undefined && files.isFile(source, row.file))

/** The same place of the same file, whatever stands there now; with another name only when the rest speaks for it. */
function byPlace(
  task: Task,
  records: readonly Candidate[],
  known: ReadonlyMap<JoinedDraft, Known>,
  taken: ReadonlyMap<JoinedDraft, Proposal>,
  claimed: ReadonlySet<Candidate>,
  claim: Claim,
): void {
  const byPlaces = new Map<string, Candidate[]>()
  for (const candidate of records) {
    if (claimed.has(candidate)) continue
    for (const place of recordPlaces(candidate.record, task.files)) {
      const others = byPlaces.get(place)
      if (others) others.push(candidate)
      else byPlaces.set(place, [candidate])
    }
  }
  if (byPlaces.size === 0) return
  for (const row of task.rows) {
    const mine = known.get(row)
    if (taken.has(row) || !mine) continue
    const votes = new Map<Candidate, number>()
    for (const place of placesOf(row, task.files))
      for (const candidate of (byPlaces.get(place) ?? []).slice(0, 40))
        if (!claimed.has(candidate)) votes.set(candidate, (votes.get(candidate) ?? 0) + 1)
    const [candidate] = [...votes].toSorted(
      ([one, a], [other, b]) => nearness(mine, other) - nearness(mine, one) || b - a,
    )[0] ?? [undefined]
    if (!candidate) continue
    const isTheSame =
      nearness(mine, candidate) >= 0.5 ||
      sharesMost(row, candidate.record) ||
      (votes.size === 1 && mine.identity.keys.length === 0)
    claim(
      row,
      isTheSame
        ? { candidate, likeness: 1, why: 'It was imported from this place of this file before.' }
        : { candidate, likeness: 0.8, why: 'It was imported from this place of this file, under another name.' },
    )
  }
}

const nearness = (one: Known, other: Known): number => likenessOf(one, other)?.likeness ?? 0

/** Whether most fields other than the name are what they were. */
function sharesMost(row: JoinedDraft, record: AnyRecord): boolean {
  const values = new Map<string, unknown>(Object.entries(record))
  const fields = [...row.fields].filter(([name]) => !isNaming.has(name) && values.has(name))
  const same = fields.filter(([name, { value }]) => JSON.stringify(value) === JSON.stringify(values.get(name)))
  return same.length > 0 && same.length * 2 >= fields.length
}

const isNaming = new Set(['name', 'fullName', 'surname', 'title', 'shortName', 'kind', 'text'])

function byLikeness(
  rows: readonly JoinedDraft[],
  records: readonly Candidate[],
  known: ReadonlyMap<JoinedDraft, Known>,
  alike: Map<JoinedDraft, readonly Proposal[]>,
  taken: ReadonlyMap<JoinedDraft, Proposal>,
  claimed: ReadonlySet<Candidate>,
  claim: Claim,
): void {
  const candidatesFor = candidateIndex(records)
  const proposals: (Proposal & { row: JoinedDraft })[] = []
  for (const row of rows) {
    const mine = known.get(row)
    if (taken.has(row) || !mine || mine.identity.names.length === 0) continue
    const found = candidatesFor(mine)
      .flatMap((candidate) => {
        const likeness = likenessOf(mine, candidate)
        return likeness && likeness.likeness >= leastLikeness ? [{ candidate, ...likeness }] : []
      })
      .toSorted((one, other) => other.likeness - one.likeness)
    if (found.length === 0) continue
    const named = alike.get(row) ?? []
    const isNamed = new Set(named.map(({ candidate }) => candidate))
    alike.set(row, [...named, ...found.filter(({ candidate }) => !isNamed.has(candidate))])
    for (const each of found) if (each.likeness >= matchLikeness) proposals.push({ ...each, row })
  }
  for (const { row, ...proposal } of proposals.toSorted((one, other) => other.likeness - one.likeness))
    if (!taken.has(row) && !claimed.has(proposal.candidate)) claim(row, proposal)
}
