import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'

const canEdit = ({ trip }: Page) => !trip.store.getState().readOnly

/** Loaded when it is wanted: it is rarely. */
const acts = () => import('../../state/profile.ts')

/** The one profile of the organisation, and the copy of it in a trip. */
export const profileCommands: readonly Command[] = [
  {
    id: 'file.profile',
    label: 'The organisation’s profile…',
    context: 'app',
    menu: 'file',
    group: 2,
    run: ({ view }) => view.set({ dialog: 'profile' }),
  },
  {
    id: 'edit.useProfile',
    label: 'Use the organisation’s profile as it is now',
    context: 'trip',
    menu: 'edit',
    group: 3,
    when: canEdit,
    run: async (page) => (await acts()).takeProfile(page),
  },
  {
    id: 'file.keepProfile',
    label: 'Keep the organisation of this trip as the profile',
    context: 'trip',
    menu: 'file',
    group: 2,
    run: async (page) => (await acts()).keepAsProfile(page),
  },
]
