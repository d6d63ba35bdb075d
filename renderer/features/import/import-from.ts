import { chosenFrom } from '../../state/import-files.ts'
import { importsOf } from '../../state/import-store.ts'
import type { Page } from '../../state/page.ts'
import { pickFiles, pickFolder } from '../../state/pick-files.ts'

const isIdle = (page: Page): boolean =>
  !['waiting', 'reading', 'reviewing'].includes(importsOf(page).store.getState().kind)

/** Asks for files, or a folder, and reads them; while an import is under way, shows it. */
export async function importFrom(page: Page, what: 'files' | 'folder'): Promise<void> {
  page.view.show('import')
  if (!isIdle(page)) return
  const files = await (what === 'folder' ? pickFolder() : pickFiles('', true))
  if (files.length > 0) await importsOf(page).begin(chosenFrom(files))
}
