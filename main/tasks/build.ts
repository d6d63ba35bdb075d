import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { buildDesktop } from './build-desktop.ts'
import { buildKeptScript, rareParts } from './build-kept-script.ts'
import { copyPdfTables } from './pdf-tables.ts'
import { run, top } from './run.ts'
import { unusedParts } from './unused-parts.ts'

/** The page as Vite builds it. */
const pageFolder = join(top, 'dist', 'page')

/** Where the finished command line stands; its assets lie beside it. */
export const commandLineFolder = join(top, 'dist', 'cli')

/** The page first: the command line and the desktop program carry it. */
export async function build(): Promise<number> {
  const code = await run('vite', ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'], top)
  if (code !== 0) return code
  await buildCommandLine()
  await buildDesktop(pageFolder)
  return 0
}

/** Bundles the command line and the workers it starts, and the building of books once more as one script. sharp is native and stays a package of its own. */
async function buildCommandLine(): Promise<void> {
  await rm(commandLineFolder, { recursive: true, force: true })
  await mkdir(commandLineFolder, { recursive: true })
  await bundle({
    entryPoints: {
      attache: join(top, 'main', 'cli', 'attache.ts'),
      'child-worker': join(top, 'main', 'workers', 'child-worker.ts'),
      'import-child': join(top, 'main', 'workers', 'import-child.ts'),
      ...rareParts,
    },
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
    plugins: [unusedParts],
    // Packages of the older module form inside the bundle still call require for what Node brings.
    banner: {
      js: "import{createRequire as attacheRequire}from'node:module';const require=attacheRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  await buildKeptScript(commandLineFolder)
  for (const folder of ['fonts', 'samples']) {
    await cp(join(top, 'assets', folder), join(commandLineFolder, 'assets', folder), { recursive: true })
  }
  await copyPdfTables(commandLineFolder)
  await cp(join(top, 'assets', 'trip.schema.json'), join(commandLineFolder, 'assets', 'trip.schema.json'))
  await cp(pageFolder, join(commandLineFolder, 'page'), { recursive: true })
}
