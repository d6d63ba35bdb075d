import { type Command, labelOf, type MenuName } from '../state/command.ts'
import { isMac, keysText } from '../state/keys.ts'
import { usePage } from '../state/page.ts'
import { Dialog } from '../ui/dialog.tsx'
import classes from './shortcuts-dialog.module.css'

const groups: readonly Readonly<{ id: MenuName | 'other'; title: string }>[] = [
  { id: 'file', title: 'Trip' },
  { id: 'edit', title: 'Editing' },
  { id: 'view', title: 'Moving about' },
  { id: 'insert', title: 'Adding' },
  { id: 'book', title: 'Book' },
  { id: 'help', title: 'Help' },
  { id: 'other', title: 'In this view' },
]

/** Every command that has keys, those of the view in sight among them. */
export function ShortcutsDialog({
  commands,
  onClose,
}: Readonly<{ commands: readonly Command[]; onClose: () => void }>) {
  const page = usePage()
  const withKeys = commands.filter((command) => (command.keys?.length ?? 0) > 0)
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={onClose}>
      <div className={classes.columns}>
        {groups.map(({ id, title }) => {
          const rows = withKeys.filter((command) => (command.menu ?? 'other') === id)
          return rows.length === 0 ? null : (
            <section key={id} className={classes.group}>
              <h3>{title}</h3>
              <dl>
                {rows.map((command) => (
                  <div key={command.id}>
                    <dt>{labelOf(command, page)}</dt>
                    <dd>
                      {command.keys?.map((keys) => (
                        <kbd key={keys}>{keysText(keys, isMac())}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
