import type { MenuItemConstructorOptions } from 'electron'
import type { Input } from '../../../shared/ipc/contract.ts'

type Menus = Input<'host.menu'>['menus']
type Item = Menus[number]['items'][number]
type Outside = Readonly<{ platform: NodeJS.Platform; choose: (id: string) => void }>

/** The menu bar: what the page sent, and what each system expects besides. Before the page has sent anything, that only. */
export function menuTemplate(menus: Menus, { platform, choose }: Outside): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const bar = menus.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemOf(item, { platform, choose })),
  }))
  if (isMac) return [{ role: 'appMenu' }, ...(bar.length > 0 ? bar : [basicEdit]), { role: 'windowMenu' }]
  // Ending the program stands last in the first menu, as these systems have it.
  const [first, ...others] = bar
  if (!first) return [{ label: '&File', submenu: [{ role: 'quit' }] }, basicEdit]
  return [{ ...first, submenu: [...first.submenu, { type: 'separator' }, { role: 'quit' }] }, ...others]
}

const basicEdit: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
}

function itemOf(item: Item, { choose }: Outside): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  if (item.kind === 'edit') return { role: item.role }
  const { id, label, shortcut, enabled = true, checked } = item
  return {
    id,
    label,
    enabled,
    // The page listens to its keys itself: shown, but not heard twice. On a Mac the page keeps the key from the menu.
    ...(shortcut !== undefined && { accelerator: shortcut, registerAccelerator: false }),
    ...(checked !== undefined && { type: 'checkbox', checked }),
    click: () => choose(id),
  }
}
