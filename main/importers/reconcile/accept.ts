import { diffRecord } from '../../../shared/edit/diff.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { isOrderKey, orderBetween } from '../../../shared/edit/order.ts'
import { type AnyRecord, type CollectionName, definitionOf } from '../../../shared/model/collections.ts'
import { makeRecord } from '../../../shared/model/record.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { type Compared, compareField } from './compare-fields.ts'
import { draftableFields } from './draftable.ts'
import { hashOf } from './essence.ts'
import {
  type AcceptedFile,
  type AcceptInput,
  type ChangesOf,
  isPictureName,
  type JoinedDraft,
  type JoinedField,
  type PicturesWanted,
  type ReadyPicture,
} from './reconciled.ts'
import { collectionsById, isAmong, type Resolve, resolvedFields } from './references.ts'
import { isMore, knownFiles, sourceChanges } from './source-records.ts'
import { type Target, targetsOf } from './targets.ts'
import type { Values } from './titles.ts'

/**
 * The changes of one edit that takes in what was decided, what others belong to first; none when nothing would be
 * different. Each field taken remembers its file, its place there and what it said.
 */
export const changesOf: ChangesOf = (trip, input) => {
  const changes: Change[] = []
  const orders = orderGiver(trip)
  const sources = sourceGiver(trip, input)
  const pictures = pictureGiver(trip, input, orders, changes)
  for (const { target, draft, accepted } of takenRows(trip, input, pictures.idOf)) {
    if (accepted.length === 0 && target.kind === 'old') continue
    const before = target.kind === 'old' ? target.record : undefined
    pictures.settle(accepted, target.title)
    const values = Object.fromEntries(accepted.map(({ name, compared }) => [name, compared.after]))
    const provenance: Values = { ...before?.provenance, ...provenanceOf(draft, accepted, sources.idOf) }
    const told = Object.keys(provenance).length > 0 ? { provenance } : {}
    if (target.kind === 'old') {
      // Every value fits the field it is put into, so the record stays one of its kind.
      const after = { ...target.record, ...values, ...told } as AnyRecord
      changes.push(...diffRecord(draft.collection, target.record, after))
      target.now(after)
      continue
    }
    const order = orders(draft.collection)
    const record = makeRecord(definitionOf(draft.collection), { ...values, ...told, id: target.id, order })
    // The definition that made it is that of this very collection.
    changes.push({ kind: 'add', collection: draft.collection, record: record as AnyRecord })
    target.now(record as AnyRecord)
  }
  const isKept = changes.length > 0 || input.files.some((each) => sources.hasMore(each))
  const reports = isKept
    ? input.files.flatMap((each) =>
        sourceChanges(trip, each, sources.idOf(each.file.name) ?? '', () => orders('sources'), input.at),
      )
    : []
  return [...reports, ...changes]
}

/** The pictures that what was decided will show, for the service to make ready. */
export const picturesWanted: PicturesWanted = (trip, input) => {
  const wanted = new Set<string>()
  if (!hasPictures(input)) return []
  for (const { accepted } of takenRows(trip, { ...input, newId: (_, title) => title }, (name) => name))
    for (const { compared } of accepted) if (isPictureName(compared.after)) wanted.add(compared.after)
  return [...wanted]
}

/** Most imports show none, and then nothing needs to be tried out. */
const hasPictures = ({ reconciled: { drafts } }: Omit<AcceptInput, 'pictures'>): boolean =>
  [...drafts.values()].some(({ fields }) =>
    [...fields.values()].some(
      ({ value, others }) => isPictureName(value) || others.some((other) => isPictureName(other.value)),
    ),
  )

type Accepted = Readonly<{ name: string; said: JoinedField; compared: Compared }>
type Taken = Readonly<{ target: Target; draft: JoinedDraft; accepted: readonly Accepted[] }>

