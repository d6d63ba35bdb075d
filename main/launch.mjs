// Runs before anything is installed, on any Node from 20.19: no dependency, no syntax newer than that.
// Installs what is missing, then hands over to the project's own Node with the tools first on the path.
import { spawn } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(top, 'node_modules', '.bin')
const node = join(top, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const [task = 'start', ...rest] = process.argv.slice(2)

/** Runs one program and answers its exit code; signals reach the child, so that Ctrl+C ends both. */
function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: process.env.INIT_CWD && task === 'attache' ? process.env.INIT_CWD : top,
      env,
      stdio: 'inherit',
    })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(signal ? 128 : (code ?? 1)))
  })
}

/** npm as the one that started us, or the one on the path. */
const npm = (args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)

function isInstalled() {
  const mark = join(top, 'node_modules', '.package-lock.json')
  if (!existsSync(mark) || !existsSync(node)) return false
  return statSync(mark).mtimeMs >= statSync(join(top, 'package-lock.json')).mtimeMs
}

async function setUp() {
  if (isInstalled()) return 0
  console.error('Installing what the project needs (once, about 20 seconds) ...')
  const code = await npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'])
  if (code !== 0) return code
  // An installation without install scripts leaves the package without its program.
  if (!existsSync(node)) await npm(['rebuild', 'node'])
  if (!existsSync(node)) {
    console.error(
      'Node 24 could not be installed: its package brought no program. Run "npm rebuild node" and try again.',
    )
    rmSync(join(top, 'node_modules', '.package-lock.json'), { force: true })
    return 1
  }
  return 0
}

const code =
  (await setUp()) ||
  (await run(node, [join(top, 'main', 'tasks.ts'), task, ...rest], {
    ...process.env,
    PATH: [tools, process.env.PATH ?? ''].join(delimiter),
  }))
process.exitCode = code
