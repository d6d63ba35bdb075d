import { type CSSProperties, type MouseEvent, useId, useLayoutEffect, useRef } from 'react'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import type { CellPlace } from '../../ui/table-types.ts'
import type { Mark, Matrix } from './attendance-matrix.ts'
import { blockOf, isInBlock } from './matrix-cells.ts'
import { MatrixFoot, MatrixHead } from './matrix-edges.tsx'
import classes from './matrix-grid.module.css'
import { matrixFrame, matrixRem } from './matrix-size.ts'
import { spokenCell } from './matrix-words.ts'
import { roleMarks } from './roles.ts'
import { useMatrixKeys } from './use-matrix-keys.ts'
import { type MatrixSight, useMatrixSight } from './use-matrix-sight.ts'

export type MatrixGridProps = Readonly<{
  matrix: Matrix
  /** Those shown, in order of precedence. */
  people: readonly Delegate[]
  focus: CellPlace
  anchor: CellPlace
  onChoose: (focus: CellPlace, anchor: CellPlace) => void
}>

/** People by rooms. One tab stop: arrows go from cell to cell, a letter sets the role, Shift and arrows choose several. */
export function MatrixGrid({ matrix, people, focus, anchor, onChoose }: MatrixGridProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { sight, onScroll } = useMatrixSight(box)
  const { sessions } = matrix
  const frame = matrixFrame(sight, people.length, sessions.length)
  const { rows, columns, column, name, row: height } = frame
  const block = blockOf(anchor, focus)
  const keys = useMatrixKeys({ matrix, people, focus, anchor, onChoose, page: Math.floor(sight.height / height) - 6 })
  const cellId = (place: CellPlace) => `${id}-${place.row}-${place.column}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the focus moves, never while scrolling
  useLayoutEffect(() => bringIntoSight(box.current, focus, frame, sight), [focus.row, focus.column])

  const press = (place: CellPlace, event: MouseEvent) => {
    if (event.button !== 0) return
    onChoose(place, event.shiftKey ? anchor : place)
  }
  const at = (index: number): CSSProperties => ({ left: name + index * column, width: column })
  return (
    <div
      ref={box}
      role="grid"
      className={classes.grid}
      aria-label="Who is in which room"
      aria-rowcount={people.length + 4}
      aria-colcount={sessions.length + 2}
      aria-multiselectable
      aria-activedescendant={people.length > 0 && sessions.length > 0 ? cellId(focus) : undefined}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={keys.onKeyDown}
      onCopy={keys.onCopy}
      onPaste={keys.onPaste}
    >
      <MatrixHead matrix={matrix} frame={frame} crossed={focus.column} />
      <div role="rowgroup" className={classes.body} style={{ height: people.length * height, width: frame.width }}>
        {people.slice(rows.from, rows.to).map((person, offset) => {
          const row = rows.from + offset
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points here
            <div
              key={person.id}
              role="row"
              aria-rowindex={row + 3}
              className={classes.row}
              style={{ top: row * height, height, width: frame.width }}
              data-cross={row === focus.row || undefined}
            >
              {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
              <div
                role="rowheader"
                aria-colindex={1}
                className={classes.name}
                style={{ width: name }}
                title={person.fullName}
              >
                <span>{person.fullName || 'Without a name'}</span>
              </div>
              {sessions.slice(columns.from, columns.to).map((session, across) => {
                const place = { row, column: columns.from + across }
                const mark = matrix.markOf(person.id, session.id)
                const isChosen = isInBlock(block, row, place.column)
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points here
                  <div
                    key={session.id}
                    id={cellId(place)}
                    role="gridcell"
                    aria-colindex={place.column + 2}
                    aria-label={spokenCell(person, session, mark)}
                    aria-selected={isChosen}
                    className={classes.cell}
                    style={at(place.column)}
                    data-role={mark?.role}
                    data-day={isNewDay(matrix, place.column) || undefined}
                    data-twice={mark?.isTwice || undefined}
                    data-cross={place.column === focus.column || undefined}
                    data-chosen={(isChosen && (block.top !== block.bottom || block.left !== block.right)) || undefined}
                    data-focused={(row === focus.row && place.column === focus.column) || undefined}
                    onMouseDown={(event) => press(place, event)}
                    onMouseEnter={(event) => event.buttons === 1 && onChoose(place, anchor)}
                  >
                    {mark?.role === 'attends' ? (
                      <span className={classes.dot} data-all={!mark.isListed || undefined} />
                    ) : null}
                    {mark && wordsOf(mark) !== '' ? <span>{wordsOf(mark)}</span> : null}
                  </div>
                )
              })}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
              <div
                role="gridcell"
                aria-colindex={sessions.length + 2}
                aria-label={`${person.fullName}, in ${matrix.total(person.id)} rooms`}
                className={classes.total}
                style={{ left: name + sessions.length * column, width: frame.total }}
              >
                {matrix.total(person.id)}
              </div>
            </div>
          )
        })}
      </div>
      <MatrixFoot matrix={matrix} frame={frame} people={people} />
    </div>
  )
}

/** A word for a part; nothing beside the dot of who only attends, but where they are twice. */
const wordsOf = ({ role, isTwice }: Mark) =>
  [role === 'attends' ? '' : roleMarks[role], isTwice ? '2×' : ''].filter(Boolean).join(' ')

const isNewDay = ({ sessions }: Matrix, column: number) => sessions[column]?.date !== sessions[column - 1]?.date

/** Scrolls so that a cell stands clear of head, foot and names. */
function bringIntoSight(
  box: HTMLElement | null,
  place: CellPlace,
  frame: ReturnType<typeof matrixFrame>,
  { rem }: MatrixSight,
) {
  if (!box || box !== document.activeElement) return
  const [top, left] = [place.row * frame.row, place.column * frame.column]
  const [height, width] = [box.clientHeight - (matrixRem.head + matrixRem.foot) * rem, box.clientWidth - frame.name]
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + frame.row > box.scrollTop + height) box.scrollTop = top + frame.row - height
  if (left < box.scrollLeft) box.scrollLeft = left
  else if (left + frame.column > box.scrollLeft + width) box.scrollLeft = left + frame.column - width
}
