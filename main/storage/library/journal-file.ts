import { join } from 'node:path'
import { durableWrite, writeAll } from '../durable-write.ts'
import type { LibraryOutside } from './contract.ts'

const journalName = (number: number): string => `journal-${number}.ndjson`

/** The number in the name of a journal; undefined for any other name. */
export function journalNumber(name: string): number | undefined {
  const match = /^journal-(\d{1,15})\.ndjson$/.exec(name)
  return match ? Number(match[1]) : undefined
}

/**
 * An open journal: a line goes to its end and is on the disk when `append` resolves. One whose `append` failed is not
 * written to again: nobody can know what the disk kept, and after a flush that failed the next one may say yes without
 * having written anything, because the system forgets the pages it could not write. A new journal takes the edits.
 */
export type JournalFile = Readonly<{
  append(line: Uint8Array): Promise<void>
  /** Bytes in it. */
  size(): number
  close(): Promise<void>
}>

/** Begins a journal with these lines: the file appears whole or not at all, so its head is never half written. */
export async function beginJournal(
  folder: string,
  { number, lines }: Readonly<{ number: number; lines: Uint8Array }>,
  outside: LibraryOutside,
): Promise<JournalFile> {
  const path = join(folder, journalName(number))
  const { fs, wait, newId } = outside
  await durableWrite(path, lines, { fs, wait, unique: newId })
  return await openJournal(path, lines.length, outside)
}

/** Opens a journal to go on behind its last good line. */
export async function openJournal(
  path: string,
  length: number,
  { fs }: Pick<LibraryOutside, 'fs'>,
): Promise<JournalFile> {
  const handle = await fs.open(path, 'r+')
  let size = length
  return {
    append: async (line) => {
      await writeAll(handle, line, size)
      await handle.sync()
      const stat = await handle.stat()
      if (stat.size < size + line.length) {
        throw Object.assign(new Error('the disk kept less than was written'), { code: 'EIO' })
      }
      size += line.length
    },
    size: () => size,
    close: () => handle.close(),
  }
}

/** Makes sure that what was read from a file is on the disk: after a kill it may be in memory alone. */
export async function flushFile(path: string, { fs }: Pick<LibraryOutside, 'fs'>): Promise<void> {
  const handle = await fs.open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
