import type { Draft } from '../../../../../main/importers/draft.ts'
import { changesOf } from '../../../../../main/importers/reconcile/accept.ts'
import { reconcile } from '../../../../../main/importers/reconcile/reconcile.ts'
import type { AcceptInput, ReadyPicture, Reconciled } from '../../../../../main/importers/reconcile/reconciled.ts'
import type { SourceFile } from '../../../../../main/importers/source-document.ts'
import type { Unit } from '../../../../../main/importers/units.ts'
import { applyChanges } from '../../../../../shared/edit/apply.ts'
import { type Change, editSchema } from '../../../../../shared/edit/edit.ts'
import type { Decision, ReviewRow } from '../../../../../shared/importing/review.ts'
import type { CollectionName } from '../../../../../shared/model/collections.ts'
import { integrity } from '../../../../../shared/model/integrity.ts'
import type { Trip } from '../../../../../shared/model/trip.ts'

export const file = (name: string, hash = `hash of ${name}`): SourceFile => ({ name, format: 'xlsx', hash, size: 100 })

/** A row of the sheet `name`, one field in each cell. */
export const row = (
  name: string,
  number: number,
  collection: CollectionName,
  values: Readonly<Record<string, unknown>>,
  confidence = 0.9,
): Draft => ({
  key: `${name}#r${number}`,
  collection,
  confidence,
  why: 'a row of a list',
  fields: Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { value, units: [`${name}#r${number}.${field}`], at: `row ${number}, ${field}` },
    ]),
  ),
})

export const review = (trip: Trip, drafts: readonly Draft[], files?: readonly SourceFile[]): Reconciled =>
  reconcile(trip, { files: files ?? filesOf(drafts), drafts, units: unitsOf(drafts) })

type Options = Readonly<{
  files?: readonly SourceFile[]
  decisions?: readonly Decision[]
  pictures?: ReadonlyMap<string, ReadyPicture>
  leftOver?: AcceptInput['files'][number]['leftOver']
}>

export function acceptInput(reconciled: Reconciled, drafts: readonly Draft[], options: Options = {}): AcceptInput {
  let count = 0
  return {
    reconciled,
    decisions: options.decisions ?? [],
    files: (options.files ?? filesOf(drafts)).map((each) => ({
      file: each,
      title: each.name,
      units: 10,
      placed: 7,
      structure: 1,
      notices: ['A picture could not be read.'],
      leftOver: options.leftOver ?? [],
      keepLeftOver: options.leftOver !== undefined,
    })),
    at: '2024-01-10T12:00:00Z',
    newId: (collection, title) => {
      count += 1
      return `${collection}-${title.replace(/[^A-Za-z0-9]/g, '').slice(0, 20)}-${count}-${files(options, drafts)}`
    },
    pictures: options.pictures ?? new Map(),
  }
}

/** The trip after an import that was reviewed and taken, every change checked as it is on its way to the file. */
export function importInto(
  trip: Trip,
  drafts: readonly Draft[],
  options: Options = {},
): Readonly<{ trip: Trip; changes: readonly Change[]; rows: readonly ReviewRow[] }> {
  const reconciled = review(trip, drafts, options.files)
  const changes = changesOf(trip, acceptInput(reconciled, drafts, options))
  editSchema.parse({ id: 'import', at: '2024-01-10T12:00:00Z', by: 'Ana', label: 'Import', changes })
  const applied = applyChanges(trip, changes)
  if (!applied.ok) throw new Error(applied.error.message)
  const findings = integrity(applied.value)
  if (findings.length > integrity(trip).length) throw new Error(findings[0]?.message)
  return { trip: applied.value, changes, rows: reconciled.rows }
}

const filesOf = (drafts: readonly Draft[]): readonly SourceFile[] =>
  [...new Set(drafts.map(({ key }) => key.slice(0, key.indexOf('#'))))].map((name) => file(name))

const files = (options: Options, drafts: readonly Draft[]): string =>
  (options.files ?? filesOf(drafts))
    .map(({ hash }) => hash.replace(/[^a-z0-9]/g, ''))
    .join('-')
    .slice(0, 30)

const unitsOf = (drafts: readonly Draft[]): ReadonlyMap<string, Unit> =>
  new Map(
    drafts.flatMap((draft) =>
      Object.values(draft.fields).flatMap(({ value, units, at }) =>
        units.map((key): [string, Unit] => {
          const name = draft.key.slice(0, draft.key.indexOf('#'))
          const words = typeof value === 'string' ? value : JSON.stringify(value)
          return [key, { key, file: name, at, kind: 'cell', words }]
        }),
      ),
    ),
  )
