import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const top = dirname(import.meta.dirname)

/** What draws the page. Only these may. */
const face = ['react', 'react-aria-components', 'lucide-react']
/** What every screen of the page stands on, besides the forms and tables that several of them share. */
const pageFoundation = ['shared/', 'renderer/state/', 'renderer/ui/', 'renderer/api.ts']
/**
 * Who may import whom. The first room whose path begins a file's name rules it: `own` are the folders of the project it
 * may reach, `packages` the libraries, `node` whether Node's own modules are allowed.
 */
const rooms: readonly Readonly<{ room: string; own: readonly string[]; packages: readonly string[]; node: boolean }>[] =
  [
    { room: 'shared/', own: ['shared/'], packages: ['zod', 'temporal-polyfill', 'fractional-indexing'], node: false },
    {
      room: 'main/pdf/compose/',
      own: ['shared/', 'main/pdf/compose/', 'main/pdf/blocks.ts', 'main/pdf/theme.ts'],
      packages: [],
      node: false,
    },
    {
      room: 'main/pdf/layout/',
      own: ['shared/', 'main/pdf/layout/', 'main/pdf/blocks.ts', 'main/pdf/pages.ts', 'main/pdf/theme.ts'],
      packages: ['linebreak', 'hyphen', 'bidi-js'],
      node: false,
    },
    {
      room: 'main/pdf/fonts/',
      own: ['shared/', 'main/pdf/fonts/', 'main/pdf/pages.ts', 'main/pdf/theme.ts'],
      packages: ['fontkit'],
      node: true,
    },
    {
      room: 'main/pdf/write/',
      own: ['shared/', 'main/pdf/write/', 'main/pdf/fonts/', 'main/pdf/pages.ts', 'main/pdf/theme.ts', 'main/media/'],
      packages: ['pdfkit', 'fontkit'],
      node: true,
    },
    { room: 'main/pdf/', own: ['shared/', 'main/pdf/'], packages: [], node: false },
    { room: 'main/media/', own: ['shared/', 'main/media/'], packages: ['sharp', '@cantoo/pdf-lib'], node: true },
    {
      room: 'main/storage/',
      own: ['shared/', 'main/storage/', 'main/media/'],
      packages: ['yauzl', 'fflate', 'zod', 'lowdb'],
      node: true,
    },
    {
      room: 'main/importers/understand/',
      own: ['shared/', 'main/importers/'],
      packages: ['temporal-polyfill', 'fastest-levenshtein'],
      node: false,
    },
    {
      room: 'main/importers/reconcile/',
      own: ['shared/', 'main/importers/'],
      packages: ['fastest-levenshtein', 'zod'],
      node: false,
    },
    {
      room: 'main/importers/',
      own: ['shared/', 'main/importers/', 'main/storage/zip-check.ts', 'main/storage/zip-caps.ts'],
      packages: [
        'saxes',
        'parse5',
        'mdast',
        'mdast-util-from-markdown',
        'mdast-util-gfm',
        'micromark-extension-gfm',
        'papaparse',
        'chardet',
        'iconv-lite',
        'ical.js',
        'postal-mime',
        'windows-iana',
        'pdfjs-dist',
        'yaml',
        'fastest-levenshtein',
        'temporal-polyfill',
      ],
      node: true,
    },
    {
      room: 'main/services/search/',
      own: ['shared/', 'main/services/', 'main/storage/'],
      packages: ['minisearch'],
      node: true,
    },
    {
      room: 'main/services/',
      own: [
        'shared/',
        'main/services/',
        'main/importers/',
        'main/storage/',
        'main/media/',
        'main/pdf/',
        'main/workers/messages.ts',
        'main/workers/import-messages.ts',
      ],
      packages: ['zod'],
      node: true,
    },
    {
      room: 'main/workers/',
      own: [
        'shared/',
        'main/workers/',
        'main/importers/',
        'main/services/',
        'main/storage/',
        'main/media/',
        'main/pdf/',
      ],
      packages: [],
      node: true,
    },
    {
      room: 'main/handlers/',
      own: ['shared/', 'main/handlers/', 'main/services/', 'main/storage/'],
      packages: ['zod'],
      node: true,
    },
    {
      room: 'main/start.ts',
      own: ['shared/', 'main/handlers/', 'main/services/', 'main/storage/', 'main/workers/'],
      packages: [],
      node: true,
    },
    { room: 'main/version.ts', own: [], packages: [], node: false },
    {
      room: 'main/hosts/web/',
      own: [
        'shared/',
        'main/hosts/web/',
        'main/hosts/content-security-policy.ts',
        'main/hosts/page-files.ts',
        'main/hosts/safe-name.ts',
        'main/start.ts',
        'main/handlers/',
        'main/services/',
        'main/storage/',
        'main/workers/',
      ],
      packages: ['ws'],
      node: true,
    },
    {
      room: 'main/hosts/electron/',
      own: [
        'shared/',
        'main/hosts/electron/',
        'main/hosts/content-security-policy.ts',
        'main/hosts/page-files.ts',
        'main/hosts/safe-name.ts',
        'main/start.ts',
        'main/handlers/',
        'main/services/',
        'main/storage/',
        'main/workers/',
        'main/version.ts',
      ],
      packages: ['electron', 'zod'],
      node: true,
    },
    { room: 'main/hosts/content-security-policy.ts', own: [], packages: [], node: false },
    { room: 'main/hosts/page-files.ts', own: [], packages: [], node: true },
    { room: 'main/hosts/safe-name.ts', own: [], packages: [], node: false },
    {
      room: 'main/cli/',
      own: [
        'shared/',
        'main/cli/',
        'main/services/',
        'main/storage/',
        'main/hosts/web/',
        'main/hosts/page-files.ts',
        'main/start.ts',
        'main/workers/',
        'main/version.ts',
        'main/pdf/fonts/load-fonts.ts',
        'main/media/ready-annex.ts',
      ],
      packages: ['commander'],
      node: true,
    },
    {
      room: 'main/tasks',
      own: ['shared/', 'main/tasks', 'main/hosts/page-files.ts', 'main/version.ts'],
      packages: ['esbuild', 'sharp'],
      node: true,
    },
    {
      room: 'renderer/ui/',
      own: ['renderer/ui/', 'shared/searching/fold-text.ts'],
      packages: [...face, '@internationalized/date'],
      node: false,
    },
    {
      room: 'renderer/state/',
      own: ['shared/', 'renderer/state/', 'renderer/api.ts', 'renderer/ui/fold-text.ts'],
      packages: ['react', 'zustand'],
      node: false,
    },
    {
      room: 'renderer/features/forms/',
      own: [...pageFoundation, 'renderer/features/forms/', 'renderer/features/spelling/'],
      packages: [...face, 'zod', '@tiptap'],
      node: false,
    },
    ...[
      'agencies',
      'agenda',
      'book',
      'briefs',
      'comments',
      'companies',
      'delegates',
      'directory',
      'help',
      'import',
      'points',
      'profile',
      'records',
      'search',
      'settings',
      'start',
      'tables',
      'trip',
      'versions',
    ].map((name) => ({
      room: `renderer/features/${name}/`,
      own: [...pageFoundation, 'renderer/features/forms/', 'renderer/features/tables/', `renderer/features/${name}/`],
      packages: [...face, 'zustand'],
      node: false,
    })),
    {
      room: 'renderer/features/spelling/',
      // The words of a language, which the page loads as they are.
      own: [...pageFoundation, 'renderer/features/spelling/', 'node_modules/dictionary-'],
      packages: [...face, '@tiptap', 'nspell'],
      node: false,
    },
    {
      room: 'renderer/features/preview/',
      own: [...pageFoundation, 'renderer/features/preview/'],
      packages: [...face, 'zustand', 'pdfjs-dist'],
      node: false,
    },
    {
      room: 'renderer/app/',
      own: [...pageFoundation, 'renderer/app/', 'renderer/features/'],
      packages: [...face, 'zustand'],
      node: false,
    },
    { room: 'renderer/api.ts', own: ['shared/'], packages: [], node: false },
    { room: 'renderer/vite.config.ts', own: [], packages: ['vite', '@vitejs/plugin-react'], node: false },
    { room: 'renderer/main.tsx', own: ['renderer/page.tsx'], packages: ['zod'], node: false },
    {
      room: 'renderer/page.tsx',
      own: [...pageFoundation, 'renderer/app/', 'renderer/styles/'],
      packages: ['react', 'react-dom', 'react-aria-components', '@fontsource-variable'],
      node: false,
    },
  ]

