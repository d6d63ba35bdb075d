import { isMac, keysText } from './keys.ts'
import { useSettings } from './page.ts'

/** How the keys of a command are shown on a button that does the same: a person's own, else the `usual` ones. */
export function useShownKeys(): (id: string, usual: string) => string | undefined {
  const own = useSettings((settings) => settings.keys)
  return (id, usual) => {
    const keys = Object.hasOwn(own, id) ? own[id]?.[0] : usual
    return keys === undefined ? undefined : keysText(keys, isMac())
  }
}
