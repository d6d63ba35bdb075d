import { z } from 'zod'

/** Name of a command of the page: `trip.undo`. */
export const commandKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'the name of a command')

const label = z.string().min(1).max(120)

/** A shortcut as menus show it: `CmdOrCtrl+Shift+Z`, `F1`. One key, any of the modifiers before it. */
const shortcut = z
  .string()
  .regex(
    /^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[,.;/=-]|Plus|Up|Down|Left|Right|Home|End|PageUp|PageDown|Delete|Backspace|Enter|Escape|Space|Tab)$/,
    'a shortcut such as CmdOrCtrl+Z',
  )

const menuItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    id: commandKey,
    label,
    shortcut: shortcut.optional(),
    enabled: z.boolean().optional(),
    /** Present on what can be switched on and off. */
    checked: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('separator') }),
  /** What the system does by itself to the field that has the focus. */
  z.strictObject({
    kind: z.literal('edit'),
    role: z.enum(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll']),
  }),
])

/** One menu of the bar, from the page's own table of commands. */
export const menu = z.strictObject({ label, items: z.array(menuItem).max(60) })
