import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

type Surroundings = Readonly<{
  platform: NodeJS.Platform
  home: string
  environment: Readonly<Record<string, string | undefined>>
}>

export const surroundings = (): Surroundings => ({
  platform: process.platform,
  home: homedir(),
  environment: process.env,
})

/** Where a person's library lies when nobody says: where each system keeps the data of programs. */
export function defaultLibrary({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Attache', 'Library')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Attache')
  // A relative path there is to be ignored (XDG Base Directory Specification).
  const data = environment['XDG_DATA_HOME']
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'attache')
}

/** Where a file lives as long as the person is logged in, out of reach for others where the system has such a place. */
export function runtimeFolder({ platform, environment }: Surroundings): string {
  const folder = environment['XDG_RUNTIME_DIR']
  return platform === 'linux' && folder?.startsWith('/') ? folder : tmpdir()
}
