import { attachmentsOf } from '../eml/parse-eml.ts'
import { openForeignZip } from '../office/open-office-zip.ts'
import { isJunk } from './junk.ts'

/** A file that holds files. */
export type Container = Readonly<{
  entries: readonly Readonly<{ name: string; size: number }>[]
  /** Names of what was left out: what programs keep for themselves. */
  junk: readonly string[]
  /** Throws `damaged-file` when it cannot be unpacked; undefined for an entry it does not have. */
  read(index: number): Uint8Array | undefined
}>

/** An archive within the caps for files from elsewhere. Throws what `openForeignZip` throws. */
export async function openArchive(bytes: Uint8Array): Promise<Container> {
  const archive = await openForeignZip(bytes, 'it is no archive')
  const names = archive.names.filter((name) => !isJunk(name))
  const sizes = new Map(archive.sizes)
  return {
    entries: names.map((name) => ({ name, size: sizes.get(name) ?? 0 })),
    junk: archive.names.filter(isJunk),
    read: (index) => {
      const name = names[index]
      return name === undefined ? undefined : archive.read(name)
    },
  }
}

/** The files that came with a mail. Two may have the same name. */
export async function openMail(bytes: Uint8Array): Promise<Container> {
  const attachments = await attachmentsOf(bytes)
  const seen = new Map<string, number>()
  const entries = attachments.map((attachment) => {
    const count = (seen.get(attachment.name) ?? 0) + 1
    seen.set(attachment.name, count)
    const name = attachment.name.replaceAll(/[/\\]/g, '_')
    return { name: count === 1 ? name : `${count} ${name}`, size: attachment.bytes.length }
  })
  return { entries, junk: [], read: (index) => attachments[index]?.bytes }
}
