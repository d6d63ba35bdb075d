import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readTripFile } from '../../main/storage/trip-file.ts'

/** Everything the trip holds now, as the trip file says that a person saves with Ctrl+Alt+S. */
export async function savedRecords(page: Page, folder: string): Promise<unknown> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Alt+s')])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return (await readTripFile(file)).json
}
