import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, session } from 'electron'
import { z } from 'zod'
import { UserError } from '../../../shared/errors.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import { firstSample } from '../../services/samples.ts'
import { type Core, startCore } from '../../start.ts'
import { defaultLibrary, surroundings } from '../../storage/places.ts'
import { version } from '../../version.ts'
import { readPageFiles } from '../page-files.ts'
import { desktopDesk } from './desktop-desk.ts'
import { createFaults, type Faults } from './faults.ts'
import { guardContents } from './guard-contents.ts'
import { guardSession } from './guard-session.ts'
import { hardenProcess, openingSwitch } from './harden-process.ts'
import { keepPlace, openWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { createOpenedFiles, type OpenedFiles, tripsIn } from './opened-files.ts'
import { pageScheme } from './page-address.ts'
import { openChannel, type PageChannel } from './page-channel.ts'
import { servePage } from './serve-page.ts'
import { utilityImporters, utilityProcesses } from './start-utility.ts'
import type { WindowPlace } from './window-place.ts'

/** What lives as long as the program. */
type Desktop = {
  core?: Core
  channel?: PageChannel
  window?: BrowserWindow
  /** Where the window stood when it closed. */
  place?: WindowPlace
  isOver: boolean
}

/** The program in its window, from the first line to the last. */
export function startDesktop(): void {
  const desktop: Desktop = { isOver: false }
  const faults = createFaults(async () => desktop.core?.close())
  const { report } = faults
  const end = (error: unknown) => void faults.lastWords(error)
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)

  hardenProcess()
  if (openingSwitch() !== undefined || !app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const opened = createOpenedFiles(report)
  for (const path of tripsIn(process.argv.slice(1), process.cwd())) opened.add(path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opened.add(path)
  })
  app.on('second-instance', (_event, args, folder) => {
    for (const path of tripsIn(args, folder)) opened.add(path)
    comeForward(desktop.window)
  })
  app.on('web-contents-created', (_event, contents) => guardContents(contents, { report }))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (desktop.isOver) return
    // First everything is saved, then this comes again.
    event.preventDefault()
    finish(desktop, report).catch(end)
  })
  open(desktop, { faults, opened }).catch((error) => {
    if (!(error instanceof UserError)) return end(error)
    dialog.showErrorBox('Attaché', error.message)
    app.exit(1)
  })
}

async function open(desktop: Desktop, { faults, opened }: Readonly<{ faults: Faults; opened: OpenedFiles }>) {
  await app.whenReady()
  const { report } = faults
  const isFinished = app.isPackaged
  const parts = app.getAppPath()
  await makePrivate(app.getPath('userData'))
  const tell = (id: string) => desktop.core?.announcer.tell('menuCommand', { id })
  const showMenu = (menus: Input<'host.menu'>['menus']) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menus, { platform: process.platform, choose: tell })))
  showMenu([])
  const core = await startCore({
    library: libraryFolder(),
    samples: join(parts, 'assets', 'samples'),
    ...(app.commandLine.hasSwitch('first-sample') && { firstSample }),
    startWorker: utilityProcesses(join(parts, 'worker.js'), join(parts, 'assets', 'fonts')),
    startImporter: utilityImporters(join(parts, 'importer.js')),
    desk: desktopDesk({
      version,
      platform: process.platform,
      documents: app.getPath('documents'),
      window: () => desktop.window,
      showMenu,
    }),
    report,
  })
  desktop.core = core
  // Kept in memory only: nothing of a trip stays in the browser's own files.
  const own = session.fromPartition('page', { cache: false })
  await guardSession(own, { isFinished })
  await guardSession(session.defaultSession, { isFinished })
  own.protocol.handle(pageScheme, servePage({ files: await readPage(parts), shelf: core.shelf, report }))
  let isListening = false
  const channel = openChannel({
    contents: () => desktop.window?.webContents,
    answer: core.answer,
    onAnswered: (name) => {
      // A page describes its host to itself when its own parts stand; from then on it hears of files.
      if (isListening || name !== 'host.describe') return
      isListening = true
      opened.deliver(core).catch(report)
    },
  })
  desktop.channel = channel
  core.announcer.listen(channel.tell)
  await openWindow({
    session: own,
    preload: join(parts, 'preload.cjs'),
    isFinished,
    report,
    onMade: (window) => {
      desktop.window = window
      window.on('closed', () => delete desktop.window)
    },
    onClose: (place) => {
      desktop.place = place
    },
  })
}

/** Waits for what the page sent last, saves everything, ends. While the disk refuses, the person decides. */
async function finish(desktop: Desktop, report: (error: unknown) => void): Promise<void> {
  if (desktop.place) await keepPlace(desktop.place).catch(report)
  await desktop.channel?.settled()
  for (;;) {
    try {
      await desktop.core?.close()
      break
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        title: 'Attaché',
        message: 'The last changes could not be saved.',
        detail: error.message,
        buttons: ['Try again', 'End without them'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      if (response === 1) break
    }
  }
  desktop.isOver = true
  app.quit()
}

function comeForward(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Where the library lies: `--library=DIR`, or where the person's library is. */
function libraryFolder(): string {
  const chosen = app.commandLine.getSwitchValue('library')
  return chosen === '' ? defaultLibrary(surroundings()) : chosen
}

/** Chromium makes its folder readable for others. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
}

/** The page's files by the list that was made with it; nothing else of the folder is served. */
async function readPage(parts: string) {
  const list: unknown = JSON.parse(await readFile(join(parts, 'page-files.json'), 'utf8'))
  return readPageFiles(join(parts, 'page'), z.array(z.string()).parse(list))
}
