import { lstat, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { codeOf } from './durable-write.ts'

/**
 * Reads a file below a trip folder; undefined when it is not there. A link, a pipe or a device is refused: a folder
 * from somebody else must not make us read what lies outside it, or wait for ever.
 */
export async function readPlainFile(path: string, longest: number): Promise<Uint8Array | undefined> {
  try {
    const found = await lstat(path)
    if (!found.isFile()) throw new UserError('not-a-trip', `${basename(path)} is not a plain file; replace it by one.`)
    if (found.size > longest) throw new UserError('too-large', `${basename(path)} is too large to be part of a trip.`)
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw readFault(path, error)
  }
}

/** What stands at the path a person gave; a pipe or device counts as nothing we can open. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    if (found.isFile()) return 'file'
    throw new UserError('not-a-trip', `${basename(path)} is not a trip: choose a .trip file or a trip folder.`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing'
    throw readFault(path, error)
  }
}

/** The sentence for a file that the system will not read; any other error as it is. */
export function readFault(path: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === '') return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(path)
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError('not-found', `${basename(path)} may not be read by you; ask for the right to.`, {
      cause: error,
    })
  }
  return new UserError('not-found', `${basename(path)} cannot be read (${code}); try again or use a copy.`, {
    cause: error,
  })
}

export const notFound = (path: string): UserError =>
  new UserError('not-found', `There is no file or folder ${basename(path)}; check the name.`)
