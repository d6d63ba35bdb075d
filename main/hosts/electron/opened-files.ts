import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, isAbsolute, resolve } from 'node:path'
import { largestUpload } from '../../../shared/ipc/wire.ts'
import type { Announcer } from '../../services/announcer.ts'
import type { FileShelf } from '../../services/file-shelf.ts'
import { codeOf } from '../../storage/durable-write.ts'

/** Files that were opened with the program, on their way to the page. They wait until it listens. */
export type OpenedFiles = Readonly<{
  add(path: string): void
  /** The page listens from now on. */
  deliver(to: Readonly<{ shelf: FileShelf; announcer: Announcer }>): Promise<void>
}>

/** More at once is not a person. */
const mostWaiting = 20

export function createOpenedFiles(report: (error: unknown) => void): OpenedFiles {
  const waiting: string[] = []
  let hand: ((path: string) => Promise<void>) | undefined
  return {
    add: (path) => {
      if (!isLocalTrip(path)) return
      if (hand) void hand(path).catch(report)
      else if (waiting.length < mostWaiting) waiting.push(path)
    },
    deliver: async ({ shelf, announcer }) => {
      hand = async (path) => {
        if (!(await isFile(path))) return
        const name = basename(path)
        announcer.tell('openFile', { file: await shelf.put(createReadStream(path), name, largestUpload), name })
      }
      for (const path of waiting.splice(0)) await hand(path)
    },
  }
}

/** The trip files named on a command line, which any program of this account may have written. */
export const tripsIn = (args: readonly string[], folder: string): readonly string[] =>
  args
    .filter((arg) => !arg.startsWith('-') && isLocal(arg))
    .map((arg) => resolve(folder, arg))
    .filter(isLocalTrip)

/** A path to another computer would send it this person's name and password hash; an address is no path. */
const isLocal = (path: string) => !/^[\\/]{2}/.test(path) && !/^[a-z][a-z0-9+.-]+:/i.test(path) && !path.includes('\0')
const isLocalTrip = (path: string) => isLocal(path) && isAbsolute(path) && path.length < 4096 && /\.trip$/i.test(path)

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (codeOf(error) !== '') return false
    throw error
  }
}
