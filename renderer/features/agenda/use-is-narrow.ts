import { useSyncExternalStore } from 'react'
import { useSettings } from '../../state/page.ts'

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Too narrow for a timeline: a larger interface makes a window narrower. Below 1024 the day is a list of rows. */
export function useIsNarrow(): boolean {
  const scale = useSettings((settings) => settings.scale)
  return useSyncExternalStore(subscribe, () => window.innerWidth) / (scale / 100) < 1024
}