/** Rows one after the other: each sees what those before it made of its record. */
function* takenRows(
  trip: Trip,
  input: Omit<AcceptInput, 'pictures'>,
  pictureId: (name: string) => string | undefined,
): Generator<Taken> {
  const { reconciled, decisions, files } = input
  const targets = targetsOf(trip, input)
  const collections = collectionsById(trip)
  const known = knownFiles(
    trip,
    files.map(({ file }) => file),
  )
  const decided = new Map(decisions.map((decision) => [decision.key, decision]))
  const resolve: Resolve = ({ to, id }) => {
    if (isPictureName(id)) return to.includes('mediaItems') ? pictureId(id) : undefined
    const row = reconciled.rowOf.get(id)
    if (row === undefined) return isAmong(to, collections.get(id)) ? id : undefined
    return isAmong(to, reconciled.drafts.get(row)?.collection) ? targets.idOf(row) : undefined
  }
  for (const { key } of reconciled.rows) {
    const draft = reconciled.drafts.get(key)
    const target = targets.takenAs(key)
    if (!draft || !target) continue
    const decision = decided.get(key)
    const record = target.kind === 'old' ? target.record : undefined
    const accepted = [...resolvedFields(draft, resolve)].flatMap(([name, said]): readonly Accepted[] => {
      const field = draftableFields(draft.collection).get(name)
      const choice = decision?.fields && Object.hasOwn(decision.fields, name) ? decision.fields[name] : undefined
      const pick = decision?.picks && Object.hasOwn(decision.picks, name) ? (decision.picks[name] ?? 0) : 0
      const believed = pick === 0 ? said : said.others[pick - 1]
      if (!field || !believed || choice === 'ours') return []
      // A person who picked one file of several has settled it between them.
      const compared = compareField(field, record, { ...believed, others: decision?.picks ? [] : said.others }, known)
      const isTaken =
        compared.state === 'new' ||
        compared.state === 'changed' ||
        (compared.state === 'conflict' && (choice === 'theirs' || !record))
      const fits = isTaken && field.fit(compared.after) !== undefined
      // A brief stays with its meeting: the one it would move to may have a brief.
      const isMoved = record !== undefined && draft.collection === 'briefs' && name === 'agendaItem'
      return fits && !isMoved ? [{ name, said: { ...said, ...believed }, compared }] : []
    })
    yield { target, draft, accepted }
  }
}

const provenanceOf = (
  { collection }: JoinedDraft,
  accepted: readonly Accepted[],
  sourceOf: (file: string) => string | undefined,
): Values =>
  Object.fromEntries(
    accepted.map(({ name, said }) => {
      const field = draftableFields(collection).get(name)
      const source = sourceOf(said.file)
      const hash = field && { hash: hashOf(field.facts, said.value) }
      return [name, { ...(source === undefined ? {} : { source }), at: said.at, ...hash }]
    }),
  )

/** Keys behind all records of a collection, one after the other. */
function orderGiver(trip: Trip): (collection: CollectionName) => string {
  const last = new Map<CollectionName, string | undefined>()
  return (collection) => {
    const before = last.has(collection)
      ? last.get(collection)
      : (list(trip, collection) as readonly AnyRecord[]).findLast(({ order }) => isOrderKey(order))?.order
    const order = orderBetween(before)
    last.set(collection, order)
    return order
  }
}

/** Ids of the records that stand for the files: those of earlier imports, else fresh ones. */
function sourceGiver(trip: Trip, { files, newId }: AcceptInput) {
  const known = knownFiles(
    trip,
    files.map(({ file }) => file),
  )
  const titles = new Map(files.map(({ file, title }) => [file.name, title || file.name]))
  const fresh = new Map<string, string>()
  const idOf = (file: string): string | undefined => {
    const id = known.sourceOf(file) ?? fresh.get(file)
    const title = titles.get(file)
    if (id !== undefined || title === undefined) return id
    const made = newId('sources', title)
    fresh.set(file, made)
    return made
  }
  const hasMore = (each: AcceptedFile) => isMore(each, find(trip, 'sources', known.sourceOf(each.file.name)))
  return { idOf, hasMore }
}

/** Media records for the pictures of files: those with the same bytes, else fresh ones once something shows them. */
function pictureGiver(
  trip: Trip,
  { pictures, newId }: AcceptInput,
  orders: (collection: CollectionName) => string,
  changes: Change[],
) {
  const languages = find(trip, 'trips', tripId)?.languages ?? ['en']
  const byHash = new Map(list(trip, 'mediaItems').map((media) => [media.sha256, media.id]))
  const waiting = new Map<string, ReadyPicture>()
  const idOf = (name: string): string | undefined => {
    const picture = pictures.get(name)
    if (!picture) return undefined
    const known = byHash.get(picture.sha256)
    if (known !== undefined) return known
    const id = newId('mediaItems', name.replace(/^.*[#/]/, ''))
    byHash.set(picture.sha256, id)
    waiting.set(id, picture)
    return id
  }
  const settle = (accepted: readonly Accepted[], title: string): void => {
    for (const { said } of accepted) {
      const picture = typeof said.value === 'string' ? waiting.get(said.value) : undefined
      if (!picture || typeof said.value !== 'string') continue
      waiting.delete(said.value)
      const alt = title === '' ? {} : { [languages[0] ?? 'en']: title }
      const values = { ...picture, id: said.value, order: orders('mediaItems'), alt }
      changes.push({ kind: 'add', collection: 'mediaItems', record: makeRecord(definitionOf('mediaItems'), values) })
    }
  }
  return { idOf, settle }
}
