import type { Delegate } from '../../../shared/model/records/delegate.ts'
import type { Matrix } from './attendance-matrix.ts'
import classes from './matrix-grid.module.css'
import type { MatrixFrame } from './matrix-size.ts'
import { seatWords, sessionName } from './matrix-words.ts'

type HeadProps = Readonly<{ matrix: Matrix; frame: MatrixFrame; crossed: number }>

/** Days and, below them, the rooms: brief, what it is, when it begins. */
export function MatrixHead({ matrix, frame, crossed }: HeadProps) {
  const { name, column, total, columns } = frame
  const { sessions, days } = matrix
  let past = 0
  return (
    <div role="rowgroup" className={classes.head} style={{ width: frame.width }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div role="row" aria-rowindex={1} className={`${classes.line} ${classes.days}`}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
        <div role="columnheader" aria-colindex={1} className={classes.name} style={{ width: name }}>
          <span data-visually-hidden>Day</span>
        </div>
        {days.map((day) => {
          const from = past
          past += day.sessions
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
            <div
              key={day.date}
              role="columnheader"
              aria-colindex={from + 2}
              aria-colspan={day.sessions}
              className={classes.day}
              style={{ left: name + from * column, width: day.sessions * column }}
              title={day.label}
            >
              <span>{day.sessions * column < 9 * (name / 11.75) ? shortLabel(day.label) : day.label}</span>
            </div>
          )
        })}
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div role="row" aria-rowindex={2} className={`${classes.line} ${classes.sessions}`}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
        <div role="columnheader" aria-colindex={1} className={classes.name} style={{ width: name }}>
          Name
        </div>
        {sessions.slice(columns.from, columns.to).map((session, across) => {
          const at = columns.from + across
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
            <div
              key={session.id}
              role="columnheader"
              aria-colindex={at + 2}
              aria-label={[sessionName(session), session.time].filter(Boolean).join(', ')}
              className={classes.session}
              style={{ left: name + at * column, width: column }}
              title={session.title}
              data-day={session.date !== sessions[at - 1]?.date || undefined}
              data-cross={at === crossed || undefined}
              data-plain={session.code === '' || undefined}
            >
              {session.code ? <strong>{session.code}</strong> : null}
              <span>{session.title}</span>
              <span>{session.time}</span>
            </div>
          )
        })}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
        <div
          role="columnheader"
          aria-colindex={sessions.length + 2}
          className={`${classes.session} ${classes.totalHead}`}
          style={{ left: name + sessions.length * column, width: total }}
        >
          <span>Total</span>
        </div>
      </div>
    </div>
  )
}

type FootProps = Readonly<{ matrix: Matrix; frame: MatrixFrame; people: readonly Delegate[] }>

/** How many of ours each room has, and how many find a seat. */
export function MatrixFoot({ matrix, frame, people }: FootProps) {
  const { sessions } = matrix
  const hasSeats = sessions.some(({ seats }) => seats !== undefined)
  const heads = { label: 'Ours in the room', row: people.length + 3 }
  const rows = hasSeats ? [heads, { label: 'Seats', row: people.length + 4 }] : [heads]
  return (
    <div role="rowgroup" className={classes.foot} style={{ width: frame.width }}>
      {rows.map(({ label, row }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        <div key={label} role="row" aria-rowindex={row} className={classes.line}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
          <div role="rowheader" aria-colindex={1} className={classes.name} style={{ width: frame.name }}>
            {label}
          </div>
          {sessions.slice(frame.columns.from, frame.columns.to).map((session, across) => {
            const at = frame.columns.from + across
            const seats = seatWords(matrix, session)
            const isSeats = label === 'Seats'
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
              <div
                key={session.id}
                role="gridcell"
                aria-colindex={at + 2}
                className={classes.cell}
                style={{ left: frame.name + at * frame.column, width: frame.column }}
                data-day={session.date !== sessions[at - 1]?.date || undefined}
                data-full={(isSeats && seats.isFull) || undefined}
                data-over={(isSeats && seats.isOver) || undefined}
              >
                {isSeats ? seats.text : session.isForAll ? `All ${matrix.heads(session.id)}` : matrix.heads(session.id)}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** `Tue 23` of `Tuesday 23 January`. */
const shortLabel = (label: string) => {
  const [day = '', number = ''] = label.split(' ')
  return `${day.slice(0, 3)} ${number}`
}
