import { UserError } from '../../shared/errors.ts'
import type { FromImporter, ImportTask, PictureTask } from './import-messages.ts'
import { partsOf } from './import-parts.ts'
import { createPlaces, type Places } from './import-places.ts'
import { readOne } from './import-reading.ts'
import { readSpool, type Spooled } from './import-spool.ts'

/** The end of the process that reads foreign files: does tasks one after the other and answers each. */
export function createImportWorker(post: (message: FromImporter) => void): (task: ImportTask) => void {
  const places = createPlaces()
  const spools = createSpools()
  let last: Promise<void> = Promise.resolve()
  return (task) => {
    last = last.then(async () => post(await answer(task, { places, spools, post })))
  }
}

type Inside = Readonly<{ places: Places; spools: Spools; post: (message: FromImporter) => void }>

async function answer(task: ImportTask, { places, spools, post }: Inside): Promise<FromImporter> {
  try {
    switch (task.kind) {
      case 'read':
        return await readOne(task, places, (done) => post({ kind: 'progress', task: task.task, done }))
      case 'understand': {
        // Words of four languages and more; a process that only reads does without.
        const { understandFiles } = await import('./import-understanding.ts')
        const outcome = await understandFiles(task)
        for (const part of partsOf(outcome)) post({ kind: 'part', task: task.task, part })
        const { questions, mappings, accounts } = outcome
        return { kind: 'understood', task: task.task, rest: { questions, mappings, accounts } }
      }
      case 'picture':
        return await pictureOf(task, spools)
    }
  } catch (error) {
    if (error instanceof UserError) return { kind: 'failed', task: task.task, code: error.code, message: error.message }
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'broken', task: task.task, report }
  }
}

type Spools = (path: string) => Promise<Spooled>

/** Keeps the last one: its next picture is asked for next. */
function createSpools(): Spools {
  let last: Readonly<{ path: string; spooled: Spooled }> | undefined
  return async (path) => {
    if (last?.path !== path) last = { path, spooled: await readSpool(path) }
    return last.spooled
  }
}

async function pictureOf({ task, spool, picture: id }: PictureTask, spools: Spools): Promise<FromImporter> {
  const { document } = await spools(spool)
  const picture = document.pictures.find((each) => each.id === id)
  if (!picture) throw new UserError('missing-media', 'A picture of the file is no longer at hand; import it again.')
  return { kind: 'picture', task, outcome: picture }
}
