import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { wholesOf } from '../../shared/importing/trip-folders.ts'
import { nameFault } from '../storage/entry-name.ts'
import type { ImportRoot } from './import-folder.ts'

/**
 * Files that came one by one as what they are read as: those of a trip folder are moved into a folder again, below
 * `folder`, which is private. A part with a name no trip has is left where it is.
 */
export async function rebuiltTrips(files: readonly ImportRoot[], folder: string): Promise<readonly ImportRoot[]> {
  const roots: ImportRoot[] = []
  for (const [number, whole] of wholesOf(files.map(({ name }) => name)).entries()) {
    const [first] = whole.parts
    const file = first === undefined ? undefined : files[first]
    if (whole.folder === undefined) {
      if (file) roots.push(file)
      continue
    }
    const path = join(folder, `trip-${number}`)
    await mkdir(path, { mode: 0o700 })
    for (const part of whole.parts) {
      const { name = '', path: from = '' } = files[part] ?? {}
      const inside = whole.folder === '' ? name : name.slice(whole.folder.length + 1)
      if (nameFault(inside) !== undefined) continue
      await mkdir(dirname(join(path, inside)), { recursive: true, mode: 0o700 })
      await rename(from, join(path, inside))
    }
    roots.push({ name: whole.name, path })
  }
  return roots
}
