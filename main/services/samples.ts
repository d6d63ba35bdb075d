import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import { openTrip } from '../storage/open-trip.ts'
import { tripInfo } from './trip-info.ts'

/** What an empty library may begin with. */
export const firstSample = 'mexico-2024'

/** The trips that come with the program. */
export type Samples = Readonly<{
  list(): Promise<readonly Readonly<{ name: string; title: string }>[]>
  /** Throws `not-found` for a name that is not plain letters, digits and hyphens. */
  pathOf(name: string): string
}>

export function createSamples(folder: string): Samples {
  let known: ReturnType<Samples['list']> | undefined
  const read = async () => {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    return Promise.all(
      names.sort().map(async (name) => {
        const { trip, unknown } = await openTrip(join(folder, name))
        const { title, starts } = tripInfo(trip, unknown)
        return { name, title: [title, starts?.slice(0, 4)].filter(Boolean).join(', ') }
      }),
    )
  }
  return {
    list: () => {
      known ??= read()
      return known
    },
    pathOf: (name) => {
      if (/^[a-z0-9-]+$/.test(name)) return join(folder, name)
      throw new UserError('not-found', `There is no sample called "${name}".`)
    },
  }
}
