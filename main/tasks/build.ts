import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { top } from './run.ts'

/** Where the finished command line stands; its assets lie beside it. */
export const commandLineFolder = join(top, 'dist', 'cli')

/** Bundles the command line into one file. sharp is native and stays a package of its own. */
export async function build(): Promise<number> {
  await rm(commandLineFolder, { recursive: true, force: true })
  await mkdir(commandLineFolder, { recursive: true })
  await bundle({
    entryPoints: [join(top, 'main', 'cli', 'attache.ts')],
    outdir: commandLineFolder,
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    legalComments: 'none',
    external: ['sharp'],
    // Packages of the older module form inside the bundle still call require for what Node brings.
    banner: {
      js: "import{createRequire as attacheRequire}from'node:module';const require=attacheRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  for (const folder of ['fonts', 'samples']) {
    await cp(join(top, 'assets', folder), join(commandLineFolder, 'assets', folder), { recursive: true })
  }
  await cp(join(top, 'assets', 'trip.schema.json'), join(commandLineFolder, 'assets', 'trip.schema.json'))
  return 0
}
