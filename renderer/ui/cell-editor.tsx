import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import classes from './cell-editor.module.css'
import { rowsFor } from './combo-box.tsx'
import { foldText } from './fold-text.ts'
import type { Option } from './select.tsx'
import type { AfterEdit } from './table-types.ts'

export type CellEditorProps = Readonly<{
  label: string
  /** What stands in the cell. */
  text: string
  /** What was typed to open it; replaces the text. */
  typed: string | undefined
  options: readonly Option[] | undefined
  /** The last row of the list, for what names none of the options. */
  addLabel: ((typed: string) => string) | undefined
  onKeep: (value: string, after: AfterEdit) => void
  onAdd: (typed: string, after: AfterEdit) => void
  onCancel: () => void
}>

/** Writes in a cell: Enter keeps and goes down, Tab keeps and goes right, Esc puts back. With options, a list below. */
export function CellEditor({ label, text, typed, options, addLabel, onKeep, onAdd, onCancel }: CellEditorProps) {
  const [value, setValue] = useState(typed ?? text)
  const [chosen, setChosen] = useState(0)
  const [isMoved, setMoved] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const list = useId()
  const isNarrowed = value !== text
  const rows = options ? rowsFor(options, isNarrowed ? value : undefined) : []
  const isNew =
    addLabel &&
    isNarrowed &&
    value.trim() !== '' &&
    !options?.some((option) => foldText(option.label) === foldText(value))
  const count = rows.length + (isNew ? 1 : 0)

  useEffect(() => {
    input.current?.focus()
    if (typed === undefined) input.current?.select()
  }, [typed])

  const keep = (after: AfterEdit, at: number | undefined) => {
    if (isDone.current) return
    isDone.current = true
    if (!options) return value === text ? onCancelTo(after) : onKeep(value, after)
    const option = at === undefined ? undefined : rows[at]
    if (option) return onKeep(option.id, after)
    if (at !== undefined && isNew) return onAdd(value.trim(), after)
    return value === '' && text !== '' ? onKeep('', after) : onCancelTo(after)
  }
  const onCancelTo = (after: AfterEdit) => (after === 'stay' ? onCancel() : onKeep(text, after))
  const key = (event: KeyboardEvent) => {
    // To another view or pane: what is written stays, and the window takes the key.
    if (((event.ctrlKey || event.metaKey) && /^[1-9s]$/.test(event.key)) || event.key === 'F6') {
      return keep('stay', isNarrowed && value !== '' ? chosen : undefined)
    }
    event.stopPropagation()
    const after = event.key === 'Enter' ? 'down' : event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : undefined
    if (after) {
      event.preventDefault()
      keep(after, isMoved || (isNarrowed && value !== '') ? chosen : undefined)
    } else if (event.key === 'Escape') {
      isDone.current = true
      onCancel()
    } else if (options && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setMoved(true)
      setChosen((at) => (at + (event.key === 'ArrowDown' ? 1 : -1) + count) % Math.max(1, count))
    }
  }
  return (
    <span className={classes.editor}>
      <input
        ref={input}
        className={classes.input}
        aria-label={label}
        value={value}
        dir="auto"
        {...(options
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': list,
              'aria-autocomplete': 'list',
              'aria-activedescendant': count > 0 ? `${list}-${chosen}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setValue(event.target.value)
          setChosen(0)
        }}
        onKeyDown={key}
        onBlur={() => keep('stay', undefined)}
      />
      {options ? (
        <div className={classes.list}>
          <div id={list} role="listbox" aria-label={label}>
            {rows.map((option, index) => (
              <div
                key={option.id}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className={classes.option}
                onPointerDown={(event) => {
                  event.preventDefault()
                  keep('stay', index)
                }}
              >
                <span className={classes.words}>{option.label}</span>
                <span className={classes.hint}>{option.hint}</span>
              </div>
            ))}
            {isNew ? (
              <div
                id={`${list}-${rows.length}`}
                role="option"
                tabIndex={-1}
                aria-selected={chosen === rows.length}
                className={classes.option}
                onPointerDown={(event) => {
                  event.preventDefault()
                  keep('stay', rows.length)
                }}
              >
                {addLabel(value.trim())}
              </div>
            ) : null}
          </div>
          <div className={classes.foot}>
            <span>Enter keeps</span>
            <span>Tab keeps, next cell</span>
            <span>Esc puts back</span>
          </div>
        </div>
      ) : null}
    </span>
  )
}
