import type { AnyRecord } from '../../../shared/model/collections.ts'
import type { JoinedDraft } from './reconciled.ts'
import type { KnownFiles } from './source-records.ts'

/** Where the fields of a row were read, as far as the trip knows these files. */
export const placesOf = (row: JoinedDraft, files: KnownFiles): readonly string[] =>
  [...row.fields].flatMap(([name, { file, at }]) => {
    const source = at === '' ? undefined : files.sourceOf(file)
    return source === undefined ? [] : [`${source} ${name} ${at}`]
  })

/** Where the fields of a record were imported from. */
export const recordPlaces = (record: AnyRecord, files: KnownFiles): readonly string[] =>
  Object.entries(record.provenance ?? {}).flatMap(([name, { source, at }]) =>
    source === undefined || !at || !files.isKnown(source) ? [] : [`${source} ${name} ${at}`],
  )
