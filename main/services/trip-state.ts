import type { LibraryOutside } from '../storage/library/contract.ts'
import { entriesOf } from '../storage/library/store-fs.ts'

/**
 * Names and sizes of what a trip is read from. A journal is named after the generation of its snapshot and only grows,
 * so no two states of a trip have the same.
 */
export async function stateOf(folder: string, { fs }: LibraryOutside): Promise<string> {
  const files = (await entriesOf(fs, folder)).filter(({ kind }) => kind === 'file')
  return files.map(({ name, size }) => `${name}:${size}`).join(' ')
}
