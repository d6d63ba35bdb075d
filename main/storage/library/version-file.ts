import { z } from 'zod'
import { UserError } from '../../../shared/errors.ts'
import { serialiseTrip } from '../../../shared/model/parse.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { parseJson } from '../json-file.ts'
import type { VersionCause } from './contract.ts'
import { damagedSnapshot, type Snapshot } from './snapshot.ts'

/** What a version says about itself; the moment stands in the snapshot around it. */
export type AboutVersion = Readonly<{ name: string; by: string }>

const aboutSchema = z.object({ name: z.string().max(500), by: z.string().max(500) })

const opening = '{"about":'
/** Inside a text every quotation mark is escaped, so the first of these is the end of what the version says of itself. */
const between = '},"trip":'

/** The data of a version's snapshot: what it says of itself first, so that a list need not read the trip. */
export const versionData = (about: AboutVersion, trip: Trip): Uint8Array =>
  new TextEncoder().encode(`${opening}${JSON.stringify(about).slice(0, -1)}${between}${serialiseTrip(trip)}}`)

/** Both parts of a version, its trip as the snapshot it would have been. Throws `damaged-file`. */
export function splitVersion(snapshot: Snapshot, name: string): Readonly<{ about: AboutVersion; snapshot: Snapshot }> {
  const data = Buffer.from(snapshot.data.buffer, snapshot.data.byteOffset, snapshot.data.byteLength)
  const end = data.indexOf(between)
  if (end < 0 || data.indexOf(opening) !== 0) throw damagedSnapshot(name)
  const about = aboutSchema.safeParse(parseJson(data.subarray(opening.length, end + 1), name))
  if (!about.success) throw new UserError('damaged-file', damagedSnapshot(name).message)
  return { about: about.data, snapshot: { ...snapshot, data: data.subarray(end + between.length, data.length - 1) } }
}

/** A version as the name of its file tells it. */
export type VersionFile = Readonly<{ file: string; saved: string; cause: VersionCause; isRemoved: boolean }>

export const versionFileName = (savedAt: string, cause: VersionCause, id: string): string =>
  `${savedAt.replaceAll(/[-:.]/g, '')}-${cause}-${id}.json`

/** The ending a removed version has until it is forgotten. */
export const removedEnding = '.removed'

/** Undefined for any other file, which is left alone. */
export function versionFileOf(file: string): VersionFile | undefined {
  const match =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(named|import|replace|restore)-[A-Za-z0-9_-]{1,80}\.json(\.removed)?$/.exec(
      file,
    )
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, millisecond, cause, removed] = match
  return {
    file,
    saved: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`,
    // The pattern lets no other word through.
    cause: cause as VersionCause,
    isRemoved: removed !== undefined,
  }
}
