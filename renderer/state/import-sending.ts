import type { Failure } from '../../shared/ipc/contract.ts'
import type { ChosenFile } from './import-files.ts'
import type { RefusedFile } from './import-state.ts'
import type { Page } from './page.ts'
import { bytesOf } from './pick-files.ts'

export type SentFile = Readonly<{ file: string; name: string }>

/** Hands files to the host, one after the other; one it does not take leaves the others alone. */
export async function sendFiles(
  page: Page,
  files: readonly ChosenFile[],
  /** Hears of each file before it goes; undefined is answered when it says that nobody waits any more. */
  goOn: (done: number, refused: readonly RefusedFile[]) => boolean,
): Promise<Readonly<{ sent: SentFile[]; refused: readonly RefusedFile[] }> | undefined> {
  const sent: SentFile[] = []
  const refused: RefusedFile[] = []
  for (const [done, { name, file }] of files.entries()) {
    if (!goOn(done, [...refused])) return undefined
    const put = await putFile(page, name, file)
    if (put.ok) sent.push({ file: put.value, name })
    else refused.push({ name, message: put.error.message })
  }
  return { sent, refused }
}

async function putFile({ client }: Page, name: string, file: File) {
  try {
    return await client.putFile(await bytesOf(file), name)
  } catch (error) {
    // Moved or taken away since it was chosen, or this page may not read it.
    if (!(error instanceof DOMException)) throw error
    const failure: Failure = { code: 'unavailable', message: `${name} cannot be read: it was moved, or it is locked.` }
    return { ok: false, error: failure } as const
  }
}
