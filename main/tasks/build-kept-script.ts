import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle, type Plugin } from 'esbuild'
import { top } from './run.ts'
import { unusedParts } from './unused-parts.ts'

/** Bundles `attache build` as one script, in the form that `loadKept` runs: a function of what a module is given. */
export async function buildKeptScript(folder: string): Promise<void> {
  const file = join(folder, 'build.cjs')
  await bundle({
    entryPoints: [join(top, 'main', 'cli', 'build-alone.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    minify: true,
    legalComments: 'none',
    external: ['sharp'],
    plugins: [unusedParts, partsBeside],
    define: { 'import.meta.dirname': 'moduleFolder', 'import.meta.url': 'moduleUrl' },
    banner: { js: '(function(module,exports,require,moduleFolder,moduleUrl){' },
    footer: { js: '})' },
    logLevel: 'warning',
  })
  const text = await readFile(file, 'utf8')
  // What the bundler leaves as it is stands inside expressions, where an escape means the same.
  await writeFile(
    file,
    text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

/** Parts of the bundle of modules that a book seldom needs; that bundle has them under these names. */
export const rareParts = { 'parts/fontkit-engine': join(top, 'main', 'pdf', 'fonts', 'fontkit-engine.ts') }

const partsBeside: Plugin = {
  name: 'parts beside',
  setup: (build) => {
    build.onResolve({ filter: /\/fontkit-engine\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './parts/fontkit-engine.js', external: true } : undefined,
    )
  },
}
