import { UserError } from '../../shared/errors.ts'
import { parseTrip } from '../../shared/model/parse.ts'
import type { Trip } from '../../shared/model/trip.ts'
import type { Understanding } from '../importers/draft.ts'
import { reconcile } from '../importers/reconcile/reconcile.ts'
import type { SourceDocument } from '../importers/source-document.ts'
import { understand } from '../importers/understand/understand.ts'
import { type Unit, unitsOf } from '../importers/units.ts'
import type { FileAccount, UnderstandOutcome, UnderstandTask } from './import-messages.ts'
import { readSpool, type Spooled } from './import-spool.ts'

/** What all files of an import say together, laid beside the trip, and every unit of them accounted for. */
export async function understandFiles(task: UnderstandTask): Promise<UnderstandOutcome> {
  const spooled: Spooled[] = []
  for (const { spool } of task.files) spooled.push(await readSpool(spool))
  const foreign = spooled.flatMap(({ document, understood }) => (understood ? [] : [document]))
  const understood = understand(foreign, task.context)
  const known = spooled.flatMap((one) => one.understood ?? [])
  const drafts = [...known.flatMap((one) => one.drafts), ...understood.drafts]
  const structure = [...known.flatMap((one) => one.structure), ...understood.structure]
  const documents = spooled.map(({ document }) => document)
  const unitsByFile = documents.map(unitsOf)
  const units = new Map(unitsByFile.flat().map((unit) => [unit.key, unit]))
  const { placed, ...reconciled } = reconcile(tripOf(task.trip), {
    files: documents.map(({ file }) => file),
    drafts,
    units,
  })
  return {
    reconciled,
    questions: understood.questions,
    mappings: understood.mappings,
    ...accountOf(documents, unitsByFile, { placed, structure }),
  }
}

function tripOf(text: string): Trip {
  const parsed = parseTrip(JSON.parse(text))
  if (!parsed.ok) throw new UserError(parsed.error.code, parsed.error.message)
  return parsed.value.trip
}

/** A unit counts once: as placed when it is in a row, else as structure, else as left over. */
function accountOf(
  documents: readonly SourceDocument[],
  unitsByFile: readonly (readonly Unit[])[],
  { placed, structure }: Readonly<{ placed: ReadonlySet<string>; structure: Understanding['structure'] }>,
): Readonly<{ accounts: readonly FileAccount[]; leftOver: readonly Unit[] }> {
  const shape = new Set(structure.map(({ unit }) => unit))
  const leftOver: Unit[] = []
  const accounts = documents.map((document, index): FileAccount => {
    const units = unitsByFile[index] ?? []
    let inRecords = 0
    let asStructure = 0
    for (const unit of units) {
      if (placed.has(unit.key)) inRecords += 1
      else if (shape.has(unit.key)) asStructure += 1
      else leftOver.push(unit)
    }
    return { name: document.file.name, units: units.length, placed: inRecords, structure: asStructure }
  })
  return { accounts, leftOver }
}
