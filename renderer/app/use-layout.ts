import { useSyncExternalStore } from 'react'
import { useSettings } from '../state/page.ts'

/**
 * How the window is laid out by its width: `wide` all panes, `medium` the third lies over the main one, `narrow` the
 * binder too. A larger interface makes a window narrower.
 */
export type Layout = 'wide' | 'medium' | 'narrow'

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useLayout(): Readonly<{ layout: Layout; isTight: boolean; hasRoomForFour: boolean }> {
  const scale = useSettings((settings) => settings.scale)
  const width = useSyncExternalStore(subscribe, () => window.innerWidth) / (scale / 100)
  const layout = width < 1024 ? 'narrow' : width < 1280 ? 'medium' : 'wide'
  return { layout, isTight: width < 1440, hasRoomForFour: width >= 1680 }
}
