import { createHash } from 'node:crypto'
import { UserError } from '../../../shared/errors.ts'
import { longestJson } from '../json-file.ts'

/**
 * A whole state as one file. The checksum covers every other byte, so a file that was cut, padded or changed anywhere
 * is told from a good one before anything in it is believed; `data` stays bytes until then. `format` stays first
 * in every later format, so that an older version can tell a newer file from a damaged one.
 */
export type Snapshot = Readonly<{
  format: number
  /** Grows with each snapshot of the same thing; a journal carries the number of the snapshot it was begun for. */
  generation: number
  /** Number of the last edit in it. */
  lastEdit: number
  /** Universal time. */
  savedAt: string
  /** JSON. */
  data: Uint8Array
}>

/** Throws `too-large` for what `decodeSnapshot` would not read again. */
export function encodeSnapshot({ format, generation, lastEdit, savedAt, data }: Snapshot): Uint8Array {
  if (data.length > longestJson) throw new UserError('too-large', 'The trip holds more than 50 MB of text; shorten it.')
  const before = `{"format":${format},"generation":${generation},"lastEdit":${lastEdit},"savedAt":"${savedAt}","checksum":"`
  const after = '","data":'
  const sum = createHash('sha256').update(before).update(after).update(data).update('}\n').digest('hex')
  return Buffer.concat([Buffer.from(before + sum + after), data, Buffer.from('}\n')])
}

/** Throws `damaged-file`, or `newer-format` for a format above `newest`; `name` is what the sentence calls the file. */
export function decodeSnapshot(bytes: Uint8Array, { name, newest }: { name: string; newest: number }): Snapshot {
  const start = Buffer.from(bytes.subarray(0, longestHead)).toString('latin1')
  const claimed = Number(/^\{"format":(\d{1,9})[,}]/.exec(start)?.[1] ?? 0)
  if (claimed > newest) throw newerFormat(name)
  const [head, format, generation, lastEdit, savedAt, checksum] = headPattern.exec(start) ?? []
  if (head === undefined || checksum === undefined || savedAt === undefined || claimed < 1) throw damagedSnapshot(name)
  const sumStart = head.length - '","data":'.length - checksum.length
  const hash = createHash('sha256').update(bytes.subarray(0, sumStart))
  if (hash.update(bytes.subarray(sumStart + checksum.length)).digest('hex') !== checksum) throw damagedSnapshot(name)
  const data = bytes.subarray(head.length, bytes.length - 2)
  return { format: Number(format), generation: Number(generation), lastEdit: Number(lastEdit), savedAt, data }
}

const longestHead = 400
const headPattern =
  /^\{"format":(\d{1,9}),"generation":(\d{1,15}),"lastEdit":(\d{1,15}),"savedAt":"([0-9TZ:.-]{1,40})","checksum":"([0-9a-f]{64})","data":/

export const damagedSnapshot = (name: string): UserError =>
  new UserError('damaged-file', `${name} is damaged and was not used; it is kept, and an earlier state can be opened.`)

export const newerFormat = (name: string): UserError =>
  new UserError(
    'newer-format',
    `${name} was written by a newer version of Attaché and was left as it is; open it with that version.`,
  )
