import { UserError } from '../../shared/errors.ts'
import { tripFormat } from '../../shared/model/trip.ts'
import type { FileStamp } from './checked-stream.ts'
import { isPlainObject, parseJson } from './json-file.ts'
import { damaged } from './zip-refusal.ts'

/** What `manifest.json` says: that this is a trip, of which version, and what each file in it must be. */
export type Manifest = Readonly<{
  /** Empty in a folder, whose files people edit. */
  files: readonly FileStamp[]
  /** Keys that a newer version wrote. */
  rest: Readonly<Record<string, unknown>>
}>

export const manifestName = 'manifest.json'
const kind = 'attache-trip'

/** Throws `not-a-trip`, `newer-format`, `bad-json` or `damaged-file`. */
export function readManifest(bytes: Uint8Array): Manifest {
  const json = parseJson(bytes, manifestName)
  if (!isPlainObject(json) || json['kind'] !== kind) {
    throw new UserError('not-a-trip', 'The file is not a trip: its manifest names something else.')
  }
  const { kind: _, format, files, ...rest } = json
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw damaged('its version is missing')
  if (format > tripFormat) {
    throw new UserError(
      'newer-format',
      `The trip was saved by a newer version (format ${format}; this one reads ${tripFormat}); open it with that one.`,
    )
  }
  if (files !== undefined && !isPlainObject(files)) throw damaged('its list of files is broken')
  return { files: Object.entries(files ?? {}).map(([name, stamp]) => readStamp(name, stamp)), rest }
}

function readStamp(name: string, stamp: unknown): FileStamp {
  if (!isPlainObject(stamp)) throw damaged('its list of files is broken')
  const { sha256, size } = stamp
  const isStamp = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && typeof size === 'number' && size >= 0
  if (!isStamp) throw damaged('its list of files is broken')
  return { name, sha256, size }
}

/** The manifest as JSON, files in the order given; without files for a folder. */
export const manifestJson = (rest: Manifest['rest'], files?: readonly FileStamp[]): Record<string, unknown> => ({
  ...rest,
  kind,
  format: tripFormat,
  ...(files && { files: Object.fromEntries(files.map(({ name, sha256, size }) => [name, { sha256, size }])) }),
})
