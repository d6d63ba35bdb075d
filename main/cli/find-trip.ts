import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'

/** The folder of fonts, samples and schema: beside the finished bundle, or at the top of a checkout. */
export function assetsFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'assets', 'fonts'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the assets folder is missing')
    folder = above
  }
  return join(folder, 'assets')
}

/** Where the trip a user names lies: `sample` and `sample:NAME` are those that come with the program. */
export function findTrip(name: string): string {
  const sample = /^sample(?::(?<name>[a-z0-9-]+))?$/.exec(name)
  if (!sample) return name
  const path = join(assetsFolder(), 'samples', sample.groups?.['name'] ?? 'mexico-2024')
  if (!existsSync(path)) throw new UserError('not-found', `There is no sample called "${name.slice(7)}".`)
  return path
}
