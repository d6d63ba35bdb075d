import type { ComparedRow } from '../../../shared/importing/review.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import type { SourceFile } from '../source-document.ts'
import { compareField } from './compare-fields.ts'
import { draftableFields } from './draftable.ts'
import { namesOf } from './names.ts'
import { reviewField, stateOf } from './reconcile.ts'
import { isPictureName, type Reconciled } from './reconciled.ts'
import { collectionsById, isAmong, type Resolve, resolvedFields } from './references.ts'
import { knownFiles } from './source-records.ts'

type Wanted = Readonly<{ files: readonly SourceFile[]; rows: readonly Readonly<{ key: string; as: string }>[] }>

/** Rows of a review beside other records of the trip than they were taken for. One that is not there is left out. */
export function compareWith(trip: Trip, reconciled: Reconciled, { files, rows }: Wanted): ComparedRow[] {
  const { drafts, rowOf } = reconciled
  const known = knownFiles(trip, files)
  const collections = collectionsById(trip)
  const names = namesOf(trip, drafts)
  const matches = new Map(reconciled.rows.map(({ key, match }) => [key, match?.id]))
  const resolve: Resolve = ({ to, id }) => {
    const row = rowOf.get(id)
    if (row !== undefined) return isAmong(to, drafts.get(row)?.collection) ? (matches.get(row) ?? row) : undefined
    return isAmong(to, collections.get(id)) || isPictureName(id) ? id : undefined
  }
  return rows.flatMap(({ key, as }): ComparedRow[] => {
    const draft = drafts.get(key)
    const record = draft && find(trip, draft.collection, as)
    if (!record) return []
    const fields = [...resolvedFields(draft, resolve)].flatMap(([name, said]) => {
      const field = draftableFields(draft.collection).get(name)
      return field ? [reviewField(field, said, compareField(field, record, said, known), names.of)] : []
    })
    return [{ key, as, state: stateOf(fields), fields }]
  })
}
