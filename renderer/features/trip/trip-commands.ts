import type { Command } from '../../state/command.ts'
import { actsOf } from '../../state/use-trip.ts'

const adding = (collection: 'objectives' | 'messages', label: string, keys?: string): Command => ({
  id: `overview.add.${collection}`,
  label,
  ...(keys ? { keys: [keys] } : {}),
  context: 'overview',
  menu: 'insert',
  when: ({ trip }) => !trip.store.getState().readOnly,
  run: (page) => {
    const id = actsOf(page).add(label, collection)
    page.view.setMode('overview/part', 'purpose')
    page.view.goTo({ collection, id }, 'text')
  },
})

/** What can be done in the overview. */
export const tripCommands: readonly Command[] = [
  adding('objectives', 'Add objective', 'Mod+Shift+N'),
  adding('messages', 'Add message', 'Mod+Shift+M'),
]
