import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, commandLineFolder } from './build.ts'
import { inOrder, run, top } from './run.ts'

/**
 * What is handed on: the command line as a package, then installers of the desktop program for this system. `cli` or
 * `desktop` makes one of them; `e2e` makes a desktop program that Playwright can drive, which is never handed on.
 */
export async function packages([what]: readonly string[]): Promise<number> {
  const code = await build()
  if (code !== 0) return code
  if (what === 'cli') return packageCommandLine()
  if (what === 'desktop') return packageDesktop([])
  if (what === 'e2e') return packageDesktop(['--dir', '-c.electronFuses.enableNodeCliInspectArguments=true'])
  return inOrder([packageCommandLine, () => packageDesktop([])])
}

/** A package that installs on a clean folder: `dist/attache-<version>.tgz`. */
async function packageCommandLine(): Promise<number> {
  const project = JSON.parse(await readFile(join(top, 'package.json'), 'utf8'))
  const description = {
    name: project.name,
    version: project.version,
    description: project.description,
    license: project.license,
    type: 'module',
    engines: project.engines,
    bin: { attache: 'attache.js' },
    dependencies: project.dependencies,
  }
  await writeFile(join(commandLineFolder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
  return run('npm', ['pack', '--silent', '--pack-destination', join(top, 'dist')], commandLineFolder)
}

/** Installers in `dist/installers`. The builder fetches Electron's own program, once. */
async function packageDesktop(profile: readonly string[]): Promise<number> {
  const code = await run('electron-builder', ['--publish', 'never', ...profile], top)
  if (code !== 0)
    process.stderr.write(
      "The installers were not made. They need Electron's own program, which is fetched once from the network; the command line does not.\n",
    )
  return code
}
