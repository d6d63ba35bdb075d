import { diffRecord } from '../../../shared/edit/diff.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { definitionOf } from '../../../shared/model/collections.ts'
import { makeRecord } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/records/source.ts'
import type { RichText } from '../../../shared/model/rich-text.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import type { SourceFile } from '../source-document.ts'
import type { AcceptedFile } from './reconciled.ts'

/** Which records of earlier imports stand for the files of this one: those of the same bytes or the same name. */
export type KnownFiles = Readonly<{
  sourceOf: (file: string) => string | undefined
  isKnown: (source: string) => boolean
  isFile: (source: string, file: string) => boolean
  /** Whether the very same bytes were taken in before. */
  wasTaken: (file: string) => boolean
  /** Name of the file a source record stands for. */
  nameOf: (source: string) => string
}>

export function knownFiles(trip: Trip, files: readonly SourceFile[]): KnownFiles {
  const byHash = new Map(list(trip, 'sources').map((source) => [source.hash, source.id]))
  const byName = new Map(list(trip, 'sources').map((source) => [source.file, source.id]))
  const ids = new Map(files.map(({ name, hash }) => [name, byHash.get(hash) ?? byName.get(name)]))
  const known = new Set(ids.values())
  const taken = new Set(files.filter(({ hash }) => byHash.has(hash)).map(({ name }) => name))
  return {
    sourceOf: (file) => ids.get(file),
    isKnown: (source) => known.has(source),
    isFile: (source, file) => ids.get(file) === source,
    wasTaken: (file) => taken.has(file),
    nameOf: (source) => find(trip, 'sources', source)?.file ?? '',
  }
}

/** The change that keeps the report of a file with the trip, if it says anything new. */
export function sourceChanges(
  trip: Trip,
  accepted: AcceptedFile,
  id: string,
  order: () => string,
  at: string,
): readonly Change[] {
  const before = find(trip, 'sources', id)
  if (before && before.hash === accepted.file.hash && !isMore(accepted, before)) return []
  const { file, title, units, placed, structure, notices } = accepted
  const report = {
    file: file.name,
    title,
    hash: file.hash,
    importedOn: at,
    units,
    placed,
    structure,
    notices: notices.map((text, index) => ({ id: `n${index + 1}`, text })),
    leftOver: accepted.keepLeftOver ? notesOf(accepted) : (before?.leftOver ?? []),
  }
  if (before) return diffRecord('sources', before, { ...before, ...report })
  const record = makeRecord(definitionOf('sources'), { id, order: order(), ...report })
  return [{ kind: 'add', collection: 'sources', record }]
}

/** Whether there are notes to keep that the trip does not have yet. */
export const isMore = ({ keepLeftOver, leftOver }: AcceptedFile, before: Source | undefined): boolean =>
  keepLeftOver && leftOver.length > 0 && (before?.leftOver.length ?? 0) === 0

/** More than this nobody reads, and every reader of the trip would carry it. */
const mostNotes = 2000
const mostWords = 200_000

function notesOf({ leftOver }: AcceptedFile): RichText {
  let words = 0
  const end = leftOver.findIndex((unit, index) => {
    words += unit.words.length
    return index >= mostNotes || words > mostWords
  })
  const kept = end < 0 ? leftOver : leftOver.slice(0, end)
  const more = leftOver.length - kept.length
  return [
    ...kept.map(({ at, words: text }, index) => ({
      id: `p${index + 1}`,
      kind: 'paragraph' as const,
      spans: [{ text: `${at}: `, italic: true as const }, { text }],
    })),
    ...(more === 0
      ? []
      : [
          {
            id: `p${kept.length + 1}`,
            kind: 'paragraph' as const,
            spans: [{ text: `${more} more ${more === 1 ? 'piece was' : 'pieces were'} left over and not kept here.` }],
          },
        ]),
  ]
}
