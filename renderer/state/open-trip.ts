import type { Bring } from '../../shared/carry/bring.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import type { Page } from './page.ts'
import { bytesOf } from './pick-files.ts'

/** The ways a trip comes to be open, after the one before it is saved and closed. Each answers whether it is; a failure is told. */
export function openTrip(page: Page) {
  const { client, trip, view, toasts, settings } = page
  const open = async (id: string): Promise<boolean> => {
    const before = trip.store.getState().id
    if (before === id) await trip.settled()
    else if (before !== '') await trip.close()
    // What could not be saved stays open, and its failure was told.
    if (before !== id && trip.store.getState().id !== '') return false
    const isOpen = await trip.open(id)
    if (!isOpen) return false
    view.set({ view: 'overview', selected: {}, modes: {}, palette: undefined, dialog: undefined })
    if (settings.store.getState().author === '') view.set({ dialog: 'author' })
    return true
  }
  const created = async (answer: Awaited<ReturnType<typeof client.request<'library.create'>>>): Promise<boolean> => {
    if (answer.ok) return open(answer.value.id)
    toasts.show(answer.error.message)
    return false
  }
  return {
    open,
    create: async (values: Input<'library.create'>) => created(await client.request('library.create', values)),
    fromSample: async (sample: string) => created(await client.request('library.createFromSample', { sample })),
    fromLast: async (last: string, bring: Bring) =>
      created(await client.request('library.createFrom', { trip: last, bring })),
    fromFile: async (file: File) => {
      const put = await client.putFile(await bytesOf(file), file.name)
      if (put.ok) return created(await client.request('library.import', { file: put.value }))
      toasts.show(put.error.message)
      return false
    },
    fromHostFile: async (file: string) => created(await client.request('library.import', { file })),
  }
}
