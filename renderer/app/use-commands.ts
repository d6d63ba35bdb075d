import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { type Command, isAvailable, labelOf } from '../state/command.ts'
import { isMac, keysText, withOwnKeys } from '../state/keys.ts'
import { usePage, useSettings, useView } from '../state/page.ts'
import { appCommands } from './commands.ts'
import { paneCommands } from './pane-commands.ts'
import { useScreen } from './screens.ts'

/** Every command of the window as it is now: the app's own and those of the view in sight. */
export function useCommands(): Readonly<{ all: readonly Command[]; run: (id: string) => void }> {
  const page = usePage()
  const view = useView((state) => state.view)
  const isOpen = useStore(page.trip.store, (state) => state.phase.kind === 'open')
  const screen = useScreen(isOpen ? view : undefined)
  const own = useSettings((settings) => settings.keys)
  const all = useMemo(
    () => withOwnKeys([...appCommands, ...paneCommands, ...(screen?.commands ?? [])], own),
    [screen, own],
  )
  const run = useCallback(
    (id: string) => {
      const command = all.find((each) => each.id === id)
      if (command && isAvailable(command, page)) void command.run(page)
    },
    [all, page],
  )
  return { all, run }
}

/** A command as menus and the palette show it now. */
export const shownCommand = (command: Command, page: Parameters<typeof labelOf>[1]) => ({
  id: command.id,
  label: labelOf(command, page),
  keys: command.keys?.[0] ? keysText(command.keys[0], isMac()) : undefined,
  isDisabled: !isAvailable(command, page),
  ...(command.checked ? { isChecked: command.checked(page) } : {}),
})

/** The keys of a command as shown, for buttons that do the same. */
export function useKeysOf(id: string): string | undefined {
  const own = useSettings((settings) => settings.keys[id])
  const keys = (own ?? [...appCommands, ...paneCommands].find((command) => command.id === id)?.keys)?.[0]
  return keys ? keysText(keys, isMac()) : undefined
}
