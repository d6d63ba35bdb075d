import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, commandLineFolder } from './build.ts'
import { run, top } from './run.ts'

/** A package of the command line that installs on a clean folder: `dist/attache-<version>.tgz`. */
export async function packageCommandLine(): Promise<number> {
  const code = await build()
  if (code !== 0) return code
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
