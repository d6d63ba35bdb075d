import type { Change } from '../../../shared/edit/edit.ts'
import { isOrderKey, orderBetween } from '../../../shared/edit/order.ts'
import type { CollectionName, TripRecordOf } from '../../../shared/model/collections.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { foldText } from '../../ui/fold-text.ts'
import { byName, type RecordColumn, type Values } from './record-column.ts'

/** What pasting several cells would do: shown before it is done, done as one edit. */
export type PastePlan = Readonly<{
  changes: readonly Change[]
  label: string
  /** Records that get other values; those that are the same already are not counted. */
  changed: number
  /** Names of new records, in the order of the rows. */
  added: readonly string[]
  /** Names of records of another collection that are made because a row names them. */
  alsoAdded: readonly string[]
  /** Labels of the columns that are filled. */
  columns: readonly string[]
  /** Cells that are left as they are, with what they hold and why. */
  unread: readonly Readonly<{ row: number; column: string; text: string }>[]
  /** The first row named the columns. */
  hasHeads: boolean
}>

type Setup<C extends CollectionName> = Readonly<{
  trip: Trip
  collection: C
  /** As shown, then those that are hidden: heads may name them all, places only the first. */
  shown: readonly RecordColumn<C>[]
  all: readonly RecordColumn<C>[]
  /** The row the cells were pasted at and those below it, as shown. */
  rows: readonly TripRecordOf<C>[]
  column: string
  cells: readonly (readonly string[])[]
  newId: () => string
}>

/**
 * Cells of a spreadsheet on records. With heads in the first row, columns go by those and rows by the name; without,
 * both go by place, as in a spreadsheet. What is beyond the last row becomes new records.
 */
export function planPaste<C extends CollectionName>(setup: Setup<C>): PastePlan {
  const { trip, collection, rows, cells, newId } = setup
  const heads = headsOf(setup)
  const columns = heads ?? setup.shown.slice(setup.shown.findIndex(({ id }) => id === setup.column))
  const lines = (heads ? cells.slice(1) : cells).filter((line) => line.some((cell) => cell.trim() !== ''))
  const strong = columns.findIndex((column) => column?.isStrong)
  const others = new Map<string, Readonly<{ id: string; collection: CollectionName; name: string }>>()
  const unread: { row: number; column: string; text: string }[] = []
  const filled = new Set<string>()

  const valuesOf = (line: readonly string[], index: number, record: TripRecordOf<C> | undefined): Values => {
    const values: Record<string, unknown> = {}
    for (const [at, cell] of line.entries()) {
      const column = columns[at]
      if (!column || (record === undefined && cell.trim() === '')) continue
      // The name found the record; its own spelling stays.
      if (heads && record && column.isStrong) continue
      const read = column.read?.(trip, cell, record)
      if (read) Object.assign(values, read)
      else if (column.adds && column.read) values[column.id] = another(column.adds, cell)
      else unread.push({ row: index + 1, column: column.label, text: cell })
      if (read || column.adds) filled.add(column.label)
    }
    return values
  }
  const another = (to: CollectionName, name: string) => {
    const key = `${to} ${foldText(name.trim())}`
    const known = others.get(key) ?? { id: newId(), collection: to, name: name.trim() }
    others.set(key, known)
    return known.id
  }
  const recordFor = (line: readonly string[], index: number) => {
    if (!heads) return rows[index]
    const id = strong < 0 ? undefined : byName(trip, collection, line[strong] ?? '')
    return strong < 0 ? rows[index] : list(trip, collection).find((record) => record.id === id)
  }

  const sets: Change[] = []
  const adds: Change[] = []
  const added: string[] = []
  let changed = 0
  let last = lastOrder(trip, collection)
  for (const [index, line] of lines.entries()) {
    const record = recordFor(line, index)
    const values = valuesOf(line, index, record)
    if (record) {
      const changes = setFields(record, collection, values)
      sets.push(...changes)
      if (changes.length > 0) changed += 1
    } else if (Object.keys(values).length > 0) {
      last = orderBetween(last)
      adds.push(...addRecord(trip, collection, { ...values, order: last, id: newId() }).changes)
      added.push(strong < 0 ? '' : (line[strong]?.trim() ?? ''))
    }
  }
  const count = changed + added.length
  const { one, many } = collectionLabels[collection]
  return {
    changes: [...newOthers(trip, [...others.values()]), ...sets, ...adds],
    label: `Paste ${count} ${(count === 1 ? one : many).toLowerCase()}`,
    changed,
    added,
    alsoAdded: [...others.values()].map(({ name }) => name),
    columns: [...filled],
    unread,
    hasHeads: heads !== undefined,
  }
}

/** The columns the first row names; undefined when it names none but holds values. */
function headsOf<C extends CollectionName>({ all, cells }: Setup<C>) {
  const [first = []] = cells
  const found = first.map((cell) => {
    const wanted = foldText(cell.trim())
    return all.find(({ label, heads = [] }) => [label, ...heads].some((each) => foldText(each) === wanted))
  })
  const count = found.filter(Boolean).length
  return cells.length > 1 && count > 0 && count * 2 >= first.filter((cell) => cell.trim() !== '').length
    ? found
    : undefined
}

type Other = Readonly<{ id: string; collection: CollectionName; name: string }>

function newOthers(trip: Trip, others: readonly Other[]): readonly Change[] {
  const last = new Map<CollectionName, string>()
  return others.flatMap(({ id, collection, name }) => {
    const order = orderBetween(last.get(collection) ?? lastOrder(trip, collection))
    last.set(collection, order)
    return addRecord(trip, collection, { id, order, name }).changes
  })
}

const lastOrder = (trip: Trip, collection: CollectionName): string | undefined =>
  list(trip, collection).findLast(({ order }) => isOrderKey(order))?.order
