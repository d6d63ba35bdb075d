import { useEffect } from 'react'
import { useSettings } from '../state/page.ts'

/** Theme, size and density of the whole page, as the person chose them. */
export function useAppearance(): void {
  const theme = useSettings((settings) => settings.theme)
  const scale = useSettings((settings) => settings.scale)
  const density = useSettings((settings) => settings.density)
  useEffect(() => {
    const { documentElement: root } = document
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.dataset['density'] = density
    root.style.setProperty('--scale', String(scale / 100))
  }, [theme, scale, density])
}
