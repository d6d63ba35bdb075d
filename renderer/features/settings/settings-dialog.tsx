import { useState } from 'react'
import type { Command } from '../../state/command.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { foundSettings, settingGroups } from './setting-groups.tsx'
import classes from './settings.module.css'
import { ShortcutList } from './shortcut-list.tsx'

/** What this person chose for every trip. All of it counts at once and is kept on this computer. */
export function SettingsDialog({ commands, onClose }: Readonly<{ commands: readonly Command[]; onClose: () => void }>) {
  const [wanted, setWanted] = useState('')
  const groups = foundSettings(settingGroups, wanted)
  return (
    <Dialog title="Settings" lead="They count at once, for every trip on this computer." onClose={onClose}>
      <div className={classes.search}>
        <SearchField label="Find a setting or a command" value={wanted} onChange={setWanted} autoFocus />
      </div>
      <div className={classes.groups}>
        {groups.map(({ title, rows }) => (
          <section key={title} className={classes.group} aria-label={title}>
            <h3>{title}</h3>
            <div className={classes.fields}>
              {rows.map(({ id, Control }) => (
                <Control key={id} />
              ))}
            </div>
          </section>
        ))}
        <ShortcutList commands={commands} wanted={wanted} isAlone={groups.length === 0} />
      </div>
    </Dialog>
  )
}
