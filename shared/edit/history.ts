import type { Change, Edit } from './edit.ts'
import { invertChanges } from './invert.ts'

/** What the user sees as one thing done: one edit, or several in a row to the same field. */
type Step = Readonly<{
  label: string
  by: string
  /** When its last edit was made, universal time. */
  at: string
  changes: readonly Change[]
}>

/** What can be undone and redone, the latest last. */
export type History = Readonly<{ undo: readonly Step[]; redo: readonly Step[] }>

export const emptyHistory: History = { undo: [], redo: [] }

/** Edits of one field by one person that follow each other within this many milliseconds are one step. */
const neighbourMilliseconds = 2000
/** Steps kept: more than anybody walks back, few enough to hold in memory. */
const stepLimit = 1000

/** The history after an edit was applied. What could be redone cannot any more. */
export function remember(history: History, edit: Edit): History {
  const { label, by, at, changes } = edit
  if (changes.length === 0) return history
  const last = history.undo.at(-1)
  // After an undo the user begins something new, even in the same field.
  if (last && history.redo.length === 0 && isNeighbour(last, edit)) {
    const joined = { ...last, at, changes: join(last.changes, changes) }
    return { undo: history.undo.with(-1, joined), redo: [] }
  }
  return { undo: [...history.undo, { label, by, at, changes }].slice(-stepLimit), redo: [] }
}

/** Identity of the edit that an undo or redo makes: everything from outside is an argument. */
type Stamp = Readonly<{ id: string; at: string; by: string }>
type Walked = Readonly<{ edit: Edit; history: History }>

/** The edit that undoes the last step, to be applied, and the history after it; undefined with nothing to undo. */
export function undo(history: History, stamp: Stamp): Walked | undefined {
  const step = history.undo.at(-1)
  if (!step) return undefined
  return {
    edit: { ...stamp, label: `Undo: ${step.label}`, changes: invertChanges(step.changes) },
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, step] },
  }
}

/** The edit that does the last undone step again, and the history after it. */
export function redo(history: History, stamp: Stamp): Walked | undefined {
  const step = history.redo.at(-1)
  if (!step) return undefined
  return {
    edit: { ...stamp, label: `Redo: ${step.label}`, changes: step.changes },
    history: { undo: [...history.undo, step], redo: history.redo.slice(0, -1) },
  }
}

function isNeighbour(step: Step, edit: Edit): boolean {
  const place = onlyField(step.changes)
  const gap = Date.parse(edit.at) - Date.parse(step.at)
  return (
    place !== undefined &&
    place === onlyField(edit.changes) &&
    step.by === edit.by &&
    gap >= 0 &&
    gap <= neighbourMilliseconds
  )
}

/** The one field that all changes are about; undefined when they are about more or about whole records. */
function onlyField(changes: readonly Change[]): string | undefined {
  const places = changes.map((change) =>
    change.kind === 'set' || change.kind === 'setBlock'
      ? JSON.stringify([change.collection, change.id, change.field])
      : undefined,
  )
  return places.every((place) => place === places[0]) ? places[0] : undefined
}

/** Both lists in a row; where the second goes on rewriting what the first rewrote last, one change says both. */
function join(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const [a, b] = [first.at(-1), second[0]]
  const joined = a && b && second.length === 1 ? joinTwo(a, b) : undefined
  return joined ? first.with(-1, joined) : [...first, ...second]
}

function joinTwo(a: Change, b: Change): Change | undefined {
  if (a.kind === 'set' && b.kind === 'set') {
    const { after: _, ...place } = a
    return { ...place, ...(b.after === undefined ? {} : { after: b.after }) }
  }
  const isRewrite = a.kind === 'setBlock' && b.kind === 'setBlock' && a.block === b.block
  return isRewrite && a.before && a.after && b.before && b.after ? { ...a, after: b.after } : undefined
}
