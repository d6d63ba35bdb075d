import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** A file of the page, ready to send. */
export type PageFile = Readonly<{ bytes: Uint8Array; type: string }>
/** By the exact path a browser asks for. What is not in it does not exist; no path is ever joined from a request. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  // Dictionaries: the rules of a language and its words.
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** Reads the built page once: the files named, or all there are. Kinds of files a page has no use for are left out. */
export async function readPageFiles(folder: string, names?: readonly string[]): Promise<PageFiles> {
  const files = await Promise.all(
    (names ?? (await listPageFiles(folder))).map(async (name) => {
      const type = types[extname(name)]
      if (type === undefined) return []
      const file = { bytes: await readFile(join(folder, ...name.split('/'))), type }
      return [[name === 'index.html' ? '/' : `/${name}`, file] as const]
    }),
  )
  return new Map(files.flat())
}

/** The files of a built page by their names below it, `assets/page.js`, sorted. */
export async function listPageFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
