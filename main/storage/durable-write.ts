import { randomBytes } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../shared/errors.ts'

/** The part of `node:fs/promises` that writing needs; tests hand in one that fails. */
export type DurableFs = Readonly<{
  open(path: string, flags: string, mode?: number): Promise<DurableHandle>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  realpath(path: string): Promise<string>
}>
export type DurableHandle = Readonly<{
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>
  sync(): Promise<void>
  stat(): Promise<{ size: number }>
  close(): Promise<void>
}>

export type DurableOptions = Readonly<{
  fs?: DurableFs
  /** `private` is 0600, for what belongs to the library; `export` is the user's own default, for what is handed on. */
  mode?: 'private' | 'export'
  /** Waits between tries of a rename that another program holds up. */
  wait?: (milliseconds: number) => Promise<unknown>
  /** Part of the temporary name. */
  unique?: () => string
}>

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed, checked, renamed over it, folder flushed.
 * Whatever fails, the path holds the old file or the new one, and no temporary file stays. Returns the bytes written.
 * Throws `unwritable` when the disk refuses, and what `data` throws as it is.
 */
export async function durableWrite(
  path: string,
  data: Uint8Array | AsyncIterable<Uint8Array>,
  options: DurableOptions = {},
): Promise<number> {
  const { fs = nodeFs, mode = 'private', wait = sleep, unique = () => randomBytes(8).toString('hex') } = options
  const target = await disk(path, () => throughLinks(fs, path))
  const temporary = join(dirname(target), temporaryName(basename(target), unique()))
  // The umask of the user takes its part of 0666.
  const handle = await disk(path, () => fs.open(temporary, 'wx', mode === 'private' ? 0o600 : 0o666))
  let size: number
  try {
    size = await fill(handle, path, data)
    await disk(path, () => renamePatiently(fs, { from: temporary, to: target }, wait))
  } catch (error) {
    await removeTemporary(fs, temporary, wait)
    throw error
  }
  await disk(path, () => syncFolder(fs, dirname(target)))
  return size
}

/** Longest base name that leaves room for the rest within the 255 bytes a file system allows, at 4 bytes a character. */
const longestBase = 50
const temporaryName = (base: string, unique: string) => `.${base.slice(0, longestBase)}.${unique}.tmp`

/** The file a link points to, so that saving does not replace the link; a path that is not there yet is itself. */
async function throughLinks(fs: DurableFs, path: string): Promise<string> {
  try {
    return await fs.realpath(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path
    throw error
  }
}

/** Writes, flushes, checks and closes; the handle is closed however it ends. */
async function fill(
  handle: DurableHandle,
  path: string,
  data: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<number> {
  let closed = false
  try {
    let size = 0
    if (data instanceof Uint8Array) size = await disk(path, () => writeAll(handle, data, 0))
    else for await (const chunk of data) size += await disk(path, () => writeAll(handle, chunk, size))
    await disk(path, () => handle.sync())
    const stat = await disk(path, () => handle.stat())
    if (stat.size !== size) throw unwritable(path, 'the disk kept less than was written')
    closed = true
    await disk(path, () => handle.close())
    return size
  } finally {
    if (!closed) await handle.close().catch(ignoreSecondFailure)
  }
}

/** A write may take fewer bytes than it was given, on a full disk above all; the count says so, nothing else does. */
export async function writeAll(handle: DurableHandle, bytes: Uint8Array, start: number): Promise<number> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, start + done)
    if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
  return done
}

/** A virus scanner or a sync program may hold a file for a moment: about 5 s of tries in all. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1500, 2000]
const heldUp = new Set(['EPERM', 'EBUSY', 'EACCES'])

export async function renamePatiently(
  fs: DurableFs,
  names: Readonly<{ from: string; to: string }>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    try {
      return await fs.rename(names.from, names.to)
    } catch (error) {
      if (pause === undefined || !heldUp.has(codeOf(error))) throw error
      await wait(pause)
    }
  }
}

async function removeTemporary(
  fs: DurableFs,
  temporary: string,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  for (const pause of pauses.slice(0, 5)) {
    try {
      return await fs.unlink(temporary)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return
      await wait(pause)
    }
  }
}

/** Windows and some network drives cannot flush a folder, and need not: they say so with one of these. */
const noFolderSync = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES', 'EBADF'])

/** Without this a power cut may bring the old name back. */
export async function syncFolder(fs: DurableFs, folder: string): Promise<void> {
  let handle: DurableHandle | undefined
  try {
    handle = await fs.open(folder, 'r')
    await handle.sync()
  } catch (error) {
    if (!noFolderSync.has(codeOf(error))) throw error
  } finally {
    await handle?.close().catch(ignoreSecondFailure)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'the folder does not allow it',
  EPERM: 'the folder does not allow it',
  EROFS: 'the disk can only be read',
  EBUSY: 'another program holds the file',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'the disk does not take files this large',
}

/** Runs a call to the disk; its refusal becomes a sentence. */
async function disk<T>(path: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (codeOf(error) === '') throw error
    throw unwritable(path, reasons[codeOf(error)] ?? `the disk answered ${codeOf(error)}`, error)
  }
}

export const unwritable = (path: string, reason: string, cause?: unknown): UserError =>
  new UserError(
    'unwritable',
    `${basename(path)} could not be written because ${reason}; no half-written file was left behind.`,
    { cause },
  )

/** The system's code of an error, `ENOENT`; empty for an error that is not the system's. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof UserError || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** The first failure is the one being reported. */
const ignoreSecondFailure = () => undefined
