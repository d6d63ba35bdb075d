import { z } from 'zod'

/** Languages with a dictionary. */
export const spellingLanguages = ['en', 'es'] as const
export type SpellingLanguage = (typeof spellingLanguages)[number]

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
  /** Zone of the second clock in the agenda; empty for that of this computer, `none` for no second clock. */
  secondZone: z.string().max(80),
  /** Language of the interface's dates and sorting; empty as the system has it. */
  language: z.string().max(20),
  /** How the hours of new trips are written. */
  clock: z.enum(['24', '12']),
  /** The paper of new books, and whether they are printed on both sides. */
  paper: z.enum(['letter', 'a4']),
  duplex: z.boolean(),
  /** Marks words that no dictionary knows. */
  spelling: z.boolean(),
  spellingLanguages: z.array(z.enum(spellingLanguages)).max(spellingLanguages.length),
  /** Words this person wrote and meant. */
  knownWords: z.array(z.string().max(80)).max(5000),
  /** Keys of commands by their ids, in place of the usual ones; none takes them away. */
  keys: z.record(z.string().max(80), z.array(z.string().max(40)).max(5)),
}

export const defaultSettings: Settings = {
  author: '',
  theme: 'system',
  scale: 100,
  density: 'normal',
  paneWidths: {},
  panesClosed: {},
  secondZone: '',
  language: '',
  clock: '24',
  paper: 'letter',
  duplex: false,
  spelling: true,
  spellingLanguages: ['en', 'es'],
  knownWords: [],
  keys: {},
}

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
