import type { VersionSummary } from '../../../shared/ipc/trip.ts'
import type { Page } from '../../state/page.ts'
import { tripHead } from '../../state/record-names.ts'
import { momentWords, versionInWords } from './version-words.ts'

/** What can be done with versions. Each answers whether it was done; a failure is told. */
export function versionActs(page: Page) {
  const { client, trip, toasts, outside } = page
  const id = () => trip.store.getState().id
  const told = (message: string): false => {
    toasts.show(message)
    return false
  }
  const restore = async (version: string, label: string): Promise<boolean> => {
    await trip.settled()
    const answer = await client.request('trip.restore', { id: id(), version, label })
    if (!answer.ok) return told(answer.error.message)
    await trip.takeIn(answer.value.edit, answer.value.history)
    if (trip.store.getState().recovered?.version === version) trip.store.setState({ recovered: undefined })
    toasts.show(`Done: ${label}`, { canUndo: true })
    return true
  }
  return {
    keep: async (name: string): Promise<boolean> => {
      await trip.settled()
      const answer = await client.request('trip.keepVersion', { id: id(), name, cause: 'named' })
      if (!answer.ok) return told(answer.error.message)
      toasts.show(`The version “${name}” is saved.`)
      return true
    },
    restore: (version: VersionSummary) => restore(version.version, `Restore ${versionInWords(version, outside.now())}`),
    copy: async (version: VersionSummary): Promise<boolean> => {
      const title = `${tripHead(trip.store.getState().trip).title} (${version.name || momentWords(version.saved, outside.now())})`
      const answer = await client.request('trip.copyVersion', { id: id(), version: version.version, title })
      if (!answer.ok) return told(answer.error.message)
      toasts.show(`“${title}” is now a trip of its own, on the start page.`)
      return true
    },
    remove: async ({ version }: VersionSummary): Promise<boolean> => {
      const answer = await client.request('trip.removeVersion', { id: id(), version })
      return answer.ok || told(answer.error.message)
    },
    putBack: async ({ version }: VersionSummary): Promise<boolean> => {
      const answer = await client.request('trip.returnVersion', { id: id(), version })
      return answer.ok || told(answer.error.message)
    },
    acceptRecovered: async (): Promise<void> => {
      const answer = await client.request('trip.acceptRecovered', { id: id() })
      if (answer.ok) trip.store.setState({ recovered: undefined })
      else told(answer.error.message)
    },
    discardRecovered: (version: string) => restore(version, 'Discard what was recovered'),
  }
}
