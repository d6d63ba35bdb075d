import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/ipc/client.ts'
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/settings.ts'

export type SettingsStore = Readonly<{
  store: StoreApi<Settings>
  load(): Promise<void>
  /** At once here, then kept by the host. */
  change(change: SettingsChange): Promise<void>
}>

export function createSettingsStore(client: Client, tell: (sentence: string) => void): SettingsStore {
  const store = createStore<Settings>(() => defaultSettings)
  return {
    store,
    load: async () => {
      const answer = await client.request('settings.get', {})
      if (answer.ok) store.setState(answer.value)
    },
    change: async (change) => {
      store.setState(change)
      const answer = await client.request('settings.set', change)
      if (!answer.ok) tell(answer.error.message)
    },
  }
}

/** Steps of the interface scale in percent. */
export const scaleSteps = [87.5, 100, 112.5, 125, 150, 175, 200] as const

/** The next size up or down; the same at the ends. */
export const nextScale = (scale: number, way: 1 | -1): number =>
  (way === 1 ? scaleSteps.find((step) => step > scale) : scaleSteps.findLast((step) => step < scale)) ?? scale
