import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { top } from './run.ts'

/** A package whose code is in the program, with the words its licence wants handed on. */
type Notice = Readonly<{ name: string; version: string; licence: string; text: string }>

/** What Vite writes of the page when asked for licences. */
type PageLicence = Readonly<{ name: string; version: string; identifier?: string | null; text?: string | null }>

/** Where the build of the page says whose code is in it. */
export const licencesFile = 'licences.json'

/** Packages that travel whole beside the bundle, and what only the workers of the page have in them. */
const shipped = [
  'sharp',
  '@img/colour',
  'detect-libc',
  'semver',
  'nspell',
  'is-buffer',
  'dictionary-en',
  'dictionary-es',
  'pdfjs-dist',
]

/**
 * Writes the notices of everything that was bundled. `inputs` are the paths of the modules as esbuild names them;
 * `pageLicences` is the file that Vite wrote. Fonts carry theirs beside them.
 */
export async function writeNotices(file: string, inputs: readonly string[], pageLicences: string): Promise<void> {
  const named = [...new Set([...inputs.flatMap(packageOf), ...shipped])]
  const notices = new Map<string, Notice>()
  for (const name of named) {
    const notice = await noticeOf(name)
    notices.set(`${notice.name} ${notice.version}`, notice)
  }
  // Vite wrote it a moment ago.
  const page = JSON.parse(await readFile(pageLicences, 'utf8')) as readonly PageLicence[]
  for (const { name, version, identifier, text } of page)
    notices.set(`${name} ${version}`, { name, version, licence: identifier ?? '', text: text ?? '' })
  const parts = [...notices.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text.trim()}\n`)
  const rule = `\n${'-'.repeat(80)}\n\n`
  const opening = 'Attaché is built with the work of others. What they ask to be said with it follows.\n'
  await writeFile(file, [opening, ...parts].join(rule))
}

/** `node_modules/@tiptap/core/dist/index.js` is of `@tiptap/core`; of packages in packages the innermost counts. */
function packageOf(path: string): readonly string[] {
  const name = /.*node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(path)?.[1]
  return name === undefined ? [] : [name.replace('\\', '/')]
}

async function noticeOf(name: string): Promise<Notice> {
  const folder = join(top, 'node_modules', ...name.split('/'))
  const description = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((each) => /^(licen[cs]e|copying|notice)/i.test(each)).sort()
  const texts = await Promise.all(files.map((each) => readFile(join(folder, each), 'utf8')))
  return { name, version: description.version, licence: String(description.license ?? ''), text: texts.join('\n\n') }
}
