import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { junkNotice } from '../importers/containers/junk.ts'
import type { SourceFile } from '../importers/source-document.ts'
import type { ImportPlace, ReadOutcome } from '../workers/import-messages.ts'
import type { ImportApart } from './import-apart.ts'
import type { ImportRoot } from './import-folder.ts'

/** One file of an import after reading. */
export type ReadFile = Readonly<{
  name: string
  /** Missing when it could not be read. */
  file?: SourceFile
  size: number
  state: 'read' | 'failed'
  /** Of a file that failed: one plain sentence. */
  message: string
  title: string
  units: number
  notices: readonly string[]
  /** Where what was made of it lies; missing for archives and what failed. */
  spool?: string
}>

export type ReadingOutside = Readonly<{
  apart: ImportApart
  /** Private folder of the import. */
  folder: string
  signal: AbortSignal
  /** Days of the trip: what recurs is unfolded within them. */
  from?: string
  to?: string
  report: (error: unknown) => void
  onProgress: (progress: Readonly<{ name: string; done: number; of: number }>) => void
}>

/** Of all archives of an import together. */
const mostEntries = 2_000
const mostBytes = 200 * 2 ** 20
/** An archive in an archive is opened, one inside that is not. */
const mostLevels = 2

type Waiting = Readonly<{ name: string; place: ImportPlace; size: number; level: number }>

/**
 * Reads every file of an import, each on its own: one that fails says so in its place and leaves the others alone.
 * Throws only when it was stopped.
 */
export async function readFiles(roots: readonly ImportRoot[], outside: ReadingOutside): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = []
  const waiting: Waiting[] = roots.map(({ name, path }) => ({ name, place: { path, inside: [] }, size: 0, level: 0 }))
  let entries = 0
  let bytes = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, level } = next
    const of = files.length + waiting.length + 1
    outside.onProgress({ name, done: files.length, of })
    const spool = join(outside.folder, `file-${files.length}`)
    const outcome = await readOne(next, spool, outside, of)
    if ('failure' in outcome) {
      files.push({ ...nothingRead, name, size: next.size, message: outcome.failure })
      continue
    }
    const isTooDeep = outcome.file.format === 'zip' && level >= mostLevels
    const fitting = isTooDeep
      ? []
      : outcome.entries.filter((entry) => {
          if (entries >= mostEntries || bytes + entry.size > mostBytes) return false
          entries += 1
          bytes += entry.size
          return true
        })
    // Right behind the archive they are from, in its order.
    waiting.unshift(...fitting.map((entry) => ({ ...entry, name: `${name}/${entry.name}`, level: level + 1 })))
    const unread = outcome.entries.length - fitting.length
    if (isTooDeep) files.push({ ...nothingRead, name, size: outcome.file.size, message: tooDeep })
    else files.push(fileOf(name, outcome, { spool, unread }))
  }
  return files
}

/** A file that programs keep for themselves: named, never read. */
export const leftOut = ({ name }: ImportRoot): ReadFile => ({
  ...nothingRead,
  name,
  size: 0,
  state: 'read',
  message: '',
  notices: ['A program keeps this file for itself; it was left out.'],
})

/** About the bytes of what is to be understood: a piece with its words and places comes to some hundred. */
export const weightOf = (files: readonly ReadFile[]): number => files.reduce((sum, { units }) => sum + units, 0) * 400

const nothingRead = { state: 'failed', title: '', units: 0, notices: [] } as const
const tooDeep = 'This is an archive inside an archive inside an archive; unpack the outer one and import that.'

async function readOne(
  { name, place }: Waiting,
  spool: string,
  { apart, signal, from, to, report, onProgress }: ReadingOutside,
  of: number,
): Promise<ReadOutcome | Readonly<{ failure: string }>> {
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  try {
    const onPart = (part: number) => onProgress({ name, done: Math.min(of, part), of })
    return await apart.read({ name, place, spool, ...days }, { signal, onProgress: onPart })
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof UserError) return { failure: error.message }
    report(error)
    return {
      failure: 'The file could not be read because of a fault of this program; the other files are not touched by it.',
    }
  }
}

function fileOf(
  name: string,
  { file, document, entries, junk }: ReadOutcome,
  { spool, unread }: Readonly<{ spool: string; unread: number }>,
): ReadFile {
  const notices = [
    ...(document?.notices ?? []),
    ...(document ? [] : [`An archive of ${entries.length} ${entries.length === 1 ? 'file' : 'files'}.`]),
    ...(junk.length > 0 ? [junkNotice(junk)] : []),
    ...(unread > 0 ? [`${unread} files in it were left out: an import reads 2,000 files and 200 MB of archives.`] : []),
  ]
  return {
    name,
    file,
    size: file.size,
    state: 'read',
    message: '',
    title: document?.title ?? '',
    units: document?.units ?? 0,
    notices,
    ...(document && { spool }),
  }
}
