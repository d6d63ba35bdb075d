import { readFile, writeFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { Understanding } from '../importers/draft.ts'
import type { SourceDocument } from '../importers/source-document.ts'

/** What was made of one file, as it waits on the disk for the others. */
export type Spooled = Readonly<{
  document: SourceDocument
  /** Of a file that says itself what everything in it is. */
  understood?: Pick<Understanding, 'drafts' | 'structure'>
}>

export const writeSpool = (path: string, spooled: Spooled): Promise<void> =>
  writeFile(path, serialize(spooled), { mode: 0o600 })

// Written by the same program a moment ago.
export const readSpool = async (path: string): Promise<Spooled> => deserialize(await readFile(path)) as Spooled
