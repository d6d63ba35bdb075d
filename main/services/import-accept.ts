import type { Change, Edit } from '../../shared/edit/edit.ts'
import { UserError } from '../../shared/errors.ts'
import type { Decision } from '../../shared/importing/review.ts'
import { type CollectionName, collectionNames, definitionOf } from '../../shared/model/collections.ts'
import type { MediaItem } from '../../shared/model/records/media-item.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { mapReferences } from '../../shared/model/walk.ts'
import { pictureType } from '../importers/picture-type.ts'
import { changesOf, picturesWanted } from '../importers/reconcile/accept.ts'
import { draftableFields } from '../importers/reconcile/draftable.ts'
import { hashOf } from '../importers/reconcile/essence.ts'
import {
  type AcceptedFile,
  type AcceptInput,
  isPictureName,
  type ReadyPicture,
} from '../importers/reconcile/reconciled.ts'
import type { UnderstandOutcome } from '../workers/import-messages.ts'
import type { MediaOutcome } from '../workers/messages.ts'
import type { ImportApart } from './import-apart.ts'
import type { ReadFile } from './import-reading.ts'
import { oneByOne, sideBySide } from './side-by-side.ts'

export type Acceptance = Readonly<{
  files: readonly ReadFile[]
  understood: UnderstandOutcome
  decisions: readonly Decision[]
  keepLeftOver: boolean
  /** Universal time. */
  at: string
  by: string
  editId: string
}>

export type AcceptOutside = Readonly<{
  apart: ImportApart
  signal: AbortSignal
  /** Makes a picture or document ready to print. Throws `UserError` for one that cannot be used. */
  prepare: (bytes: Uint8Array) => Promise<MediaOutcome>
  /** Keeps it with the trip. */
  store: (media: MediaOutcome) => Promise<Readonly<{ sha256: string; size: number }>>
}>

/** What was decided as one edit; the pictures it names are stored before it is given. */
export async function acceptImport(
  trip: Trip,
  accepted: Acceptance,
  { apart, ...others }: AcceptOutside,
): Promise<Edit> {
  // One process takes the pictures out of their files; several make them ready.
  const outside = { ...others, takePicture: oneByOne(apart.picture) }
  const { understood, decisions, at, by, editId } = accepted
  const input: Omit<AcceptInput, 'pictures'> = {
    reconciled: understood.reconciled,
    decisions,
    files: acceptedFiles(accepted),
    at,
    newId: freshIds(trip),
  }
  const pictures = new Map<string, ReadyPicture>()
  // Ids are given out anew for the changes themselves.
  const wanted = picturesWanted(trip, { ...input, newId: freshIds(trip) })
  const made = await sideBySide(wanted, mostAtOnce, (name) =>
    readyPicture(name.replace(/^picture:/, ''), accepted, outside),
  )
  for (const [at, name] of wanted.entries()) {
    const ready = made[at]
    if (ready && ready.kind !== 'pdf') pictures.set(name, { ...ready, kind: ready.kind })
  }
  const changes = changesOf(trip, { ...input, pictures })
  const label = labelOf(accepted.files)
  return { id: editId, at, by, label, changes: await withOwnMedia(trip, changes, { accepted, outside }) }
}

/** Pictures that are made ready at the same time, each in a process of its own. */
const mostAtOnce = 3

type Outside = Omit<AcceptOutside, 'apart'> & Readonly<{ takePicture: ImportApart['picture'] }>
type Ready = Readonly<{ sha256: string; size: number; kind: MediaOutcome['kind']; width?: number; height?: number }>

