import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { UserError } from '../../../shared/errors.ts'
import { parseJson } from '../json-file.ts'
import { newestGood, pruneBackups } from './backups.ts'
import type { LibraryOutside, Notice } from './contract.ts'
import { durableAdapter } from './durable-adapter.ts'
import { setAsideIfThere } from './set-aside.ts'
import { damagedSnapshot, type Snapshot } from './snapshot.ts'

/** What the library knows beside its trips. Everything in it can be lost without losing a word of a trip. */
const contentSchema = z.looseObject({
  settings: z.record(z.string(), z.unknown()),
  trips: z.record(
    z.string(),
    z.looseObject({
      title: z.record(z.string(), z.string()),
      code: z.string(),
      starts: z.string().optional(),
      ends: z.string().optional(),
      opened: z.string().optional(),
      pinned: z.boolean(),
    }),
  ),
})
export type LibraryContent = Readonly<z.output<typeof contentSchema>>

type Change = (content: LibraryContent) => LibraryContent | Promise<LibraryContent>

export type LibraryFile = Readonly<{
  content(): LibraryContent
  /** Resolves when it is on the disk; after a refusal the content is what it was. */
  change(change: Change): Promise<void>
  notices: readonly Notice[]
}>

const fileName = 'library.json'
const libraryFormat = 1
const empty: LibraryContent = { settings: {}, trips: {} }

/**
 * Opens `library.json`. A damaged one is set aside and the newest good generation takes its place, with a notice; one
 * of a newer version is refused. With `access` read nothing is changed on the disk.
 */
export async function openLibraryFile(
  folder: string,
  access: 'write' | 'read',
  outside: LibraryOutside,
): Promise<LibraryFile> {
  const backups = join(folder, 'backups')
  const path = join(folder, fileName)
  const database = new Low<Snapshot>(durableAdapter(path, { backups, newest: libraryFormat, outside }), none)
  const notices: Notice[] = []
  let content = await readContent(database)
  if (!content) {
    const good = await newestGood(backups, outside, contentOf)
    const isThere = database.data !== none || good !== undefined
    const file = access === 'write' ? await setAsideIfThere(path, outside) : undefined
    if (isThere || file)
      notices.push({ ...lostSettings(good?.snapshot.savedAt), ...(file ? { file: basename(file) } : {}) })
    content = good?.value ?? empty
    database.data = good?.snapshot ?? none
  }
  let current = content
  let turn: Promise<unknown> = Promise.resolve()

  async function write(change: Change): Promise<void> {
    const next = await change(current)
    const before = database.data
    const data = new TextEncoder().encode(JSON.stringify(next))
    const savedAt = outside.now().toISOString()
    database.data = { format: libraryFormat, generation: before.generation + 1, lastEdit: 0, savedAt, data }
    try {
      await database.write()
    } catch (error) {
      database.data = before
      throw error
    }
    current = next
    await pruneBackups(backups, outside)
  }

  return {
    content: () => current,
    change: async (change) => {
      const before = turn
      const mine = (async () => {
        await before
        await write(change)
      })()
      turn = mine.catch(() => undefined)
      await mine
    },
    notices,
  }
}

const none: Snapshot = { format: 0, generation: 0, lastEdit: 0, savedAt: '', data: new Uint8Array(0) }

/** Undefined when the file is missing or bad. Throws `newer-format` and what the disk throws. */
async function readContent(database: Low<Snapshot>): Promise<LibraryContent | undefined> {
  try {
    await database.read()
    return database.data === none ? undefined : contentOf(database.data)
  } catch (error) {
    if (error instanceof UserError && error.code !== 'newer-format') return undefined
    throw error
  }
}

function contentOf(snapshot: Snapshot): LibraryContent {
  const parsed = contentSchema.safeParse(parseJson(snapshot.data, fileName))
  if (!parsed.success) throw damagedSnapshot(fileName)
  return parsed.data
}

const lostSettings = (saved: string | undefined): Notice => ({
  message: saved
    ? `The settings of the library were damaged; those of ${saved} are used, and every trip is as it was.`
    : 'The settings of the library were damaged and there is no earlier copy; they start anew, and every trip is as it was.',
})
