import type { Edit } from '../../shared/edit/edit.ts'
import type { Review, ReviewFile } from '../../shared/importing/review.ts'
import { list, type Trip } from '../../shared/model/trip.ts'
import type { Unit } from '../importers/units.ts'
import type { UnderstandOutcome } from '../workers/import-messages.ts'
import type { ReadFile } from './import-reading.ts'

/** What an import proposes, for people. */
export function reviewOf(trip: Trip, files: readonly ReadFile[], understood: UnderstandOutcome): Review {
  return {
    files: reviewFiles(trip, files, understood),
    rows: [...understood.reconciled.rows],
    questions: understood.questions.map((question) => ({ ...question })),
    mappings: understood.mappings.map((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) => ({ ...column, examples: [...column.examples] })),
    })),
    leftOver: understood.leftOver.length,
  }
}

function reviewFiles(trip: Trip, files: readonly ReadFile[], { accounts }: UnderstandOutcome): ReviewFile[] {
  const known = new Set(list(trip, 'sources').map(({ hash }) => hash))
  const byName = new Map(accounts.map((account) => [account.name, account]))
  return files.map(({ name, file, size, state, message, notices }) => {
    const { units = 0, placed = 0, structure = 0 } = byName.get(name) ?? {}
    const isSame = file !== undefined && known.has(file.hash)
    return {
      name,
      format: file?.format ?? '',
      size,
      state: isSame ? 'same' : state,
      message,
      units,
      placed,
      structure,
      leftOver: units - placed - structure,
      notices: [...notices],
    }
  })
}

/** What `attache import --report` writes: the review, what was taken of it, and every unit that was left over. */
export type ImportReport = Omit<Review, 'leftOver'> &
  Readonly<{
    /** One sentence that adds up. */
    account: string
    notices: readonly string[]
    taken: Readonly<{ added: number; changed: number; removed: number }>
    leftOver: readonly Unit[]
  }>

export function importReport(
  review: Review,
  {
    leftOver,
    edit,
    notices,
  }: Readonly<{ leftOver: readonly Unit[]; edit: Pick<Edit, 'changes'>; notices: readonly string[] }>,
): ImportReport {
  const changed = edit.changes.filter((change) => change.kind === 'set' || change.kind === 'setBlock')
  return {
    account: accountWords(review.files),
    notices,
    ...review,
    taken: {
      added: edit.changes.filter((change) => change.kind === 'add').length,
      changed: new Set(changed.map((change) => `${change.collection}/${'id' in change ? change.id : ''}`)).size,
      removed: edit.changes.filter((change) => change.kind === 'remove').length,
    },
    leftOver,
  }
}

/** The report as programs read it. */
export const reportBytes = (report: ImportReport): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)

function accountWords(files: readonly ReviewFile[]): string {
  const sum = (pick: (file: ReviewFile) => number) => files.reduce((total, file) => total + pick(file), 0)
  const failed = files.filter(({ state }) => state === 'failed').length
  return `${sum((file) => file.units)} pieces of ${files.length - failed} files: ${sum((file) => file.placed)} placed in records, ${sum((file) => file.structure)} understood as structure, ${sum((file) => file.leftOver)} left over${failed > 0 ? `; ${failed} files could not be read` : ''}`
}
