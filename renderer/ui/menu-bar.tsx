import { Menu as MenuIcon } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { iconSize } from './icon.ts'
import { Menu, type MenuRow } from './menu.tsx'
import classes from './menu-bar.module.css'

type OneMenu = Readonly<{ id: string; label: string; groups: () => readonly (readonly MenuRow[])[] }>

export type MenuBarProps = Readonly<{
  label: string
  /** Asked for its rows when it opens. */
  menus: readonly OneMenu[]
  onAction: (id: string) => void
  /** All behind one button, in a narrow window. */
  isFolded: boolean
}>

/** Menus in a row: one tab stop, arrows inside; with one open, arrows and the pointer go to the next. */
export function MenuBar({ label, menus, onAction, isFolded }: MenuBarProps) {
  const [open, setOpen] = useState<string>()
  const [current, setCurrent] = useState(menus[0]?.id)
  const bar = useRef<HTMLElement>(null)
  if (isFolded) {
    return (
      <Menu
        label={label}
        trigger={
          <AriaButton className={classes.menu ?? ''} aria-label={label}>
            <MenuIcon size={iconSize.beside} aria-hidden />
          </AriaButton>
        }
        groups={open === 'all' ? menus.flatMap((menu) => menu.groups()) : [[]]}
        isOpen={open === 'all'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'all' : undefined)}
        onAction={onAction}
      />
    )
  }
  const go = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = menus.findIndex((menu) => menu.id === (open ?? current))
    const next = menus[(at + way + menus.length) % menus.length]
    if (way === 0 || !next) return
    event.preventDefault()
    setCurrent(next.id)
    if (open) setOpen(next.id)
    else bar.current?.querySelector<HTMLElement>(`[data-menu="${next.id}"]`)?.focus()
  }
  return (
    <nav ref={bar} className={classes.bar} aria-label={label} onKeyDown={go}>
      {menus.map((menu) => (
        <Menu
          key={menu.id}
          label={menu.label}
          trigger={
            <AriaButton
              className={classes.menu ?? ''}
              data-menu={menu.id}
              excludeFromTabOrder={menu.id !== current}
              onHoverStart={() => open && open !== menu.id && setOpen(menu.id)}
            >
              {menu.label}
            </AriaButton>
          }
          groups={open === menu.id ? menu.groups() : [[]]}
          isOpen={open === menu.id}
          onOpenChange={(isOpen) => {
            setCurrent(menu.id)
            setOpen((was) => (isOpen ? menu.id : was === menu.id ? undefined : was))
          }}
          onAction={onAction}
        />
      ))}
    </nav>
  )
}
