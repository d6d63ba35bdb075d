import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'

/** The entry of the worker process: beside the finished bundle, or in a checkout. */
export function workerFile(): string {
  const file = findUpwards(['child-worker.js', join('main', 'workers', 'child-worker.ts')])
  if (file === undefined) throw new Error('the worker is missing')
  return file
}

/** The entry of the process that reads foreign files, likewise. */
export function importerFile(): string {
  const file = findUpwards(['import-child.js', join('main', 'workers', 'import-child.ts')])
  if (file === undefined) throw new Error('the importer is missing')
  return file
}

/** The folder of the built page. Throws `not-found` in a checkout where it was not built. */
export function pageFolder(): string {
  const index = findUpwards([join('page', 'index.html'), join('dist', 'page', 'index.html')])
  if (index === undefined) throw new UserError('not-found', 'The page is not built yet; run "npm run build" first.')
  return dirname(index)
}

function findUpwards(names: readonly string[]): string | undefined {
  let folder = import.meta.dirname
  for (;;) {
    const found = names.map((name) => join(folder, name)).find(existsSync)
    if (found !== undefined) return found
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}
