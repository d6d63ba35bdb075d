import type { Command } from '../state/command.ts'
import { downloadFile } from '../state/download.ts'
import { openTrip } from '../state/open-trip.ts'
import type { Page } from '../state/page.ts'
import { pickFiles } from '../state/pick-files.ts'

async function leave(page: Page): Promise<void> {
  await page.trip.close()
  page.view.set({ palette: undefined, dialog: undefined, over: undefined })
}

const canWrite = (page: Page) => !page.trip.store.getState().readOnly

/** Trips that come and go, and their versions. */
export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    label: 'New trip…',
    keys: ['Mod+N'],
    context: 'app',
    menu: 'file',
    run: ({ view }) => view.set({ dialog: 'newTrip' }),
  },
  {
    id: 'file.open',
    label: 'Open a trip file…',
    keys: ['Mod+O'],
    context: 'app',
    menu: 'file',
    run: async (page) => {
      const [file] = await pickFiles('.trip')
      if (file) await openTrip(page).fromFile(file)
    },
  },
  {
    id: 'file.saveNow',
    label: 'Save now',
    keys: ['Mod+S'],
    context: 'trip',
    menu: 'file',
    group: 1,
    inText: true,
    run: async (page) => {
      await page.trip.settled()
      await page.trip.retry()
      const { save } = page.trip.store.getState()
      page.view.announce(save.state === 'notSaved' ? `Not saved: ${save.reason}` : 'Saved')
    },
  },
  {
    id: 'file.saveVersion',
    label: 'Save a version…',
    keys: ['Mod+Shift+S'],
    context: 'trip',
    menu: 'file',
    group: 1,
    inText: true,
    when: canWrite,
    run: ({ view }) => view.set({ dialog: 'version' }),
  },
  {
    id: 'file.versions',
    label: 'Versions',
    context: 'trip',
    menu: 'file',
    group: 1,
    checked: ({ view }) => view.store.getState().view === 'versions',
    run: ({ view }) => view.show('versions'),
  },
  {
    id: 'file.saveCopy',
    label: 'Save a copy as a trip file…',
    keys: ['Mod+Alt+S'],
    context: 'trip',
    menu: 'file',
    group: 1,
    run: async (page) => {
      await page.trip.settled()
      const answer = await page.client.request('trip.copy', { id: page.trip.store.getState().id })
      if (answer.ok) await downloadFile(page, answer.value)
      else page.toasts.show(answer.error.message)
    },
  },
  {
    id: 'file.close',
    label: 'Close the trip',
    keys: ['Mod+W'],
    context: 'trip',
    menu: 'file',
    group: 2,
    run: leave,
  },
]