/** Longer than 300 lines, each for the reason beside it. */
const mayBeLong: Readonly<Record<string, string>> = {
  'shared/format/words-en.ts': 'the table of printed words, English',
  'shared/format/words-es.ts': 'the table of printed words, Spanish',
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

const files = [...sourceFiles('shared'), ...sourceFiles('main'), ...sourceFiles('renderer')]
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

const importsOf = new Map(
  files.map((file) => {
    const text = readFileSync(join(top, file), 'utf8')
    return [file, [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')] as const
  }),
)
const target = (file: string, name: string) => relative(top, resolve(top, dirname(file), name)).replaceAll('\\', '/')

describe('the house', () => {
  it('lets each room import only what its row of the table allows', () => {
    const broken = files.flatMap((file) => {
      const rule = rooms.find((room) => file.startsWith(room.room))
      if (!rule) return [`${file} stands in no room of the table`]
      return (importsOf.get(file) ?? [])
        .filter((name) => {
          if (name.startsWith('.')) return !rule.own.some((own) => target(file, name).startsWith(own))
          if (name.startsWith('node:')) return !rule.node
          const packages: readonly string[] = rule.packages
          return !packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`))
        })
        .map((name) => `${file} imports ${name}`)
    })
    expect(broken).toEqual([])
  })

  it('has no cycle of imports', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' > '))
        return
      }
      if (done.has(file)) return
      for (const name of importsOf.get(file) ?? []) {
        if (name.startsWith('.')) visit(target(file, name), [...path, file])
      }
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('has no file of more than 300 lines, but for those named with their reason', () => {
    const long = files.filter(
      (file) => !Object.hasOwn(mayBeLong, file) && readFileSync(join(top, file), 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })

  it('touches pdfkit only where pages are written', () => {
    const users = files.filter((file) => (importsOf.get(file) ?? []).some((name) => name.startsWith('pdfkit')))
    expect(users.every((file) => file.startsWith('main/pdf/write/'))).toBe(true)
  })

  it('gives the preload nothing of the project but types and names', () => {
    const values = ['preload.ts', 'names.ts'].flatMap((file) =>
      [
        ...readFileSync(join(top, 'main/hosts/electron', file), 'utf8').matchAll(/^import (?!type )[^']*'([^']+)'/gm),
      ].map((match) => match[1]),
    )
    expect(values).toEqual(['electron', './names.ts'])
  })
})
