import { type DirectoryKind, isDirectoryKind } from '../../../shared/directory/directory-kinds.ts'
import type { Command } from '../../state/command.ts'
import { openDirectory } from '../../state/open-directory.ts'
import type { Page } from '../../state/page.ts'
import { kindInSight, type ViewId } from '../../state/views.ts'

/** Putting into this trip what another one knows already. */
export const directoryCommands: readonly Command[] = [
  {
    id: 'insert.fromTrip',
    label: 'Insert from another trip…',
    keys: ['Mod+Alt+I'],
    context: 'trip',
    menu: 'insert',
    inText: true,
    when: ({ trip }) => !trip.store.getState().readOnly,
    run: (page) => openDirectory(page, kindHere(page)),
  },
]

/** What a person in this view most likely looks for. */
function kindHere({ view }: Page): DirectoryKind | undefined {
  const state = view.store.getState()
  const kind = kindInSight(state.view, state.modes)
  return isDirectoryKind(kind) ? kind : byView[state.view]
}

const byView: Readonly<Partial<Record<ViewId, DirectoryKind>>> = {
  agencies: 'agencies',
  companies: 'companies',
  agenda: 'venues',
  points: 'topics',
}
