import type { DirectoryKind } from '../../shared/directory/directory-kinds.ts'
import type { Page } from './page.ts'

/** The kind the directory shows; empty for every kind. */
export const directoryKindMode = 'directory/kind'

/** What other trips know of such records, to be put into this one. */
export function openDirectory({ view }: Page, kind?: DirectoryKind): void {
  view.setMode(directoryKindMode, kind ?? '')
  view.set({ dialog: 'directory' })
}
