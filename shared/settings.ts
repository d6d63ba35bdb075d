import { z } from 'zod'

/** What this person chose: the same for every trip of the library. */
const shape = {
  /** Signs every edit; empty until it was asked for. */
  author: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the interface in percent. */
  scale: z.number().min(87.5).max(200),
  density: z.enum(['normal', 'roomy']),
  /** Widths of the panes in CSS pixels, by view and pane: `agenda/binder`. */
  paneWidths: z.record(z.string().max(80), z.number().min(0).max(4000)),
  /** Panes that are put away, by the same names. */
  panesClosed: z.record(z.string().max(80), z.boolean()),
  /** Language of the interface's dates and sorting; empty as the system has it. */
  language: z.string().max(20),
}

export const defaultSettings = {
  author: '',
  theme: 'system',
  scale: 100,
  density: 'normal',
  paneWidths: {},
  panesClosed: {},
  language: '',
} as const satisfies Settings

export const settingsSchema = z.strictObject(shape)
export type Settings = z.output<typeof settingsSchema>

/** The keys to change and their new values. */
export const settingsChange = z.strictObject(shape).partial()
export type SettingsChange = z.output<typeof settingsChange>

/** Settings as they were stored: what does not fit is as if it had never been chosen. */
export function readSettings(stored: unknown): Settings {
  const given: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {}
  const chosen = Object.entries(shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(given[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(chosen) })
}
