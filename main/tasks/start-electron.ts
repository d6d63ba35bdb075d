import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desktopFolder } from './build-desktop.ts'
import { top } from './run.ts'

type Surroundings = Readonly<{
  /** Folder of the package `electron`. */
  electron: string
  /** The finished desktop program. */
  program: string
  /** Where it is remembered that the binary cannot be had. */
  memory: string
  /** Milliseconds the binary may take to arrive. */
  patience: number
  /** Milliseconds within which a window that cannot be shown makes Electron end. */
  settling: number
  environment: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  say: (sentence: string) => void
}>

const here: Surroundings = {
  electron: join(top, 'node_modules', 'electron'),
  program: desktopFolder,
  memory: join(top, '.cache', 'no-electron.json'),
  patience: 20_000,
  settling: 5000,
  environment: process.env,
  platform: process.platform,
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
}

/**
 * Opens the desktop program, fetching Electron's binary when it is not there yet. Answers its exit code once it was closed, or
 * undefined when it cannot run here: why was said in one sentence, and the page can be opened in a browser instead.
 * `args` go to the program; `--desktop` among them tries again what was given up.
 */
export async function startElectron(args: readonly string[] = [], given: Partial<Surroundings> = {}) {
  const around = { ...here, ...given }
  if (!hasScreen(around)) return instead(around, 'There is no screen for a window')
  const version = await versionOf(around)
  if ((await binaryOf(around)) === undefined) {
    if (!args.includes('--desktop') && (await isGivenUp(around, version))) {
      return instead(around, 'Electron could not be fetched before ("npm start -- --desktop" tries again)')
    }
    await fetchBinary(around)
  }
  const binary = await binaryOf(around)
  if (binary === undefined) {
    await giveUp(around, version)
    return instead(around, `Electron could not be fetched within ${around.patience / 1000} seconds`)
  }
  return openWindow(around, binary, args)
}

function instead({ say }: Surroundings, reason: string): undefined {
  say(`${reason}; Attaché opens in the browser instead.`)
  return undefined
}

const hasScreen = ({ platform, environment }: Surroundings) =>
  platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])

/** Electron's own installer writes `path.txt` last. The package is never loaded: that would fetch without an end. */
async function binaryOf({ electron }: Surroundings): Promise<string | undefined> {
  const path = await textOf(join(electron, 'path.txt'))
  return path === undefined || path === '' ? undefined : join(electron, 'dist', path)
}

async function fetchBinary({ electron, patience, say }: Surroundings): Promise<void> {
  say('Fetching Electron, once ...')
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: 'ignore',
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  await ended(child)
}

/** A window that never came (no rights for the sandbox, a library of the system missing) ends with an error at once. */
async function openWindow(around: Surroundings, binary: string, args: readonly string[]): Promise<number | undefined> {
  const since = performance.now()
  const rest = args.filter((arg) => arg !== '--desktop')
  const child = spawn(binary, [around.program, ...rest], { stdio: ['ignore', 'inherit', 'ignore'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const code = await ended(child)
  const isLate = performance.now() - since > around.settling
  return code === 0 || isLate ? code : instead(around, 'Electron does not run on this computer')
}

const ended = (child: ReturnType<typeof spawn>): Promise<number> =>
  new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 128))
  })

const versionOf = async ({ electron }: Surroundings): Promise<string> => {
  const { version } = JSON.parse((await textOf(join(electron, 'package.json'))) ?? '{}')
  return String(version)
}

const isGivenUp = async ({ memory }: Surroundings, version: string): Promise<boolean> =>
  (await textOf(memory)) === noteOf(version)

async function giveUp({ memory }: Surroundings, version: string): Promise<void> {
  await mkdir(join(memory, '..'), { recursive: true })
  await writeFile(memory, noteOf(version))
}

/** Of another version it is tried again. */
const noteOf = (version: string) => JSON.stringify({ missing: version })

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
