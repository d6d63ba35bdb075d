import { UserError } from '../../shared/errors.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { ShelfFile } from './file-shelf.ts'

/** What only the program around the page can do. Each host brings its own. */
export type Desk = Readonly<{
  describe(): Output<'host.describe'>
  /** Asks where to and saves there; undefined when the person thought better of it. Does not discard the file. */
  save(file: ShelfFile): Promise<string | undefined>
  show(saved: string, how: 'open' | 'folder'): Promise<void>
  /** Asks for a file to open. */
  choose(kind: Input<'host.choose'>['kind']): Promise<ChosenFile | undefined>
  showMenu(menus: Input<'host.menu'>['menus']): void
}>

/** A file the person pointed at; read while it is put on the shelf. */
export type ChosenFile = Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> }>

/** The desk of a page in a browser, which downloads by itself. */
export const browserDesk = (version: string, platform: NodeJS.Platform): Desk => ({
  describe: () => ({ kind: 'browser', version, platform: platformName(platform), files: 'download' }),
  save: () => Promise.reject(notHere()),
  show: () => Promise.reject(notHere()),
  choose: () => Promise.reject(new UserError('unavailable', 'In a browser a file is chosen in the page itself.')),
  // Its commands stand in the page.
  showMenu: () => {},
})

export const platformName = (platform: NodeJS.Platform): Output<'host.describe'>['platform'] =>
  platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'linux'

const notHere = () => new UserError('unavailable', 'In a browser files are downloaded; choose Download instead.')
