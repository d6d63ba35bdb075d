import { createHash } from 'node:crypto'
import { isPlainObject, longestJson } from '../json-file.ts'

/** `undo` and `redo` mark an edit that walked through the history instead of adding to it. */
export type EntryKind = 'edit' | 'undo' | 'redo'

/** An edit in a journal. Numbers go up by one from edit to edit, across all journals of a trip. */
export type Entry = Readonly<{ number: number; kind: EntryKind; edit: unknown; format: number }>

export type JournalHead = Readonly<{ format: number; journal: number; first: number }>

/**
 * What a journal file holds. `torn`: its last line is not whole, as a crash while writing leaves it; nothing in it was
 * acknowledged. `damaged`: something before the last line is wrong; the entries are those before it. `newer`: written
 * by a newer version. `length` is where the last good line ends.
 */
export type ParsedJournal = Readonly<{
  state: 'whole' | 'torn' | 'damaged' | 'newer'
  head: JournalHead | undefined
  entries: readonly Entry[]
  length: number
}>

export const headLine = (head: JournalHead): Uint8Array => line(JSON.stringify(head))

/**
 * All edits written in one go are one line: what is not yet flushed is then always one line, so whatever part of it a
 * power cut leaves, only the last line can be wrong.
 */
export const batchLine = (first: number, entries: readonly Readonly<{ kind: EntryKind; text: string }>[]): Uint8Array =>
  line(
    `{"first":${first},"entries":[${entries.map(({ kind, text }) => `{"kind":"${kind}","edit":${text}}`).join(',')}]}`,
  )

const sumStart = '{"checksum":"'
const sumEnd = '","batch":'
const bodyStart = sumStart.length + 64 + sumEnd.length

function line(body: string): Uint8Array {
  return Buffer.from(`${sumStart}${createHash('sha256').update(body).digest('hex')}${sumEnd}${body}}\n`)
}

export function parseJournal(bytes: Uint8Array, newest: number): ParsedJournal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  let head: JournalHead | undefined
  let at = 0
  while (at < buffer.length) {
    const end = buffer.indexOf(10, at)
    const body = end < 0 ? undefined : readLine(buffer.subarray(at, end + 1))
    if (!head) {
      head = readHead(body)
      if (!head) return { state: 'damaged', head, entries, length: 0 }
      if (head.format > newest) return { state: 'newer', head, entries, length: 0 }
    } else {
      const batch = readBatch(body, head.first + entries.length, head.format)
      if (!batch) return { state: isLast(buffer, end) ? 'torn' : 'damaged', head, entries, length: at }
      for (const entry of batch) entries.push(entry)
    }
    at = end + 1
  }
  return { state: head ? 'whole' : 'damaged', head, entries, length: at }
}

/** Whether nothing follows the line that ends there; what a full disk left unwritten reads as zeros. */
const isLast = (buffer: Buffer, end: number): boolean =>
  end < 0 || end === buffer.length - 1 || buffer.subarray(end + 1).every((byte) => byte === 0)

/** The checked content of a line with its line end; undefined when it is not what was written. */
function readLine(bytes: Buffer): unknown {
  if (bytes.length < bodyStart + 2 || bytes.length > longestJson + bodyStart) return undefined
  const head = bytes.toString('latin1', 0, bodyStart)
  if (!head.startsWith(sumStart) || !head.endsWith(sumEnd) || bytes[bytes.length - 2] !== 125) return undefined
  const body = bytes.subarray(bodyStart, bytes.length - 2)
  const sum = createHash('sha256').update(body).digest('hex')
  if (head.slice(sumStart.length, sumStart.length + 64) !== sum) return undefined
  // The checksum says that we wrote it, so it is JSON.
  return JSON.parse(body.toString('utf8'))
}

function readHead(body: unknown): JournalHead | undefined {
  if (!isPlainObject(body)) return undefined
  const { format, journal, first } = body
  if (typeof format !== 'number' || typeof journal !== 'number' || typeof first !== 'number') return undefined
  return { format, journal, first }
}

function readBatch(body: unknown, first: number, format: number): readonly Entry[] | undefined {
  if (!isPlainObject(body) || body['first'] !== first || !Array.isArray(body['entries'])) return undefined
  // A list of JSON values.
  const list: readonly unknown[] = body['entries']
  const entries: Entry[] = []
  for (const [index, entry] of list.entries()) {
    if (!isPlainObject(entry)) return undefined
    const { kind, edit } = entry
    if (kind !== 'edit' && kind !== 'undo' && kind !== 'redo') return undefined
    entries.push({ number: first + index, kind, edit, format })
  }
  return entries
}
