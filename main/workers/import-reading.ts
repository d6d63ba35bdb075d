import { createHash } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { isLockFile } from '../importers/containers/junk.ts'
import { detect } from '../importers/detect/detect.ts'
import { parserOf } from '../importers/detect/parser-of.ts'
import { openOfficeFile } from '../importers/office/open-office-zip.ts'
import type { SourceDocument, SourceFile, SourceFormat } from '../importers/source-document.ts'
import { unitsOf } from '../importers/units.ts'
import type { FromImporter, ReadOutcome, ReadTask } from './import-messages.ts'
import type { Places } from './import-places.ts'
import { type Spooled, writeSpool } from './import-spool.ts'

/** Bytes, unpacked, of a file that ordinary room is enough for. */
const ordinaryWeight = 2 * 2 ** 20

/** Reads one file and leaves what was made of it at its spool. */
export async function readOne(task: ReadTask, places: Places, progress: (done: number) => void): Promise<FromImporter> {
  if (task.place.inside.length === 0 && (await isFolder(task.place.path))) return spoolTrip(task, task.place.path)
  const bytes = await places.read(task.place)
  if (isLockFile(task.name, bytes.length))
    throw new UserError('not-found', 'This is only a mark that somebody has a file open; nothing is lost without it.')
  const found = detect(bytes, task.name)
  if ('refusal' in found) throw new UserError('damaged-file', found.refusal)
  const { format } = found
  const file = describe(bytes, task.name, format)
  if (format === 'trip') return spoolTrip(task, task.place.path, { file, bytes })
  const weight = task.isRoomy ? 0 : await weightOf(bytes, format)
  if (weight > ordinaryWeight) return { kind: 'heavy', task: task.task, weight }
  const container = await entriesOf(task, { places, bytes, format })
  if (format === 'zip') return { kind: 'read', task: task.task, outcome: { file, ...container } }
  const parse = await parserOf(format)
  const document = await parse(bytes, file, {
    ...(task.from !== undefined && { from: task.from }),
    ...(task.to !== undefined && { to: task.to }),
    progress: seldom(progress),
  })
  return spooled(task, { document }, container)
}

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true

const describe = (bytes: Uint8Array, name: string, format: SourceFormat): SourceFile => ({
  name,
  format,
  hash: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
})

async function weightOf(bytes: Uint8Array, format: SourceFormat): Promise<number> {
  if (format === 'image') return 0
  if (format !== 'docx' && format !== 'xlsx') return bytes.length
  const { names, sizes } = await openOfficeFile(bytes)
  // Pictures are taken as they are.
  const texts = names.filter((name) => /\.(?:xml|rels|vml)$/i.test(name))
  return texts.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
}

async function entriesOf(
  { place }: ReadTask,
  { places, bytes, format }: Readonly<{ places: Places; bytes: Uint8Array; format: SourceFormat }>,
): Promise<Pick<ReadOutcome, 'entries' | 'junk'>> {
  if (format !== 'zip' && format !== 'eml') return { entries: [], junk: [] }
  const { entries, junk } = await places.open(place, bytes, format)
  return {
    entries: entries.map((entry, index) => ({
      ...entry,
      place: { path: place.path, inside: [...place.inside, index] },
    })),
    junk,
  }
}

/** At most every hundredth of the way. */
function seldom(progress: (done: number) => void): (done: number) => void {
  let last = 0
  return (done) => {
    if (done < last + 0.01) return
    last = done
    progress(done)
  }
}

async function spoolTrip(
  task: ReadTask,
  path: string,
  packed?: Readonly<{ file: SourceFile; bytes: Uint8Array }>,
): Promise<FromImporter> {
  const [{ openTrip }, { readTrip }] = await Promise.all([
    import('../storage/open-trip.ts'),
    import('../importers/trip/read-trip.ts'),
  ])
  // Its reader works on a file: one from inside an archive stands beside the spool meanwhile.
  const inside = packed && task.place.inside.length > 0 ? `${task.spool}.trip` : undefined
  if (inside !== undefined && packed) await writeFile(inside, packed.bytes, { mode: 0o600 })
  const opened = await openTrip(inside ?? path)
  const named = task.name || basename(path)
  const file = packed?.file ?? describe(new TextEncoder().encode(JSON.stringify(opened.trip)), named, 'trip')
  return spooled(task, await readTrip(opened.trip, { file, media: opened.media }), { entries: [], junk: [] })
}

async function spooled(
  task: ReadTask,
  made: Spooled,
  container: Pick<ReadOutcome, 'entries' | 'junk'>,
): Promise<FromImporter> {
  await writeSpool(task.spool, made)
  const { document } = made
  return { kind: 'read', task: task.task, outcome: { file: document.file, document: shown(document), ...container } }
}

const shown = (document: SourceDocument): NonNullable<ReadOutcome['document']> => ({
  title: document.title,
  units: unitsOf(document).length,
  notices: document.notices.map(({ message }) => message),
})