/** Undefined for a picture that cannot be used: the record comes without it. */
async function readyPicture(
  name: string,
  { files }: Acceptance,
  { takePicture, signal, prepare, store }: Outside,
): Promise<Ready | undefined> {
  const file = files.find((each) => each.spool !== undefined && name.startsWith(`${each.name}#`))
  if (file?.spool === undefined) return undefined
  try {
    const picture = await takePicture({ spool: file.spool, picture: name.slice(file.name.length + 1) }, { signal })
    // What stands in a trip was made ready when it came there.
    const own = file.file?.format === 'trip' ? kindOf(picture.bytes) : undefined
    const { bytes, kind, width, height }: MediaOutcome = own
      ? { bytes: picture.bytes, kind: own }
      : await prepare(picture.bytes)
    const { sha256, size } = await store({ bytes, kind })
    return { sha256, size, kind, ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  } catch (error) {
    if (error instanceof UserError && error.code !== 'cancelled') return undefined
    throw error
  }
}

function kindOf(bytes: Uint8Array): MediaOutcome['kind'] | undefined {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'pdf'
  const type = pictureType(bytes)
  return type === 'jpeg' || type === 'png' ? type : undefined
}

/**
 * Records of media name a picture of a file, or in another trip bytes by their hash, until those stand in the trip. One
 * that cannot be used is left out, and nothing refers to it.
 */
async function withOwnMedia(
  trip: Trip,
  changes: readonly Change[],
  { accepted, outside }: Readonly<{ accepted: Acceptance; outside: Outside }>,
): Promise<readonly Change[]> {
  const known = new Set(Object.values(trip.mediaItems).map(({ sha256 }) => sha256))
  const trips = accepted.files.filter(({ file }) => file?.format === 'trip')
  const { schema } = definitionOf('mediaItems')
  const namesOf = (sha256: string) =>
    isPictureName(sha256) ? [sha256.replace(/^picture:/, '')] : trips.map(({ name }) => `${name}#${sha256}`)
  const unusable = new Set<string>()
  const result: Change[] = []
  const media = new Map(
    changes.flatMap((change): readonly [Change, MediaItem][] =>
      change.kind === 'add' && change.collection === 'mediaItems' ? [[change, schema.parse(change.record)]] : [],
    ),
  )
  const made = await sideBySide([...media], mostAtOnce, async ([change, { sha256 }]) => {
    let ready: Ready | undefined
    if (sha256 !== '' && !known.has(sha256))
      for (const name of namesOf(sha256)) ready ??= await readyPicture(name, accepted, outside)
    return [change, ready] as const
  })
  const readies = new Map(made)
  for (const change of changes) {
    const record = media.get(change)
    const ready = readies.get(change)
    if (record && ready)
      result.push({ kind: 'add', collection: 'mediaItems', record: { ...record, ...ready, ...toldOf(record, ready) } })
    else if (record && isPictureName(record.sha256)) unusable.add(record.id)
    else result.push(change)
  }
  return unusable.size === 0 ? result : result.flatMap((change) => withoutReferences(change, unusable))
}

/** What a picture's bytes were taken to say is what they are once ready: the next import tells them unedited by it. */
function toldOf({ provenance }: MediaItem, { sha256 }: Ready): Pick<MediaItem, 'provenance'> {
  const facts = draftableFields('mediaItems').get('sha256')?.facts
  const said = provenance?.['sha256']
  return facts && said ? { provenance: { ...provenance, sha256: { ...said, hash: hashOf(facts, sha256) } } } : {}
}

function withoutReferences(change: Change, ids: ReadonlySet<string>): readonly Change[] {
  if (change.kind === 'set') return typeof change.after === 'string' && ids.has(change.after) ? [] : [change]
  if (change.kind !== 'add') return [change]
  return [
    { ...change, record: mapReferences(change.collection, change.record, ({ id }) => (ids.has(id) ? undefined : id)) },
  ]
}

function acceptedFiles({ files, understood, keepLeftOver }: Acceptance): readonly AcceptedFile[] {
  return files.flatMap(({ file, title, notices }): readonly AcceptedFile[] => {
    const account = understood.accounts.find(({ name }) => name === file?.name)
    if (!file || !account) return []
    const { units, placed, structure } = account
    const leftOver = understood.leftOver.filter((unit) => unit.file === file.name)
    return [{ file, title, units, placed, structure, notices, leftOver, keepLeftOver }]
  })
}

function labelOf(files: readonly ReadFile[]): string {
  const read = files.filter(({ spool }) => spool !== undefined)
  const [first] = read
  return read.length === 1 && first ? `Import ${first.name}` : `Import ${read.length} files`
}

/** Readable ids that nothing in the trip has, nor anything else of the edit. */
function freshIds(trip: Trip): (collection: CollectionName, title: string) => string {
  const taken = new Set<string>([
    'constructor',
    'prototype',
    ...collectionNames.flatMap((name) => Object.keys(trip[name])),
  ])
  /** The last number given behind each beginning: many things may be called alike. */
  const numbers = new Map<string, number>()
  return (collection, title) => {
    const words = title
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
    const start = words.slice(0, 40).replace(/-+$/, '') || collection.toLowerCase()
    let number = numbers.get(start) ?? 1
    let id = start
    for (; taken.has(id); id = `${start}-${number}`) number += 1
    numbers.set(start, number)
    taken.add(id)
    return id
  }
}
