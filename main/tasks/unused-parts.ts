import type { Plugin } from 'esbuild'

/**
 * Modules that a package loads at its start and that we never reach, by package: pdfkit's own fonts, line breaking,
 * picture decoding and passwords (pages are written by us; the tables of AES alone take 6 ms), commander's commands in programs of their own, zod's messages in forty
 * languages. Left out of the bundle they save the command line a tenth of a second at each start.
 */
const unused: Readonly<Record<string, readonly string[]>> = {
  pdfkit: ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'],
  commander: ['node:child_process'],
  zod: ['../locales/index.js'],
}

const packageOf = (path: string) => /[/\\]node_modules[/\\]([^/\\]+)/.exec(path)?.[1] ?? ''

/** Puts a module that throws when it is used in the place of each unused one. */
export const unusedParts: Plugin = {
  name: 'unused parts',
  setup(build) {
    build.onResolve(
      { filter: /^[a-z:_-]+$|^@noble\/ciphers\/aes$|^\.\.\/locales\/index\.js$/ },
      ({ path, importer }) => (unused[packageOf(importer)]?.includes(path) ? { path, namespace: 'unused' } : undefined),
    )
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `const unused = () => { throw new Error('${path} is not in this bundle') }
export { unused as create, unused as cbc, unused as ecb }
export default unused`,
    }))
  },
}
