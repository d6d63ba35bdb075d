import { UserError } from '../../../shared/errors.ts'
import { type CollectionName, collectionNames } from '../../../shared/model/collections.ts'
import { inTextOrder, readRecords, serialiseTrip } from '../../../shared/model/parse.ts'
import { emptyTrip, type Trip, tripFormat } from '../../../shared/model/trip.ts'
import { isPlainObject } from '../json-file.ts'

/** Records written and read again between two pauses: a few milliseconds of work. */
const atOnce = 100

/**
 * The text that `serialiseTrip` gives, after making sure that it can be read again: a snapshot nobody can open helps
 * nobody. Made a few records at a time, because a large trip takes longer than an edit may wait; `pause` lets edits go
 * first. The trip is a value, so what is edited meanwhile is not in it.
 */
export async function checkedText(trip: Trip, pause: () => Promise<unknown>): Promise<string> {
  const collections: string[] = []
  for (const name of collectionNames) {
    const records = inTextOrder(trip, name)
    const parts: string[] = []
    for (let at = 0; at < records.length; at += atOnce) {
      await pause()
      parts.push(recordsIn(name, records.slice(at, at + atOnce)))
    }
    if (parts.length > 0) collections.push(`${JSON.stringify(name)}:{${parts.join(',')}}`)
  }
  await pause()
  const { unknown } = trip
  if (unknown) check(serialiseTrip({ ...emptyTrip(), unknown }))
  const { collections: others, ...around } = unknown ?? {}
  if (isPlainObject(others) && Object.keys(others).length > 0) collections.push(JSON.stringify(others).slice(1, -1))
  return `${JSON.stringify({ format: tripFormat, ...around }).slice(0, -1)},"collections":{${collections.join(',')}}}`
}

/** The text of some records of one collection, without what stands around them. */
function recordsIn(name: CollectionName, records: ReturnType<typeof inTextOrder>): string {
  const text = serialiseTrip({ ...emptyTrip(), [name]: Object.fromEntries(records) })
  check(text)
  const before = `{"format":${tripFormat},"collections":{${JSON.stringify(name)}:{`
  return text.slice(before.length, -'}}}'.length)
}

function check(text: string): void {
  const parsed = readRecords(JSON.parse(text))
  if (parsed.ok) return
  throw new UserError('damaged-file', `The trip was not written anew, its edits are kept: ${parsed.error.message}`)
}
