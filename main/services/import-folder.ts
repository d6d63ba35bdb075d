import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { isTripFolder } from '../../shared/importing/trip-folders.ts'
import { isJunk, junkNotice } from '../importers/containers/junk.ts'

/** A file to import: where it lies and what it is called in the import. */
export type ImportRoot = Readonly<{ name: string; path: string }>

/** Files of one import. */
const mostFiles = 2_000
const mostLevels = 20

/** The files at some paths, folders opened; a folder that is a trip counts as one. Links are never followed. */
export async function importRoots(
  paths: readonly string[],
): Promise<Readonly<{ roots: readonly ImportRoot[]; notices: readonly string[] }>> {
  const found: Found = { roots: [], junk: [], links: [] }
  for (const path of paths) await visit(resolve(path), basename(resolve(path)), 0, found)
  if (found.roots.length === 0 && found.junk.length === 0)
    throw new UserError('usage', 'There is nothing to import there: the folders are empty.')
  const links = found.links.map((name) => `${name} is only a link to somewhere else and was left out.`)
  return {
    roots: withOwnNames(found.roots),
    notices: [...(found.junk.length > 0 ? [junkNotice(found.junk)] : []), ...links],
  }
}

type Found = Readonly<{ roots: ImportRoot[]; junk: string[]; links: string[] }>

async function visit(path: string, name: string, level: number, found: Found): Promise<void> {
  const stats = await lstat(path).catch((error: unknown) => {
    throw new UserError('not-found', `${path} could not be read; see whether it is there.`, { cause: error })
  })
  if (level > 0 && isJunk(name)) {
    found.junk.push(name)
  } else if (stats.isSymbolicLink()) {
    found.links.push(name)
  } else if (stats.isDirectory()) {
    const names = await readdir(path)
    if (isTripFolder(new Set(names))) found.roots.push({ name, path })
    else if (level > mostLevels)
      throw new UserError('too-large', 'The folders are nested too deep; choose one further in.')
    else for (const each of names.toSorted()) await visit(join(path, each), `${name}/${each}`, level + 1, found)
  } else if (stats.isFile()) {
    found.roots.push({ name, path })
  }
  if (found.roots.length > mostFiles)
    throw new UserError('too-large', `There are more than ${mostFiles} files; import them in several parts.`)
}

/** Two files from different folders may have one name. */
export function withOwnNames(roots: readonly ImportRoot[]): readonly ImportRoot[] {
  const seen = new Map<string, number>()
  return roots.map((root) => {
    const count = (seen.get(root.name) ?? 0) + 1
    seen.set(root.name, count)
    return count === 1 ? root : { ...root, name: `${root.name} (${count})` }
  })
}
