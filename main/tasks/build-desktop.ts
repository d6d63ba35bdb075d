import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { listPageFiles } from '../hosts/page-files.ts'
import { version } from '../version.ts'
import { licencesFile, writeNotices } from './notices.ts'
import { copyPdfTables } from './pdf-tables.ts'
import { top } from './run.ts'

/** Where the finished desktop program stands: a folder that Electron runs as it is, and that is packed as it is. */
export const desktopFolder = join(top, 'dist', 'electron')

/** Bundles the desktop program around a page that was built. sharp is native and stays a package of its own. */
export async function buildDesktop(page: string, folder = desktopFolder): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const [programs] = await Promise.all([bundlePrograms(folder), bundlePreload(folder)])
  await writeNotices(join(folder, 'NOTICES.txt'), Object.keys(programs.metafile.inputs), join(page, licencesFile))
  const pageFiles = await listPageFiles(page)
  await cp(page, join(folder, 'page'), { recursive: true })
  await writeFile(join(folder, 'page-files.json'), JSON.stringify(pageFiles))
  for (const name of ['fonts', 'samples']) {
    await cp(join(top, 'assets', name), join(folder, 'assets', name), { recursive: true })
  }
  await copyPdfTables(folder)
  const description = { name: 'attache', productName: 'Attaché', version, type: 'module', main: 'main.js' }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
}

const host = join(top, 'main', 'hosts', 'electron')
const common = { bundle: true, platform: 'node', minify: true, legalComments: 'none', logLevel: 'warning' } as const

/** The program and its worker, each one file: the program starts without reading the engine of books. */
const bundlePrograms = (outdir: string) =>
  bundle({
    ...common,
    entryPoints: {
      main: join(host, 'main.ts'),
      worker: join(host, 'utility-worker.ts'),
      importer: join(host, 'utility-importer.ts'),
    },
    outdir,
    metafile: true,
    format: 'esm',
    target: 'node24',
    external: ['electron', 'sharp'],
    // Packages of the older module form inside the bundle still call require for what Node brings.
    banner: {
      js: "import{createRequire as attacheRequire}from'node:module';const require=attacheRequire(import.meta.url);",
    },
  })

/** A sandboxed preload is no module: it must be of the older form and whole in one file. */
export const bundlePreload = (outdir: string) =>
  bundle({
    ...common,
    entryPoints: { preload: join(host, 'preload.ts') },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    target: 'chrome140',
    external: ['electron'],
  })
