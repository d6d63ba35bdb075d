import type { Settings } from '../../shared/settings.ts'
import type { Command } from './command.ts'

const symbols: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Period: '.',
  Comma: ',',
}

/** Does this key press say `Mod+Shift+P`? Letters and digits go by what is printed on the key. */
export function isPressed(keys: string, event: KeyboardEvent, isMac: boolean): boolean {
  const parts = keys.split('+')
  const name = parts.at(-1) ?? ''
  const has = (part: string) => parts.slice(0, -1).includes(part)
  if ((isMac ? event.metaKey : event.ctrlKey) !== has('Mod')) return false
  if (isMac ? event.ctrlKey : event.metaKey) return false
  if (event.altKey !== has('Alt')) return false
  const symbol = symbols[name]
  // Some keyboards need Shift for a sign, so the sign alone decides.
  if (symbol !== undefined) return event.key === symbol
  if (event.shiftKey !== has('Shift')) return false
  if (/^\d$/.test(name)) return event.key === name || event.code === `Digit${name}`
  if (/^[A-Z]$/.test(name)) return event.key.toUpperCase() === name
  return event.key === name
}

const notAlone = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'Dead',
  'Process',
  'CapsLock',
  'Tab',
  'Escape',
])

/** What was pressed, written as a command's keys are. Undefined while it cannot stand for a command. */
export function keysPressed(event: KeyPress, isMac: boolean): string | undefined {
  const isMod = isMac ? event.metaKey : event.ctrlKey
  if (notAlone.has(event.key) || (isMac ? event.ctrlKey : event.metaKey)) return undefined
  const isFunction = /^F\d+$/.test(event.key)
  // What writes a letter or moves the caret stays with the text.
  if (!isMod && !event.altKey && !isFunction) return undefined
  const symbol = Object.entries(symbols).find(([, sign]) => sign === event.key)?.[0]
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const name = symbol ?? digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const shift = event.shiftKey && symbol === undefined
  return [isMod && 'Mod', event.altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** What tells which keys are down. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The commands with the keys this person gave them; the usual ones otherwise. */
export const withOwnKeys = (commands: readonly Command[], own: Settings['keys']): readonly Command[] =>
  commands.map((command) => {
    const keys = Object.hasOwn(own, command.id) ? own[command.id] : undefined
    return keys === undefined ? command : { ...command, keys }
  })

const sameKeys = (keys: string): string => keys.split('+').sort().join('+')

/** The command that already answers to these keys where `command` would. */
export const ownerOf = (keys: string, command: Command, commands: readonly Command[]): Command | undefined =>
  commands.find(
    (other) =>
      other.id !== command.id &&
      other.keys?.some((each) => sameKeys(each) === sameKeys(keys)) &&
      (other.context === command.context ||
        [other.context, command.context].some((context) => context === 'app' || context === 'trip')),
  )

const shown: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
  ...symbols,
}
const macShown: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }

/** `Ctrl+Shift+P`, `⇧⌘P`. */
export function keysText(keys: string, isMac: boolean): string {
  const parts = keys.split('+').map((part) => (isMac ? macShown[part] : undefined) ?? shown[part] ?? part)
  return isMac ? parts.join('') : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}

/** Keys that two commands of one context share: none, or the page is wrong. */
export function sharedKeys(commands: readonly Command[]): readonly string[] {
  const owners = new Map<string, string[]>()
  for (const command of commands) {
    for (const keys of command.keys ?? [])
      owners.set(keys, [...(owners.get(keys) ?? []), `${command.context} ${command.id}`])
  }
  const clash = (a: string, b: string) => {
    const [left = '', right = ''] = [a.split(' ')[0], b.split(' ')[0]]
    return left === right || ['app', 'trip'].includes(left) || ['app', 'trip'].includes(right)
  }
  return [...owners].flatMap(([keys, ids]) =>
    ids.some((a, index) => ids.slice(index + 1).some((b) => clash(a, b))) ? [`${keys}: ${ids.join(', ')}`] : [],
  )
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)
