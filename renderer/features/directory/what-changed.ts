import { compareTrips } from '../../../shared/comparing/compare-trips.ts'
import type { ChangedField } from '../../../shared/comparing/comparison.ts'
import { takeOverOf } from '../../../shared/directory/bring-in.ts'
import { companionsOf } from '../../../shared/directory/companions.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { find, type Trip, withCollection } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import { comparingWords } from '../forms/comparing-words.ts'
import type { OtherRecord } from './use-other-record.ts'

/** Everything a record of another trip says, field by field. */
export function fieldsSaid({ slice, place }: OtherRecord): readonly ChangedField[] {
  const { [place.id]: _, ...others } = slice[place.collection]
  const without = withCollection(slice, place.collection, others)
  return changedFields(without, slice, place.collection, place.id)
}

/** In which fields the other trip says something else than the record that stands here. */
export function whatDiffers(into: Trip, other: OtherRecord, here: string): readonly ChangedField[] {
  const { slice: from, place, known } = other
  let count = 0
  // Ids that nobody sees: this trip is thrown away.
  const newId = () => {
    count += 1
    return `other-${count}`
  }
  const { changes } = takeOverOf({ into, from, place, known, newId }, here)
  const after = applyChanges(into, changes)
  return after.ok ? changedFields(into, after.value, place.collection, here) : []
}

/** What differs in no word, as the ids of paragraphs do, is nothing a person could decide on. */
const changedFields = (before: Trip, after: Trip, collection: CollectionName, id: string): readonly ChangedField[] =>
  compareTrips(before, after, comparingWords)
    .filter((group) => group.collection === collection)
    .flatMap(({ records }) => records.find((record) => record.id === id)?.fields ?? [])
    .filter(({ lines }) => lines.some((line) => line.before || line.after))

/** Those to take unless somebody says otherwise: what is said there, when it was verified after what stands here. */
export function usuallyTaken(fields: readonly ChangedField[], isNewer: boolean): ReadonlySet<string> {
  const said = fields.filter(({ lines }) => lines.some(({ after }) => after))
  const isNew = ({ lines }: ChangedField) => lines.every(({ before }) => !before)
  return new Set((isNewer ? said : said.filter(isNew)).map(({ field }) => field))
}

/** The names of what comes along with it, by kind; and the people of an agency, who come when they are wanted. */
export function comesAlong({ slice, place, known }: OtherRecord, hasPeople: boolean) {
  return companionsOf(slice, place, hasPeople)
    .filter(({ collection, id }) => id !== place.id && collection !== 'mediaItems' && !known.has(`${collection}/${id}`))
    .map((each) => ({ ...each, name: nameOf(slice, each) }))
}

/** The picture that shows it: a portrait, a logo, a building. */
export function pictureOf({ slice, place }: OtherRecord): string | undefined {
  const record = find(slice, place.collection, place.id)
  const id =
    record &&
    ('photo' in record ? record.photo : 'logo' in record ? record.logo : 'picture' in record && record.picture)
  const item = find(slice, 'mediaItems', id || undefined)
  return item?.kind === 'pdf' ? undefined : item?.sha256
}
