import { type CollectionName, collectionNames, shapeOf } from '../../../shared/model/collections.ts'
import { factsOf } from '../../../shared/model/field.ts'
import type { SheetMapping } from '../../state/import-state.ts'
import { collectionLabels } from '../../state/record-names.ts'
import type { Option } from '../../ui/select.tsx'
import { fieldLabel } from '../forms/labels.ts'

/** Records the program makes itself, and never reads from a sheet. */
const never: ReadonlySet<CollectionName> = new Set([
  'trips',
  'bookSetups',
  'editions',
  'pointUses',
  'debriefs',
  'mediaItems',
  'attachments',
  'sources',
  'comments',
])

/** What a sheet may hold. */
export const kindOptions: readonly Option[] = [
  { id: 'none', label: 'Nothing: leave it over' },
  ...collectionNames
    .filter((name) => !never.has(name))
    .map((id) => ({ id, label: collectionLabels[id].many }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
]

/** `name.given` is "Name: given". */
export function columnLabel(collection: CollectionName, field: string): string {
  const [first = '', ...rest] = field.split('.')
  return [fieldLabel(collection, first), ...rest.map((part) => fieldLabel(collection, part).toLowerCase())].join(': ')
}

/** Where a column of the sheet may go: the fields of its records that hold words, and those it was matched with. */
export function fieldOptions({ collection, columns }: SheetMapping): readonly Option[] {
  const leave = { id: '', label: 'Leave it over' }
  if (collection === 'none') return [leave]
  const own = Object.entries(shapeOf(collection)).flatMap(([name, schema]) => {
    const kind = factsOf(schema)?.kind
    return kind === undefined || kind === 'parts' || kind === 'other' ? [] : [name]
  })
  const names = [...new Set([...columns.map(({ field }) => field).filter(Boolean), ...own])]
  return [
    leave,
    ...names
      .map((id) => ({ id, label: columnLabel(collection, id) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
  ]
}

/** The mapping with one column sent elsewhere; a field takes one column, so the one that had it gives it up. */
export const withField = (mapping: SheetMapping, column: number, field: string): SheetMapping => ({
  ...mapping,
  columns: mapping.columns.map((each) => {
    if (each.column === column) return { ...each, field, confidence: 1, why: 'Chosen by you' }
    return field !== '' && each.field === field
      ? { ...each, field: '', why: 'Its field was given to another column' }
      : each
  }),
})

/** The mapping of a sheet that holds something else; columns keep a field that such records have too. */
export function withKind(mapping: SheetMapping, collection: SheetMapping['collection']): SheetMapping {
  const shape = collection === 'none' ? {} : shapeOf(collection)
  return {
    ...mapping,
    collection,
    columns: mapping.columns.map((column) =>
      Object.hasOwn(shape, column.field.split('.')[0] ?? '') ? column : { ...column, field: '' },
    ),
  }
}

/** Has anybody changed where the columns of these sheets go? */
export const isRemapped = (now: readonly SheetMapping[], read: readonly SheetMapping[]): boolean =>
  now.some((mapping, index) => mapping !== read[index])
