import type { Settings } from '../../shared/settings.ts'
import type { Command } from '../state/command.ts'
import type { Page } from '../state/page.ts'
import { cyclePanes } from './cycle-panes.ts'

/** Unlike other panes it is away until it was asked for. */
export const previewKey = 'all/preview'
export const isPreviewOpen = ({ panesClosed }: Settings): boolean => panesClosed[previewKey] === false

const closedKey = (page: Page, pane: 'binder' | 'third') =>
  pane === 'binder' ? 'all/binder' : `${page.view.store.getState().view}/third`

const isClosed = (page: Page, pane: 'binder' | 'third') =>
  page.settings.store.getState().panesClosed[closedKey(page, pane)] === true

/** In a narrow window these lie over the main pane; true when this one was shown or put away there. */
function toggleOver(page: Page, pane: 'binder' | 'third' | 'preview'): boolean {
  const isOver = document.documentElement.dataset[pane === 'binder' ? 'overBinder' : 'overThird'] === 'true'
  const { over } = page.view.store.getState()
  if (isOver) page.view.set({ over: over === pane ? undefined : pane })
  return isOver
}

function togglePreview(page: Page): void | Promise<void> {
  if (toggleOver(page, 'preview')) return
  const settings = page.settings.store.getState()
  return page.settings.change({ panesClosed: { ...settings.panesClosed, [previewKey]: isPreviewOpen(settings) } })
}

/** Puts a pane away or brings it back. Where only one of them has room, the details take the place of the pages. */
function toggle(page: Page, pane: 'binder' | 'third'): void | Promise<void> {
  if (toggleOver(page, pane)) return
  const settings = page.settings.store.getState()
  const { panesClosed } = settings
  const isInPlace = document.documentElement.dataset['roomForFour'] !== 'true' && isPreviewOpen(settings)
  if (pane === 'third' && isInPlace)
    return page.settings.change({
      panesClosed: { ...panesClosed, [previewKey]: true, [closedKey(page, pane)]: false },
    })
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
  {
    id: 'view.preview',
    label: 'Show the preview of the book',
    keys: ['F8'],
    context: 'trip',
    menu: 'view',
    group: 4,
    inText: true,
    checked: (page) => isPreviewOpen(page.settings.store.getState()),
    run: togglePreview,
  },
]
