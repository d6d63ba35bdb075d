import { type ComponentType, lazy, Suspense } from 'react'
import type { Command } from '../state/command.ts'
import { usePage, useView } from '../state/page.ts'
import type { DialogName } from '../state/view-store.ts'
import { AuthorDialog } from './author-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** What a dialog of a feature is given: how to close. What it is about it takes from the page. */
type FeatureDialog = ComponentType<Readonly<{ onClose: () => void }>>

const featureDialogs: Readonly<Partial<Record<DialogName, FeatureDialog>>> = {
  newTrip: lazy(() =>
    import('../features/start/new-trip-dialog.tsx').then(({ NewTripDialog }) => ({ default: NewTripDialog })),
  ),
  version: lazy(() =>
    import('../features/versions/save-version-dialog.tsx').then(({ SaveVersionDialog }) => ({
      default: SaveVersionDialog,
    })),
  ),
  search: lazy(() =>
    import('../features/search/search-dialog.tsx').then(({ SearchDialog }) => ({ default: SearchDialog })),
  ),
  replace: lazy(() =>
    import('../features/search/replace-dialog.tsx').then(({ ReplaceDialog }) => ({ default: ReplaceDialog })),
  ),
  directory: lazy(() =>
    import('../features/directory/directory-dialog.tsx').then(({ DirectoryDialog }) => ({ default: DirectoryDialog })),
  ),
  profile: lazy(() =>
    import('../features/profile/profile-dialog.tsx').then(({ ProfileDialog }) => ({ default: ProfileDialog })),
  ),
  comment: lazy(() =>
    import('../features/comments/comment-dialog.tsx').then(({ CommentDialog }) => ({ default: CommentDialog })),
  ),
  guide: lazy(() => import('../features/help/help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog }))),
  settings: lazy(() => import('./settings-pane.tsx').then(({ SettingsPane }) => ({ default: SettingsPane }))),
  export: lazy(() =>
    import('../features/book/export-dialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
  ),
}

/** The one dialog that is open. */
export function Dialogs({ commands }: Readonly<{ commands: readonly Command[] }>) {
  const { view } = usePage()
  const dialog = useView((state) => state.dialog)
  const close = () => view.set({ dialog: undefined })
  if (!dialog) return null
  if (dialog === 'author') return <AuthorDialog onClose={close} />
  if (dialog === 'shortcuts') return <ShortcutsDialog commands={commands} onClose={close} />
  const Shown = featureDialogs[dialog]
  return <Suspense fallback={null}>{Shown ? <Shown onClose={close} /> : null}</Suspense>
}
