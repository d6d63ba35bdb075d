import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The page: files that a strict policy lets through, nothing inline, paths relative to wherever the host serves them. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), onlySpokenLanguages(), withoutMarkupFromText()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // Read by main/tasks/notices.ts.
    license: { fileName: 'licences.json' },
    chunkSizeWarningLimit: 900,
  },
})

/** react-aria brings its words in thirty languages; the page speaks English and Spanish. */
function onlySpokenLanguages(): Plugin {
  return {
    name: 'only-spoken-languages',
    enforce: 'pre',
    load(id) {
      const tag = /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.\w+$/.exec(
        id,
      )?.[1]
      return tag && tag !== 'en-US' && tag !== 'es-ES' ? 'export default {}' : undefined
    },
  }
}

/** react-aria empties elements by assigning no markup, which a policy of trusted types refuses like any other. */
function withoutMarkupFromText(): Plugin {
  return {
    name: 'without-markup-from-text',
    transform(code, id) {
      if (!/[\\/]react-aria[\\/]/.test(id) || !code.includes(".innerHTML = ''")) return undefined
      return { code: withTextOfLabels(code.replaceAll(/\.innerHTML = ''/g, '.replaceChildren()')), map: null }
    },
  }
}

/** It says a label by a picture named after it, which stays without a name when the label is gone: the words themselves. */
function withTextOfLabels(code: string): string {
  return code
    .replace("node.setAttribute('role', 'img');", '')
    .replace(
      "node.setAttribute('aria-labelledby', message['aria-labelledby']);",
      "node.textContent = message['aria-labelledby'].split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');",
    )
}
