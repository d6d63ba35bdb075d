/**
 * One step from a format to the next. `snapshot` gets the `data` of a trip and `edit` one edit of its journal, both as
 * JSON of the older format; a journal is never rewritten, its edits are brought up to date as they are read.
 */
export type Migration = Readonly<{ snapshot: (data: unknown) => unknown; edit: (edit: unknown) => unknown }>

/**
 * The step at place n leads from format n + 1 to n + 2, and the format written is one more than the number of steps:
 * a gap cannot be written down.
 */
export const storeMigrations: readonly Migration[] = []

export const formatOf = (migrations: readonly Migration[]): number => migrations.length + 1

/** A value of format `from` as the newest one; `from` lies between 1 and the newest. */
export const migrate = (
  kind: keyof Migration,
  value: unknown,
  { from, migrations }: Readonly<{ from: number; migrations: readonly Migration[] }>,
): unknown => migrations.slice(from - 1).reduce((old, step) => step[kind](old), value)
