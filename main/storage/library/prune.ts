import { join } from 'node:path'
import { journalsToRemove } from './backup-policy.ts'
import { listBackups, pruneBackups, removeIfPossible } from './backups.ts'
import type { LibraryOutside } from './contract.ts'
import { journalNumber } from './journal-file.ts'
import { backupsName } from './read-trip.ts'
import { entriesOf } from './store-fs.ts'

/**
 * Removes the generations and journals of a trip that the policy gives up. Only after a snapshot that is on the disk:
 * no journal goes that any of the latest generations needs.
 */
export async function pruneTrip(folder: string, outside: LibraryOutside): Promise<void> {
  const backups = join(folder, backupsName)
  await pruneBackups(backups, outside)
  const journals = (await entriesOf(outside.fs, folder)).flatMap(({ name, size }) => {
    const number = journalNumber(name)
    return number === undefined ? [] : [{ name, number, size }]
  })
  for (const { name } of journalsToRemove(journals, await listBackups(backups, outside))) {
    await removeIfPossible(join(folder, name), outside)
  }
}
