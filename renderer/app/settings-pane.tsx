import { useMemo } from 'react'
import { SettingsDialog } from '../features/settings/settings-dialog.tsx'
import { withOwnKeys } from '../state/keys.ts'
import { useSettings } from '../state/page.ts'
import { everyCommand } from './every-command.ts'

/** The settings with the commands of every view, so that keys can be changed without going there. */
export function SettingsPane({ onClose }: Readonly<{ onClose: () => void }>) {
  const own = useSettings((settings) => settings.keys)
  const commands = useMemo(() => withOwnKeys(everyCommand, own), [own])
  return <SettingsDialog commands={commands} onClose={onClose} />
}
