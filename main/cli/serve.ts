import { join, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { type PageFiles, readPageFiles } from '../hosts/page-files.ts'
import { openInBrowser, openThroughFile } from '../hosts/web/launch-file.ts'
import { serveLibrary } from '../hosts/web/serve-library.ts'
import { browserDesk } from '../services/desk.ts'
import { firstSample } from '../services/samples.ts'
import { defaultLibrary, runtimeFolder, surroundings } from '../storage/places.ts'
import { version } from '../version.ts'
import { childProcesses, importProcesses } from '../workers/start-child.ts'
import { importerFile, pageFolder, workerFile } from './find-parts.ts'
import { assetsFolder } from './find-trip.ts'

/** Options of `attache serve` as the user gave them. */
export type ServeArguments = Readonly<{ library?: string; port?: string; open: boolean; firstSample?: boolean }>

/** Serves the page to a browser of this computer until its last page has gone or the process is told to end. */
export async function serve(
  options: ServeArguments,
  readPage: () => Promise<PageFiles> = () => readPageFiles(pageFolder()),
): Promise<number> {
  const port = portOf(options.port)
  const pageFiles = await readPage()
  const assets = assetsFolder()
  const isOurs = await serveLibrary({
    core: {
      library: resolve(options.library ?? defaultLibrary(surroundings())),
      samples: join(assets, 'samples'),
      ...(options.firstSample && { firstSample }),
      startWorker: childProcesses(workerFile(), join(assets, 'fonts')),
      startImporter: importProcesses(importerFile()),
      desk: browserDesk(version, process.platform),
      report,
    },
    pageFiles,
    port,
    ending: endingSignal(),
    show: options.open ? openBrowser : printAddress,
    onStart: (open) => {
      say(options.open ? openingWords : addressWords)
      return options.open ? () => {} : onEnter(open)
    },
  })
  if (!isOurs) say('Attaché is running already; its page opens again.')
  return 0
}

const openingWords =
  'Attaché opens in your browser; it ends when its page is closed. Should nothing open, start it with --no-open.'
const addressWords = [
  'Open this address within a minute; it works once. Other accounts of this computer can reach the port, but get in',
  'only with this address: keep it to yourself. Press Enter for a new one.',
].join('\n')

const openBrowser = (address: string) =>
  openThroughFile(address, { folder: runtimeFolder(surroundings()), open: openInBrowser })

async function printAddress(address: string): Promise<() => Promise<void>> {
  say(address)
  return async () => {}
}

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)

/** A bug; what the person was told says that there was one. Nothing of a trip is in it. */
const report = (error: unknown) =>
  void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)

function portOf(given: string | undefined): number {
  const port = Number(given ?? 0)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new UserError('usage', `There is no port "${given}"; leave it out to take any that is free.`)
}

/** The wish to end, whoever has it first: the system, the terminal, the last page. */
function endingSignal(): Readonly<{ asked: Promise<void>; ask: () => void }> {
  let ask = () => {}
  const asked = new Promise<void>((done) => {
    ask = done
  })
  // A second one does not end it either: what is being saved is saved first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  return { asked, ask }
}

/** A person at a terminal asks for another address by pressing Enter. */
function onEnter(then: () => Promise<void>): () => void {
  const { stdin } = process
  if (!stdin.isTTY) return () => {}
  const listener = () => void then().catch(report)
  stdin.on('data', listener)
  return () => {
    stdin.off('data', listener)
    stdin.pause()
  }
}
