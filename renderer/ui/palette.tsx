import { Search } from 'lucide-react'
import { Fragment, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { type Icon, iconSize } from './icon.ts'
import classes from './palette.module.css'

export type PaletteRow = Readonly<{
  id: string
  label: string
  /** Beside the label, quiet. */
  detail?: string | undefined
  keys?: string | undefined
  icon?: Icon | undefined
}>
export type PaletteGroup = Readonly<{ title: string; rows: readonly PaletteRow[] }>

export type PaletteProps = Readonly<{
  /** What it is for, as name and placeholder. */
  label: string
  query: string
  onQuery: (query: string) => void
  groups: readonly PaletteGroup[]
  /** Marks the letters that matched. */
  mark: (text: string) => ReactNode
  onChoose: (id: string) => void
  onClose: () => void
  empty: string
}>

/** Everything in one list, by typing part of it. */
export function Palette({ label, query, onQuery, groups, mark, onChoose, onClose, empty }: PaletteProps) {
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const rows = groups.flatMap((group) => group.rows)
  const at = Math.min(chosen, Math.max(0, rows.length - 1))
  const key = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined && rows.length > 0) {
      const next =
        Math.abs(step) === 1
          ? (at + step + rows.length) % rows.length
          : Math.max(0, Math.min(rows.length - 1, at + step))
      setChosen(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      const row = rows[at]
      if (row) onChoose(row.id)
    } else return
    event.preventDefault()
  }
  const results = `${rows.length} ${rows.length === 1 ? 'result' : 'results'}`
  return (
    <ModalOverlay className={classes.scrim ?? ''} isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={classes.palette ?? ''}>
        <Dialog aria-label={label} className={classes.dialog ?? ''}>
          <div className={classes.field}>
            <Search size={iconSize.beside} aria-hidden />
            <input
              className={classes.input}
              aria-label={label}
              placeholder={label}
              value={query}
              role="combobox"
              aria-expanded
              aria-controls={id}
              aria-autocomplete="list"
              aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
              autoFocus
              onChange={(event) => {
                onQuery(event.target.value)
                setChosen(0)
              }}
              onKeyDown={key}
            />
            <kbd className={classes.quiet}>Esc closes</kbd>
          </div>
          <div id={id} role="listbox" aria-label={label} className={classes.list}>
            {groups.map((group) =>
              group.rows.length === 0 ? null : (
                <Fragment key={group.title}>
                  <div className={classes.group} role="presentation">
                    {group.title}
                  </div>
                  {group.rows.map((row) => {
                    const index = rows.indexOf(row)
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                      <div
                        key={row.id}
                        id={`${id}-${index}`}
                        role="option"
                        tabIndex={-1}
                        aria-selected={index === at}
                        className={classes.row}
                        onPointerMove={() => setChosen(index)}
                        onClick={() => onChoose(row.id)}
                      >
                        {row.icon ? (
                          <row.icon size={iconSize.beside} aria-hidden />
                        ) : (
                          <span className={classes.noIcon} />
                        )}
                        <span className={classes.words}>
                          <span>{mark(row.label)}</span> <span className={classes.detail}>{row.detail}</span>
                        </span>
                        {row.keys ? <kbd className={classes.quiet}>{row.keys}</kbd> : null}
                      </div>
                    )
                  })}
                </Fragment>
              ),
            )}
          </div>
          {rows.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
          <footer className={classes.foot}>
            <span>↑ ↓ choose</span>
            <span>Enter runs</span>
            <span className={classes.count} role="status">
              {results}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
