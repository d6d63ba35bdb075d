import { useMemo } from 'react'
import type { Command, MenuName } from '../state/command.ts'
import { usePage, useTripState } from '../state/page.ts'
import { tripHead } from '../state/record-names.ts'
import { Mark } from '../ui/mark.tsx'
import { MenuBar } from '../ui/menu-bar.tsx'
import { SaveNote } from './save-note.tsx'
import classes from './title-bar.module.css'
import { shownCommand } from './use-commands.ts'
import { useLayout } from './use-layout.ts'

const menus: readonly Readonly<{ id: MenuName; label: string }>[] = [
  { id: 'file', label: 'File' },
  { id: 'edit', label: 'Edit' },
  { id: 'view', label: 'View' },
  { id: 'insert', label: 'Insert' },
  { id: 'book', label: 'Book' },
  { id: 'help', label: 'Help' },
]

export type TitleBarProps = Readonly<{ commands: readonly Command[]; run: (id: string) => void }>

/** Mark and menus, the trip, whether it is saved. */
export function TitleBar({ commands, run }: TitleBarProps) {
  const page = usePage()
  const { layout } = useLayout()
  const isOpen = useTripState((state) => state.phase.kind === 'open')
  // A menu that stands open follows what can be undone; the letters of a text change nothing in it.
  useTripState((state) => state.history)
  const shown = (menu: MenuName) => {
    const rows = commands.filter((command) => command.menu === menu)
    const groups = [...new Set(rows.map((row) => row.group ?? 0))].sort((a, b) => a - b)
    return groups.map((group) => rows.filter((row) => (row.group ?? 0) === group).map((row) => shownCommand(row, page)))
  }
  return (
    <header className={classes.bar}>
      <Mark />
      <MenuBar
        label="Menu"
        isFolded={layout === 'narrow'}
        menus={menus.flatMap(({ id, label }) => {
          const hasRows = commands.some((command) => command.menu === id)
          return hasRows ? [{ id, label, groups: () => shown(id) }] : []
        })}
        onAction={run}
      />
      {isOpen ? (
        <>
          <TripTitle />
          <SaveNote />
        </>
      ) : null}
    </header>
  )
}

/** Apart from the menus, which stay as they are with every edit of the trip. */
function TripTitle() {
  const trip = useTripState((state) => state.trip)
  const { title, code, dates } = useMemo(() => tripHead(trip), [trip])
  return (
    <p className={classes.title}>
      {code ? <strong>{code}</strong> : null} <strong>{title}</strong> <span>{dates}</span>
    </p>
  )
}
