import type { Command } from '../state/command.ts'
import type { Page } from '../state/page.ts'
import { cyclePanes } from './cycle-panes.ts'

const closedKey = (page: Page, pane: 'binder' | 'third') =>
  pane === 'binder' ? 'all/binder' : `${page.view.store.getState().view}/third`

const isClosed = (page: Page, pane: 'binder' | 'third') =>
  page.settings.store.getState().panesClosed[closedKey(page, pane)] === true

/** Puts a pane away or brings it back; in a narrow window it lies over the main one. */
function toggle(page: Page, pane: 'binder' | 'third'): void | Promise<void> {
  const isOver = document.documentElement.dataset[`over${pane === 'binder' ? 'Binder' : 'Third'}`] === 'true'
  if (isOver) {
    const { over } = page.view.store.getState()
    return page.view.set({ over: over === pane ? undefined : pane })
  }
  const { panesClosed } = page.settings.store.getState()
  return page.settings.change({ panesClosed: { ...panesClosed, [closedKey(page, pane)]: !isClosed(page, pane) } })
}

/** Esc goes outwards one level; what is inside a pane has taken its own by then. */
const closeOver: Command = {
  id: 'view.closePane',
  label: 'Close the pane',
  keys: ['Escape'],
  context: 'trip',
  hidden: true,
  inText: true,
  when: ({ view }) => view.store.getState().over !== undefined,
  run: ({ view }) => view.set({ over: undefined }),
}

/** Going round the panes and putting them away. */
export const paneCommands: readonly Command[] = [
  closeOver,
  {
    id: 'view.nextPane',
    label: 'Next pane',
    keys: ['F6'],
    context: 'app',
    menu: 'view',
    group: 4,
    inText: true,
    run: () => cyclePanes(1),
  },
  {
    id: 'view.previousPane',
    label: 'Previous pane',
    keys: ['Shift+F6'],
    context: 'app',
    menu: 'view',
    group: 4,
    inText: true,
    run: () => cyclePanes(-1),
  },
  {
    id: 'view.binder',
    label: 'Show the book',
    keys: ['F9'],
    context: 'trip',
    menu: 'view',
    group: 4,
    inText: true,
    checked: (page) => !isClosed(page, 'binder'),
    run: (page) => toggle(page, 'binder'),
  },
  {
    id: 'view.third',
    label: 'Show details',
    keys: ['F4'],
    context: 'trip',
    menu: 'view',
    group: 4,
    inText: true,
    checked: (page) => !isClosed(page, 'third'),
    run: (page) => toggle(page, 'third'),
  },
]
