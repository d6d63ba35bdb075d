import { mkdir } from 'node:fs/promises'
import { UserError } from '../../../shared/errors.ts'
import { realClock } from '../../services/clock.ts'
import { type Core, type CoreSetup, startCore } from '../../start.ts'
import { codeOf } from '../../storage/durable-write.ts'
import type { PageFiles } from '../page-files.ts'
import { askRunning, noteRunning } from './running-host.ts'
import { startWebHost } from './web-host.ts'

export type ServeSetup = Readonly<{
  core: Omit<CoreSetup, 'clock' | 'outside' | 'whenHeld'>
  pageFiles: PageFiles
  /** 0 takes any that is free. */
  port: number
  /** Shows the person the one-time address; answers how to clean up after it. */
  show: (address: string) => Promise<() => Promise<void>>
  /** The wish to end, from wherever it comes. */
  ending: Readonly<{ asked: Promise<void>; ask: () => void }>
  /** The host stands; `open` shows another address. Answers what is to stop at the end. */
  onStart: (open: () => Promise<void>) => () => void
}>

/**
 * Serves the page of a library until the end is asked for or the last page has gone, and saves. Answers false when the
 * library is open in another host, which then opens its page.
 */
export async function serveLibrary(setup: ServeSetup): Promise<boolean> {
  const { library, report } = setup.core
  await mkdir(library, { recursive: true, mode: 0o700 })
  const core = await openCore(setup.core)
  if (!core) return false
  const cleanings: (() => Promise<void>)[] = []
  try {
    const host = await startWebHost({
      core,
      report,
      pageFiles: setup.pageFiles,
      port: setup.port,
      clock: realClock,
      show: async (address) => void cleanings.push(await setup.show(address)),
      onDeserted: setup.ending.ask,
    }).catch(explainPort)
    cleanings.push(host.close, await noteRunning(library, host.port))
    const stop = setup.onStart(host.open)
    await host.open()
    await setup.ending.asked
    stop()
  } finally {
    await end(core, cleanings)
  }
  return true
}

/** The trips are saved and closed whatever else goes wrong. */
async function end(core: Core, cleanings: readonly (() => Promise<void>)[]): Promise<void> {
  try {
    for (const clean of cleanings.toReversed()) await clean()
  } finally {
    await core.close()
  }
}

/** Undefined when the library is open in a host that could be asked to come forward. */
async function openCore(setup: CoreSetup): Promise<Core | undefined> {
  try {
    return await startCore(setup)
  } catch (error) {
    if (error instanceof UserError && error.code === 'in-use' && (await askRunning(setup.library))) return undefined
    throw error
  }
}

function explainPort(error: unknown): never {
  if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error))) throw error
  throw new UserError('unavailable', 'That port is taken or not allowed; leave --port out to take any that is free.')
}
