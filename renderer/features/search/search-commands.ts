import type { Command } from '../../state/command.ts'
import { reachKey, thisTrip } from './search-rows.ts'

/** Finding beyond what is in sight. */
export const searchCommands: readonly Command[] = [
  {
    id: 'edit.find',
    label: 'Find in the trip…',
    keys: ['Mod+F'],
    context: 'trip',
    menu: 'edit',
    group: 2,
    inText: true,
    run: ({ trip, view }) => {
      // What was typed just now is looked through too.
      trip.flush()
      view.setMode(reachKey, thisTrip)
      view.set({ dialog: 'search' })
    },
  },
  {
    id: 'edit.findEverywhere',
    label: 'Find in all trips…',
    keys: ['Mod+Shift+F'],
    context: 'app',
    menu: 'edit',
    group: 2,
    inText: true,
    run: ({ view }) => {
      view.setMode(reachKey, '')
      view.set({ dialog: 'search' })
    },
  },
  {
    id: 'edit.replace',
    label: 'Replace in the trip…',
    keys: ['Mod+H'],
    context: 'trip',
    menu: 'edit',
    group: 2,
    inText: true,
    when: ({ trip }) => !trip.store.getState().readOnly,
    run: ({ view }) => {
      const chosen = getSelection()?.toString().trim() ?? ''
      // A name that is chosen is most likely what is to be replaced; a paragraph is not.
      if (chosen !== '' && chosen.length <= 80 && !chosen.includes('\n')) view.setMode('replace/find', chosen)
      view.set({ dialog: 'replace' })
    },
  },
  {
    id: 'file.switch',
    label: 'Go to another trip…',
    keys: ['Mod+Shift+O'],
    context: 'app',
    menu: 'file',
    inText: true,
    run: ({ view }) => view.set({ palette: 'trips' }),
  },
]
