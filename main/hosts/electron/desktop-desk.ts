import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import { UserError } from '../../../shared/errors.ts'
import { type Desk, platformName } from '../../services/desk.ts'
import { durableWrite } from '../../storage/durable-write.ts'
import { safeName } from '../safe-name.ts'

type Outside = Readonly<{
  version: string
  platform: NodeJS.Platform
  /** Where dialogs begin. */
  documents: string
  window: () => BrowserWindow | undefined
  showMenu: Desk['showMenu']
}>

/** What is opened in another program: documents only, whatever the person called the file. */
const openable = ['.pdf', '.docx', '.xlsx', '.csv', '.ics', '.vcf']

/** The window's dialogs. The page learns no path: what was saved gets an id, good until the program ends. */
export function desktopDesk({ version, platform, documents, window, showMenu }: Outside): Desk {
  const saved = new Map<string, string>()
  const ownWindow = () => {
    const own = window()
    if (!own) throw new UserError('unavailable', 'There is no window to ask in.')
    return own
  }
  return {
    describe: () => ({ kind: 'desktop', version, platform: platformName(platform), files: 'dialog' }),
    showMenu,
    save: async (file) => {
      const name = safeName(file.name)
      const { canceled, filePath } = await dialog.showSaveDialog(ownWindow(), {
        defaultPath: join(documents, name),
        filters: [...filterOf(extname(name))],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      if (canceled || filePath === '') return undefined
      await durableWrite(filePath, file.stream(), { mode: 'export' })
      const id = randomBytes(24).toString('base64url')
      saved.set(id, filePath)
      return id
    },
    show: async (id, how) => {
      const path = saved.get(id)
      if (path === undefined)
        throw new UserError('not-found', 'This file was not saved by this window; look for it in its folder.')
      if (how === 'folder') return shell.showItemInFolder(path)
      if (!openable.includes(extname(path).toLowerCase())) {
        throw new UserError(
          'unavailable',
          `${basename(path)} is not a kind of file that is opened from here; show its folder instead.`,
        )
      }
      const problem = await shell.openPath(path)
      if (problem !== '')
        throw new UserError('unavailable', `${basename(path)} could not be opened: no program took it. It is saved.`)
    },
    choose: async (kind) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(ownWindow(), {
        properties: ['openFile'],
        filters: [...filters[kind]],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return undefined
      return { name: basename(path), bytes: createReadStream(path) }
    },
  }
}

const anything: FileFilter = { name: 'All files', extensions: ['*'] }
const filters = {
  trip: [{ name: 'Trip', extensions: ['trip'] }],
  picture: [{ name: 'Picture or PDF', extensions: ['png', 'jpg', 'jpeg', 'webp', 'tif', 'tiff', 'pdf'] }, anything],
  any: [anything],
} as const satisfies Readonly<Record<string, readonly FileFilter[]>>

const filterOf = (extension: string): readonly FileFilter[] =>
  extension === ''
    ? [anything]
    : [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }, anything]
