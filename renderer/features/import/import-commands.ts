import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'

const canEdit = (page: Page): boolean => !page.trip.store.getState().readOnly

/** What an import needs is loaded with the first one. */
const importFrom = async (page: Page, what: 'files' | 'folder') =>
  (await import('./import-from.ts')).importFrom(page, what)

/** From anywhere in the trip. */
export const importCommands: readonly Command[] = [
  {
    id: 'file.import',
    label: 'Import files…',
    keys: ['Mod+Shift+I'],
    context: 'trip',
    menu: 'file',
    group: 1,
    inText: true,
    when: canEdit,
    run: (page) => importFrom(page, 'files'),
  },
  {
    id: 'file.importFolder',
    label: 'Import a folder…',
    context: 'trip',
    menu: 'file',
    group: 1,
    when: canEdit,
    run: (page) => importFrom(page, 'folder'),
  },
]
