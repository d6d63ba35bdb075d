import type { ReviewField, ReviewRow, ReviewState } from '../../../shared/importing/review.ts'
import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import type { Draft } from '../draft.ts'
import { compareField } from './compare-fields.ts'
import { type Draftable, draftableFields } from './draftable.ts'
import { joinDrafts, type Told } from './join.ts'
import { leftOut } from './left-out.ts'
import { matchLikeness } from './likeness.ts'
import { type Found, matchRows } from './match.ts'
import { namesOf } from './names.ts'
import type { JoinedDraft, JoinedField, Reconcile, Statement } from './reconciled.ts'
import { collectionsById, isAmong, ownerFields, ownersOf, type Resolve } from './references.ts'
import { knownFiles } from './source-records.ts'
import { statementReader } from './statements.ts'
import { valueWords } from './value-words.ts'

/** What the drafts of an import mean for a trip: a row for each thing, beside the record it is taken for. */
export const reconcile: Reconcile = (trip, input) => {
  const reader = statementReader(input)
  const files = knownFiles(trip, input.files)
  const collections = collectionsById(trip)
  const rowOf = new Map<string, string>()
  const told = new Map<Draft, Told>()
  const drafts = new Map<string, JoinedDraft>()
  const found = new Map<string, Found>()
  const names = namesOf(trip, drafts)
  const refer = (reference: string): string => {
    const row = rowOf.get(reference)
    if (row !== undefined) return found.get(row)?.match?.id ?? row
    return collections.has(reference) ? reference : ''
  }
  const byCollection = Map.groupBy(input.drafts, ({ collection }) => collection)
  for (const collection of inOrderOfNeed) {
    const rows = joinDrafts(collection, byCollection.get(collection) ?? [], reader, refer, { rowOf, told })
    if (rows.length === 0) continue
    for (const row of rows) drafts.set(row.key, row)
    const titleOf = (record: AnyRecord) => names.ofRecord(collection, record)
    for (const [row, match] of matchRows({ trip, collection, rows, files, refer, titleOf })) found.set(row.key, match)
  }
  const resolve: Resolve = ({ to, id }) => {
    const row = rowOf.get(id)
    if (row !== undefined) return isAmong(to, drafts.get(row)?.collection) ? refer(id) : undefined
    return isAmong(to, collections.get(id)) || id.startsWith('picture:') ? id : undefined
  }
  const taken = new Set<string>()
  const { placed, lost, resolved } = leftOut(drafts, told, resolve)
  const rows = [...drafts.values()].map((draft) => {
    const match = found.get(draft.key) ?? { others: [] }
    const record = find(trip, draft.collection, match.match?.id)
    const fields = [...(resolved.get(draft.key) ?? [])].flatMap(([name, said]) => {
      const field = draftableFields(draft.collection).get(name)
      return field ? [reviewField(field, said, compareField(field, record, said, files), names.of)] : []
    })
    const state = record ? stateOf(fields) : 'new'
    const missing = match.match ? '' : missingOwner(trip, draft, { rowOf, drafts, resolve, taken, names })
    const isTicked = missing === '' && isTickedAtFirst(draft, match, state, fields)
    if (isTicked || match.match?.likeness === 1) taken.add(draft.key)
    return {
      key: draft.key,
      collection: draft.collection,
      state,
      title: names.of(draft.key),
      ...match,
      others: [...match.others],
      isTicked,
      confidence: draft.confidence,
      why: [draft.why, missing, lost.get(draft.key) ?? ''].filter((part) => part !== '').join('. '),
      file: draft.file,
      at: draft.at,
      fields,
    }
  })
  const rank = new Map(collectionNames.map((name, index) => [name, index]))
  const place = (row: ReviewRow) => rank.get(row.collection) ?? 0
  return { rows: rows.toSorted((one, other) => place(one) - place(other)), drafts, rowOf, placed }
}

/** What others belong to, or are told by, comes first. Earlier imports are no thing of the trip. */
const first: readonly CollectionName[] = [
  'organisations',
  'companies',
  'agencies',
  'venues',
  'topics',
  'delegates',
  'officials',
  'agendaItems',
  'briefs',
  'talkingPoints',
]
const inOrderOfNeed: readonly CollectionName[] = [
  ...first,
  ...collectionNames.filter((name) => !first.includes(name) && name !== 'sources'),
]

export function reviewField(
  field: Draftable,
  said: JoinedField,
  compared: ReturnType<typeof compareField>,
  nameOf: (reference: string) => string,
): ReviewField {
  const words = (value: unknown) => valueWords(field, value, nameOf)
  return {
    name: field.name,
    state: compared.state,
    before: words(compared.before),
    after: words(compared.after),
    source: evidenceOf(said),
    ...(compared.why === undefined ? {} : { why: compared.why }),
    ...(said.others.length === 0
      ? {}
      : { others: said.others.map((other) => ({ after: words(other.value), source: evidenceOf(other) })) }),
  }
}

const evidenceOf = ({ file, at, words }: Statement) => ({ file, at, words })

export function stateOf(fields: readonly ReviewField[]): ReviewState {
  if (fields.some(({ state }) => state === 'conflict')) return 'conflict'
  return fields.every(({ state }) => state === 'same') ? 'same' : 'changed'
}

function isTickedAtFirst(draft: JoinedDraft, found: Found, state: ReviewState, fields: readonly ReviewField[]) {
  if (draft.confidence < 0.5 || state === 'same') return false
  if (!found.match) return (found.others[0]?.likeness ?? 0) < matchLikeness
  return found.match.likeness === 1 && fields.some((field) => field.state === 'new' || field.state === 'changed')
}

type Known = Readonly<{
  rowOf: ReadonlyMap<string, string>
  drafts: ReadonlyMap<string, JoinedDraft>
  resolve: Resolve
  /** Rows that are or will be records when nobody decides otherwise. */
  taken: ReadonlySet<string>
  names: ReturnType<typeof namesOf>
}>

/** Why a new record could not stand, as a sentence; empty when it can. */
function missingOwner(trip: Trip, draft: JoinedDraft, { rowOf, resolve, taken, names }: Known): string {
  if (ownerFields(draft.collection).some((name) => !draft.fields.has(name))) return 'It does not say what it belongs to'
  for (const owner of ownersOf(draft)) {
    if (resolve(owner) === undefined) return 'What it belongs to was not found'
    const row = rowOf.get(owner.id)
    if (row !== undefined && !taken.has(row))
      return `It belongs to ${names.of(row) || 'another row'}: take that one along`
  }
  return secondBrief(trip, draft, resolve)
}

function secondBrief(trip: Trip, draft: JoinedDraft, resolve: Resolve): string {
  if (draft.collection !== 'briefs') return ''
  const item = resolve({ to: ['agendaItems'], id: String(draft.fields.get('agendaItem')?.value) })
  const has = Object.values(trip.briefs).some((brief) => brief.agendaItem === item)
  return has ? 'The agenda item has a brief already' : ''
}
