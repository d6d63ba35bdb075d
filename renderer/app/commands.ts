import { bookCommands } from '../features/book/book-commands.ts'
import { commentCommands } from '../features/comments/comment-commands.ts'
import { directoryCommands } from '../features/directory/directory-commands.ts'
import { importCommands } from '../features/import/import-commands.ts'
import { profileCommands } from '../features/profile/profile-commands.ts'
import { kindCommands } from '../features/records/records-commands.ts'
import { searchCommands } from '../features/search/search-commands.ts'
import { askSpelling } from '../state/ask-spelling.ts'
import type { Command } from '../state/command.ts'
import type { Page } from '../state/page.ts'
import { collectionLabels } from '../state/record-names.ts'
import { nextScale } from '../state/settings-store.ts'
import { actsOf } from '../state/use-trip.ts'
import { viewIds, viewLabels } from '../state/views.ts'
import { fileCommands } from './file-commands.ts'

const history = (page: Page) => page.trip.store.getState().history
const quoted = (verb: string, label: string | undefined) =>
  label === undefined ? verb : `${verb} ${lowerFirst(label)}`
/** `Change the title` becomes `change the title`; a name in front stays as it is. */
const lowerFirst = (text: string) => (/^[A-Z][a-z]+ /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

async function walk(page: Page, way: 'undo' | 'redo'): Promise<void> {
  const label = await page.trip[way]()
  if (label !== undefined) page.view.announce(way === 'undo' ? `Undone: ${label}` : `Done again: ${label}`)
}

const selected = (page: Page) => {
  const { selected: all, view } = page.view.store.getState()
  return all[view]
}
const canEdit = (page: Page) => !page.trip.store.getState().readOnly
const hasSelected = (page: Page) =>
  canEdit(page) && selected(page) !== undefined && selected(page)?.collection !== 'trips'

const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: (page) => quoted('Undo', history(page).undo.at(-1)),
    keys: ['Mod+Z'],
    context: 'trip',
    menu: 'edit',
    inText: true,
    when: (page) => history(page).undo.length > 0 || page.trip.store.getState().underWay > 0,
    run: (page) => walk(page, 'undo'),
  },
  {
    id: 'edit.redo',
    label: (page) => quoted('Redo', history(page).redo.at(-1)),
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    context: 'trip',
    menu: 'edit',
    inText: true,
    when: (page) => history(page).redo.length > 0,
    run: (page) => walk(page, 'redo'),
  },
  {
    id: 'edit.duplicate',
    label: (page) => `Duplicate ${selectedKind(page)}`,
    keys: ['Mod+D'],
    context: 'trip',
    menu: 'edit',
    group: 1,
    when: hasSelected,
    run: (page) => {
      const place = selected(page)
      const id = place && actsOf(page).duplicate(place)
      if (place && id) page.view.select({ collection: place.collection, id })
    },
  },
  {
    id: 'edit.remove',
    label: (page) => `Remove ${selectedKind(page)}`,
    keys: ['Delete'],
    context: 'trip',
    menu: 'edit',
    group: 1,
    when: hasSelected,
    run: (page) => {
      const place = selected(page)
      if (place) actsOf(page).remove(place)
    },
  },
]

function selectedKind(page: Page): string {
  const place = selected(page)
  return place ? collectionLabels[place.collection].one.toLowerCase() : 'what is selected'
}

const readersCommand: Command = {
  id: 'edit.readers',
  label: 'Who reads this field…',
  keys: ['Mod+Shift+L'],
  context: 'trip',
  hidden: true,
  inText: true,
  when: () => document.activeElement?.closest('[data-field]') != null,
  run: () => {
    document.activeElement?.closest('[data-field]')?.querySelector<HTMLElement>('[data-readers]')?.click()
  },
}

const spellingCommand: Command = {
  id: 'edit.spelling',
  label: 'Spelling suggestions…',
  keys: ['Mod+Period'],
  context: 'trip',
  hidden: true,
  inText: true,
  when: ({ settings }) =>
    settings.store.getState().spelling &&
    document.activeElement?.matches('.ProseMirror, textarea, input[lang]') === true,
  run: () => void document.activeElement?.dispatchEvent(new CustomEvent(askSpelling, { bubbles: true })),
}

