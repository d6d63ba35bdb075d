import type { KeyboardEvent } from 'react'
import type { Place } from '../../state/place.ts'
import { FieldEditor } from '../forms/field-editor.tsx'
import classes from './statement-list.module.css'

export type StatementProps = Readonly<{
  place: Place
  number: number
  text: string
  success: string
  owner: string | undefined
  isSelected: boolean
  onSelect: () => void
  onMove: (way: 1 | -1) => void
}>

/** One objective or message: to read, and to write while it is selected. Alt+Shift+arrows move it. */
export function Statement({ place, number, text, success, owner, isSelected, onSelect, onMove }: StatementProps) {
  const move = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (way === 0 || !event.altKey || !event.shiftKey) return
    event.preventDefault()
    onMove(way)
  }
  return (
    <li className={classes.row} data-selected={isSelected || undefined} onKeyDown={move}>
      <span className={classes.number}>{number}</span>
      {isSelected ? (
        <div className={classes.fields}>
          <FieldEditor place={place} field="text" isBook />
          <FieldEditor place={place} field="successTest" isBook />
        </div>
      ) : (
        <button type="button" className={classes.read} onClick={onSelect} onFocus={onSelect}>
          <span className={classes.text}>
            {text || <em className={classes.none}>Not written yet</em>}
            {success ? <span className={classes.success}> Success: {success}</span> : null}
          </span>
          <span className={classes.owner}>{owner}</span>
        </button>
      )}
    </li>
  )
}
