import { type CSSProperties, useMemo } from 'react'
import type { Trip } from '../../../shared/model/trip.ts'
import { notesOf, stackNotes } from './day-notes.ts'
import type { DayView } from './day-view.ts'
import classes from './notes-column.module.css'

/** A line of a note in hours of the timeline, and the letters that fit in it at the narrower of its widths. */
const lineHours = 18 / 46
const letters = 24

/** Beside the timeline: travel that fits, quiet; what does not, with its size first. */
export function NotesColumn({ trip, view }: Readonly<{ trip: Trip; view: DayView }>) {
  const notes = useMemo(() => notesOf(trip, view), [trip, view])
  const places = stackNotes(notes, { first: view.scale.first, lineHours, letters })
  return (
    <div className={classes.column} role="group" aria-label="Travel and conflicts">
      {notes.map((note) => {
        const { top, height } = places.get(note.id) ?? { top: 0, height: lineHours }
        return (
          <p
            key={note.id}
            role="presentation"
            className={classes.note}
            data-tone={note.tone}
            style={{ '--start': top, '--length': height } as CSSProperties}
          >
            {note.head ? <strong>{note.head}</strong> : null} {note.text}
          </p>
        )
      })}
    </div>
  )
}
