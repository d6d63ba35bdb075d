import { readFile, stat } from 'node:fs/promises'
import { UserError } from '../../shared/errors.ts'
import { type Container, openArchive, openMail } from '../importers/containers/open-container.ts'
import { detect } from '../importers/detect/detect.ts'
import type { ImportPlace } from './import-messages.ts'

/** Finds the bytes of a place. Archives opened on the way stay open: their next entry is asked for next. */
export type Places = Readonly<{
  read(place: ImportPlace): Promise<Uint8Array>
  open(place: ImportPlace, bytes: Uint8Array, kind: 'zip' | 'eml'): Promise<Container>
}>

/** Bytes of a file from outside, as it lies there. */
const longestFile = 200 * 2 ** 20

export function createPlaces(): Places {
  const opened = new Map<string, Container>()
  const keyOf = ({ path, inside }: ImportPlace) => [path, ...inside].join('\u0000')
  const open = async (place: ImportPlace, bytes: Uint8Array, kind: 'zip' | 'eml') => {
    const container = kind === 'zip' ? await openArchive(bytes) : await openMail(bytes)
    opened.set(keyOf(place), container)
    // One archive and the one around it.
    const oldest = opened.size > 2 ? opened.keys().next().value : undefined
    if (oldest !== undefined) opened.delete(oldest)
    return container
  }
  const read = async (place: ImportPlace): Promise<Uint8Array> => {
    const index = place.inside.at(-1)
    if (index === undefined) return readFromDisk(place.path)
    const around: ImportPlace = { path: place.path, inside: place.inside.slice(0, -1) }
    const container = opened.get(keyOf(around)) ?? (await reopen(around))
    const bytes = container.read(index)
    if (!bytes) throw new UserError('not-found', 'The file is no longer in its archive; import it again.')
    // What unpacks gives a Buffer, which not every library takes for the bytes it is.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  const reopen = async (place: ImportPlace): Promise<Container> => {
    const bytes = await read(place)
    const found = detect(bytes, '')
    return open(place, bytes, 'format' in found && found.format === 'zip' ? 'zip' : 'eml')
  }
  return { read, open }
}

async function readFromDisk(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > longestFile) throw new UserError('too-large', 'The file is larger than 200 MB; part it and import that.')
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('not-found', 'The file could not be read from the disk; see whether it is still there.', {
      cause: error,
    })
  }
}
