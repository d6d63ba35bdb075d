import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { codeOf, durableWrite } from '../../storage/durable-write.ts'
import { pageAddress } from './page-address.ts'
import { placeWindow, readPlace, smallestWindow, type WindowPlace } from './window-place.ts'

type Outside = Readonly<{
  session: Session
  preload: string
  isFinished: boolean
  report: (error: unknown) => void
  /** The window is there, its page not yet. */
  onMade: (window: BrowserWindow) => void
  onClose: (place: WindowPlace) => void
}>

/** The one window. It appears when there is something to see, and where it stood last time. */
export async function openWindow({ session, preload, isFinished, report, onMade, onClose }: Outside): Promise<void> {
  const { maximised, ...bounds } = placeWindow(
    await lastPlace(),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Attaché',
    // Until the page has painted: paper and ink of the tokens.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#faf9f7',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !isFinished,
    },
  })
  if (maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => onClose(placeOf(window)))
  bringBack(window, report)
  onMade(window)
  await window.loadURL(pageAddress)
}

/** A page that crashed again within this many milliseconds is not brought back by loading it again. */
const patience = 10_000

/** Loads a crashed page again: what it had sent is on the disk. */
function bringBack({ webContents }: BrowserWindow, report: (error: unknown) => void): void {
  let last = Number.NEGATIVE_INFINITY
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    report(new Error(`the page ended: ${reason}`))
    const now = performance.now()
    if (now > last + patience) webContents.reload()
    last = now
  })
}

const placeFile = () => join(app.getPath('userData'), 'window.json')

async function lastPlace(): Promise<WindowPlace | undefined> {
  try {
    return readPlace(await readFile(placeFile(), 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximised: window.isMaximized(),
})

/** For the next start. */
export async function keepPlace(place: WindowPlace): Promise<void> {
  await durableWrite(placeFile(), new TextEncoder().encode(JSON.stringify(place)))
}
