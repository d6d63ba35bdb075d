import { type AnyRecord, type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { blockSchema, richTextWords } from '../../../shared/model/rich-text.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { mapReferences } from '../../../shared/model/walk.ts'
import type { Draft, DraftField, Understanding } from '../draft.ts'
import type { Notice, SourceBlock, SourceDocument, SourceFile, SourcePicture } from '../source-document.ts'
import { unitKey } from '../units.ts'

/** What is read of the media of a trip. */
type Media = Readonly<{
  list(): readonly Readonly<{ sha256: string; size: number }>[]
  read(sha256: string): Promise<Uint8Array>
}>

/** Bytes of pictures and documents that come along with one trip. */
const mostMedia = 200 * 2 ** 20

/**
 * Another trip as drafts: it says itself what everything in it is. References become the keys of drafts; the
 * bytes that a media item names by their hash are the picture of that name in the document.
 */
export async function readTrip(
  trip: Trip,
  { file, media }: Readonly<{ file: SourceFile; media: Media }>,
): Promise<Readonly<{ document: SourceDocument; understood: Pick<Understanding, 'drafts' | 'structure'> }>> {
  const keys = new Map(recordsOf(trip).map(({ collection, record }) => [record.id, keyOf(file, collection, record)]))
  const drafts: Draft[] = []
  const blocks: SourceBlock[] = []
  const structure: Understanding['structure'][number][] = []
  for (const { collection, record } of recordsOf(trip)) {
    const fields: Record<string, DraftField> = {}
    const at = `${collection}, ${record.id}`
    const referring = mapReferences(collection, record, ({ id }) => keys.get(id))
    for (const [name, value] of Object.entries(referring)) {
      if (notTaken.has(name) || isNothing(value)) continue
      const unit = `${collection}/${record.id}.${name}`
      if (collection === 'sources') structure.push({ unit: unitKey(file.name, unit), why: 'where that trip came from' })
      else fields[name] = { value, units: [unitKey(file.name, unit)], at }
      blocks.push({
        kind: 'paragraph',
        text: { unit, at, spans: [{ text: wordsOf(value) }] },
        aside: 'property',
      })
    }
    if (collection !== 'sources')
      drafts.push({
        key: keyOf(file, collection, record),
        collection,
        fields,
        confidence: 1,
        why: 'a record of a trip',
      })
  }
  const { pictures, notices } = await picturesOf(media)
  return { document: { file, title: file.name, blocks, pictures, notices }, understood: { drafts, structure } }
}

const recordsOf = (trip: Trip): readonly Readonly<{ collection: CollectionName; record: AnyRecord }>[] =>
  collectionNames.flatMap((collection) => list(trip, collection).map((record: AnyRecord) => ({ collection, record })))

const keyOf = (file: SourceFile, collection: CollectionName, record: AnyRecord) =>
  unitKey(file.name, `${collection}/${record.id}`)

/** What the trip that takes it in says itself. */
const notTaken = new Set(['id', 'order', 'created', 'updated', 'provenance'])

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  const prose = blockSchema.array().min(1).safeParse(value)
  if (prose.success) return richTextWords(prose.data)
  return JSON.stringify(value)
}

async function picturesOf(
  media: Media,
): Promise<Readonly<{ pictures: readonly SourcePicture[]; notices: readonly Notice[] }>> {
  const pictures: SourcePicture[] = []
  let size = 0
  let left = 0
  for (const each of media.list()) {
    if (size + each.size > mostMedia) {
      left += 1
      continue
    }
    size += each.size
    const bytes = await media.read(each.sha256)
    pictures.push({ id: each.sha256, name: each.sha256, type: 'other', bytes })
  }
  if (left === 0) return { pictures, notices: [] }
  const message = `Pictures and documents of more than 200 MB do not come along; ${left} were left out.`
  return { pictures, notices: [{ code: 'media-left-out', message }] }
}
