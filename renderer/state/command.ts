import type { Page } from './page.ts'
import type { ViewId } from './views.ts'

export type MenuName = 'file' | 'edit' | 'view' | 'insert' | 'book' | 'help'

/**
 * Something a person can do, once: it feeds menus, palette, context menus, shortcut list and keys. `keys` are written
 * `Mod+Shift+P`, where Mod is Ctrl, or Command on a Mac; the first one is shown.
 */
export type Command = Readonly<{
  /** `agenda.moveEarlier`. */
  id: string
  label: string | ((page: Page) => string)
  keys?: readonly string[]
  /** Where its keys count: everywhere, with a trip open, or in one view. Keys are unique within each. */
  context: 'app' | 'trip' | ViewId
  menu?: MenuName
  /** Rows of a menu with the same number stand together; a rule divides them from the next. */
  group?: number
  /** Its keys work while the caret stands in a text too. */
  inText?: boolean
  /** Left out of the palette: of use only by its keys or its menu. */
  hidden?: boolean
  /** A tick in menus: on or off. */
  checked?: (page: Page) => boolean
  when?: (page: Page) => boolean
  run: (page: Page) => void | Promise<void>
}>

export const labelOf = (command: Command, page: Page): string =>
  typeof command.label === 'string' ? command.label : command.label(page)

/** May it run now? */
export function isAvailable(command: Command, page: Page): boolean {
  if (command.context !== 'app' && page.trip.store.getState().phase.kind !== 'open') return false
  const isHere =
    command.context === 'app' || command.context === 'trip' || command.context === page.view.store.getState().view
  return isHere && (command.when?.(page) ?? true)
}