const settingsCommand: Command = {
  id: 'edit.settings',
  label: 'Settings…',
  keys: ['Mod+Comma'],
  context: 'app',
  menu: 'edit',
  group: 3,
  inText: true,
  run: ({ view }) => view.set({ dialog: 'settings' }),
}

const goCommands: readonly Command[] = [
  {
    id: 'view.commands',
    label: 'Commands and places…',
    keys: ['Mod+Shift+P', 'Mod+K'],
    context: 'app',
    menu: 'view',
    hidden: true,
    inText: true,
    run: ({ view }) => view.set({ palette: 'commands' }),
  },
  {
    id: 'view.goTo',
    label: 'Go to…',
    keys: ['Mod+G'],
    context: 'trip',
    menu: 'view',
    inText: true,
    run: ({ view }) => view.set({ palette: 'places' }),
  },
  ...viewIds.map(
    (id, index): Command => ({
      id: `view.${id}`,
      label: viewLabels[id],
      keys: [`Mod+${index + 1}`],
      context: 'trip',
      menu: 'view',
      group: 1,
      inText: true,
      checked: ({ view }) => view.store.getState().view === id,
      run: ({ view }) => view.show(id),
    }),
  ),
]

const theme = (id: 'system' | 'light' | 'dark', label: string): Command => ({
  id: `view.theme.${id}`,
  label,
  context: 'app',
  menu: 'view',
  group: 2,
  checked: ({ settings }) => settings.store.getState().theme === id,
  run: ({ settings }) => settings.change({ theme: id }),
})

const scale = (way: 1 | -1, label: string, keys: readonly string[]): Command => ({
  id: way === 1 ? 'view.larger' : 'view.smaller',
  label,
  keys,
  context: 'app',
  menu: 'view',
  group: 3,
  inText: true,
  run: ({ settings, view }) => {
    const next = nextScale(settings.store.getState().scale, way)
    view.announce(`Interface ${next} %`)
    return settings.change({ scale: next })
  },
})

const lookCommands: readonly Command[] = [
  theme('system', 'Light or dark as the system'),
  theme('light', 'Light'),
  theme('dark', 'Dark'),
  scale(1, 'Larger interface', ['Mod+Equal', 'Mod+Plus']),
  scale(-1, 'Smaller interface', ['Mod+Minus']),
  {
    id: 'view.usualSize',
    label: 'Usual size',
    keys: ['Mod+0'],
    context: 'app',
    menu: 'view',
    group: 3,
    inText: true,
    run: ({ settings }) => settings.change({ scale: 100 }),
  },
  {
    id: 'view.roomy',
    label: 'Roomy rows',
    context: 'app',
    menu: 'view',
    group: 3,
    checked: ({ settings }) => settings.store.getState().density === 'roomy',
    run: ({ settings }) =>
      settings.change({ density: settings.store.getState().density === 'roomy' ? 'normal' : 'roomy' }),
  },
]

const helpCommands: readonly Command[] = [
  {
    id: 'help.guide',
    label: 'Guide',
    keys: ['F1'],
    context: 'app',
    menu: 'help',
    inText: true,
    run: ({ view }) => view.set({ dialog: 'guide' }),
  },
  {
    id: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    keys: ['Mod+Slash'],
    context: 'app',
    menu: 'help',
    inText: true,
    run: ({ view }) => view.set({ dialog: 'shortcuts' }),
  },
  {
    id: 'help.author',
    label: 'Your name…',
    context: 'app',
    menu: 'help',
    group: 1,
    run: ({ view }) => view.set({ dialog: 'author' }),
  },
]

/** What can be done anywhere, a row each. The screens bring their own; see `state/screen.ts`. */
export const appCommands: readonly Command[] = [
  ...fileCommands,
  ...importCommands,
  ...editCommands,
  ...searchCommands,
  ...directoryCommands,
  ...profileCommands,
  readersCommand,
  ...commentCommands,
  spellingCommand,
  settingsCommand,
  ...goCommands,
  ...kindCommands,
  ...lookCommands,
  ...bookCommands,
  ...helpCommands,
]
