import * as nodeFs from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, type DurableFs } from '../durable-write.ts'

/**
 * Everything the library asks of a disk. An argument throughout, so that tests can record each call, let any of them
 * fail, and put together every state a power cut may leave.
 */
export type StoreFs = DurableFs &
  Readonly<{
    /** Makes the folder and those above it; one that is there is left as it is. */
    mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>
    readdir(path: string): Promise<readonly string[]>
    readFile(path: string): Promise<Uint8Array>
    lstat(path: string): Promise<Readonly<{ size: number; isFile(): boolean; isDirectory(): boolean }>>
    /** A file or a folder with all in it; nothing there is no failure. */
    rm(path: string, options: { recursive: true; force: true }): Promise<void>
  }>

export const nodeStoreFs: StoreFs = {
  open: nodeFs.open,
  rename: nodeFs.rename,
  unlink: nodeFs.unlink,
  realpath: nodeFs.realpath,
  mkdir: nodeFs.mkdir,
  readdir: (path) => nodeFs.readdir(path),
  readFile: (path) => nodeFs.readFile(path),
  lstat: (path) => nodeFs.lstat(path),
  rm: nodeFs.rm,
}

export type Named = Readonly<{ name: string; size: number; kind: 'file' | 'folder' | 'other' }>

/** What stands in a folder, by name; nothing when the folder is not there. */
export async function entriesOf(fs: StoreFs, folder: string): Promise<readonly Named[]> {
  const names = await orMissing(() => fs.readdir(folder))
  const found: Named[] = []
  for (const name of [...(names ?? [])].sort()) {
    const stat = await orMissing(() => fs.lstat(join(folder, name)))
    if (!stat) continue
    found.push({ name, size: stat.size, kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other' })
  }
  return found
}

/** What the call gives; undefined when what it asks for is not there. */
export async function orMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
