import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { ToggleButton } from 'react-aria-components'
import { shortDay } from '../../../shared/format/dates.ts'
import { shortName } from '../../../shared/format/names.ts'
import { timeRange } from '../../../shared/format/times.ts'
import { find, tripId } from '../../../shared/model/trip.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { doEdit } from '../tables/do-edit.ts'
import { attendanceLooks, roomClashes } from './attendance-findings.ts'
import classes from './delegates.module.css'
import { cellsKey, companyKey, writeCellChoice } from './delegates-place.ts'
import { blockOf, blockSize, cellsOf } from './matrix-cells.ts'
import { setRoles } from './role-edits.ts'
import { roleKeys, roleWords } from './roles.ts'
import { useMatrix } from './use-matrix.ts'

/** About the cell in focus: its roles, what clashes, what is worth a look, and the keys. */
export function AttendanceInspector() {
  const { page, trip, matrix, people, focus, anchor } = useMatrix()
  const isReadOnly = useIsReadOnly()
  const clashes = useMemo(() => roomClashes(trip), [trip])
  const looks = useMemo(() => attendanceLooks(trip), [trip])
  const block = blockOf(anchor, focus)
  const count = blockSize(block)
  const [person, session] = [people[focus.row], matrix.sessions[focus.column]]
  if (!person || !session) return <p className={classes.nothing}>Roles stand here once somebody is in a room.</p>
  const mark = matrix.markOf(person.id, session.id)
  const { when } = session.item
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  const time = when.kind === 'timed' ? `${shortDay(when.start, 'en')}, ${timeRange(when.start, when.end, clock)}` : ''
  const state = mark ? `${roleWords[mark.role]}${mark.isListed ? '' : ', with everybody'}` : 'Not there'
  return (
    <div className={classes.side}>
      <section>
        <h2>{count > 1 ? `${count} cells` : `${shortName(person)} at ${session.title}`}</h2>
        <p className={classes.quiet}>
          {count > 1
            ? 'A role is set in all of them at once.'
            : [`${state}.`, session.code, time].filter(Boolean).join(' ')}
        </p>
      </section>
      {isReadOnly ? null : (
        <section>
          <h2 id="set-role">Set role</h2>
          <div className={classes.roles} role="group" aria-labelledby="set-role">
            {roleKeys.map(({ role, label, shown }) => (
              <ToggleButton
                key={role}
                className={classes.role ?? ''}
                isSelected={count === 1 && (mark?.role ?? 'none') === role}
                onPress={() =>
                  doEdit(page, (now) => setRoles(now, cellsOf({ matrix, people }, block, role), page.outside.newId))
                }
              >
                {({ isSelected }) => (
                  <>
                    <span aria-hidden>{isSelected ? <Check size={iconSize.text} /> : null}</span>
                    <span>{label}</span>
                    <kbd aria-hidden>{shown}</kbd>
                  </>
                )}
              </ToggleButton>
            ))}
          </div>
        </section>
      )}
      {clashes.length > 0 ? (
        <section>
          <h2>In two places</h2>
          {clashes.map((clash) => (
            <div key={`${clash.title} ${clash.text}`} className={classes.clash}>
              <strong>{clash.title}</strong>
              <span>{clash.text}</span>
              <span>
                <Button
                  size="small"
                  onPress={() => {
                    const { person: at, session: there } = clash
                    page.view.setMode(companyKey, '')
                    page.view.setMode(
                      cellsKey,
                      writeCellChoice({ person: at, session: there, fromPerson: at, fromSession: there }),
                    )
                    document.querySelector<HTMLElement>('[role="grid"][aria-label="Who is in which room"]')?.focus()
                  }}
                >
                  Show
                </Button>
              </span>
            </div>
          ))}
        </section>
      ) : null}
      {looks.length > 0 ? (
        <section>
          <h2>Worth a look</h2>
          <ul className={classes.looks}>
            {looks.slice(0, 8).map((text) => (
              <li key={text}>
                <StateBadge tone="warn">{text}</StateBadge>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>Keys</h2>
        <p className={classes.quiet}>Arrows move. A letter sets the role. Shift+arrows select, Ctrl+C, Ctrl+V.</p>
      </section>
    </div>
  )
}
