import { appendFile, chmod, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { codeOf } from '../../storage/durable-write.ts'

export type Faults = Readonly<{
  /** Notes a bug that did no more harm. */
  report(error: unknown): void
  /** Saves what can be saved, tells the person, and ends. */
  lastWords(error: unknown): Promise<void>
}>

/** The note of faults begins anew at this size, bytes. */
const longestNote = 256 * 1024
/** Saving that takes longer than this hangs, milliseconds. */
const patience = 5000

/** `save` writes what is open; it may be called before anything is. */
export function createFaults(save: () => Promise<void>): Faults {
  let isEnding = false
  // A note that cannot be written leaves nobody to tell.
  const report = (error: unknown) => void note(error).catch(() => undefined)
  return {
    report,
    lastWords: async (error) => {
      if (isEnding) return
      isEnding = true
      const saved = await Promise.race([trySaving(error, save), afterPatience()])
      dialog.showErrorBox(
        'Attaché must end',
        saved
          ? 'A fault was found. Everything is saved; start Attaché again.'
          : 'A fault was found. What was shown as saved is safe; the last words may be missing. Start Attaché again.',
      )
      app.exit(1)
    },
  }
}

/** Whatever fails now, the person is told that it did. */
async function trySaving(error: unknown, save: () => Promise<void>): Promise<boolean> {
  try {
    await note(error)
    await save()
    return true
  } catch {
    return false
  }
}

const afterPatience = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience))

/** Where in the program it happened. Never the message: it may quote a trip. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name} ${codeOf(error)}`.trim(), ...frames].join('\n')
}

async function note(error: unknown): Promise<void> {
  const folder = app.getPath('logs')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const path = join(folder, 'faults.log')
  if (await isLong(path)) await rm(path)
  await appendFile(path, `${new Date().toISOString()} ${traceOf(error)}\n`, { mode: 0o600 })
}

async function isLong(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > longestNote
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
