import { applyEdit } from '../../../shared/edit/apply.ts'
import { type Edit, editSchema } from '../../../shared/edit/edit.ts'
import { emptyHistory, type History, redo, remember, undo } from '../../../shared/edit/history.ts'
import { invertChanges } from '../../../shared/edit/invert.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Entry, EntryKind, ParsedJournal } from './journal-format.ts'
import { type Migration, migrate } from './migrations.ts'

export type Replayed = Readonly<{
  trip: Trip
  history: History
  /** Number of the last edit in the trip. */
  lastEdit: number
}>

/**
 * The trip after all edits the journals hold beyond `lastEdit`, and what can be undone. Every journal is read, whatever
 * its number: an edit counts when its number is the next one, so a snapshot that failed half way, or a journal begun
 * because the disk refused the one before, changes nothing. Where two journals hold the same number the later counts;
 * they differ only when the earlier one was not believed.
 */
export function replay(
  start: Readonly<{ trip: Trip; lastEdit: number }>,
  journals: readonly ParsedJournal[],
  migrations: readonly Migration[],
): Replayed {
  const log = new Map<number, Entry>()
  for (const { entries } of journals.toSorted((a, b) => (a.head?.journal ?? 0) - (b.head?.journal ?? 0))) {
    for (const entry of entries) log.set(entry.number, entry)
  }
  let history = historyBefore(log, start.lastEdit, migrations)
  let { trip, lastEdit } = start
  for (;;) {
    const entry = log.get(lastEdit + 1)
    if (!entry) return { trip, history, lastEdit }
    const edit = editOf(entry, migrations)
    const applied = edit && applyEdit(trip, edit)
    if (!edit || !applied?.ok) return { trip, history, lastEdit }
    trip = applied.value
    history = walk(history, entry.kind, edit)
    lastEdit = entry.number
  }
}

/** Edits walked back for undo when a trip is opened: reading them takes a tenth of a second. */
const editsRemembered = 2000

/** The history that edits already in the snapshot left, as far back as they are known without a gap. */
function historyBefore(log: ReadonlyMap<number, Entry>, lastEdit: number, migrations: readonly Migration[]): History {
  const known: Readonly<{ kind: EntryKind; edit: Edit }>[] = []
  for (let number = lastEdit; number > lastEdit - editsRemembered; number--) {
    const entry = log.get(number)
    const edit = entry && editOf(entry, migrations)
    if (!entry || !edit) break
    known.push({ kind: entry.kind, edit })
  }
  return known.reduceRight((history, { kind, edit }) => walk(history, kind, edit), emptyHistory)
}

function editOf(entry: Entry, migrations: readonly Migration[]): Edit | undefined {
  const parsed = editSchema.safeParse(migrate('edit', entry.edit, { from: entry.format, migrations }))
  return parsed.success ? parsed.data : undefined
}

/**
 * The history after an edit of its kind. When the step that an undo or redo walked over lies before the journals that
 * are kept, the edit itself says what the step was.
 */
function walk(history: History, kind: EntryKind, edit: Edit): History {
  if (kind === 'edit') return remember(history, edit)
  const walked = kind === 'undo' ? undo(history, edit) : redo(history, edit)
  if (walked) return walked.history
  const { by, at, label } = edit
  const step = { by, at, label: label.replace(/^(Undo|Redo): /, '') }
  return kind === 'undo'
    ? { ...history, redo: [...history.redo, { ...step, changes: invertChanges(edit.changes) }] }
    : { ...history, undo: [...history.undo, { ...step, changes: edit.changes }] }
}
