import { FilePlus } from 'lucide-react'
import { useMemo } from 'react'
import { usePage } from '../../state/page.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import classes from './brief-list.module.css'
import { type BriefRow, briefDays } from './brief-rows.ts'
import { count } from './budgets.ts'

/** Every meeting in the order of the schedule, with its brief or the way to begin one. */
export function BriefList() {
  const trip = useTrip()
  const { view } = usePage()
  const days = useMemo(() => briefDays(trip), [trip])
  const rows = days.flatMap((day) => day.rows)
  const missing = rows.filter((row) => row.brief === undefined).length
  return (
    <div className={classes.screen}>
      <ViewHead
        title="Meeting briefs"
        facts={
          <>
            {count(rows.length - missing, 'brief')}
            {missing > 0 ? <StateBadge tone="warn">{count(missing, 'meeting')} without one</StateBadge> : null}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title="No meetings to write briefs for yet."
          ways={[{ label: 'Add a meeting in the agenda', icon: FilePlus, onPress: () => view.show('agenda') }]}
        >
          A brief is the pages about one meeting: why, what for, who is in the room, and what to say.
        </EmptyState>
      ) : (
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Meeting</th>
              <th scope="col">Time</th>
              <th scope="col">Owner</th>
              <th scope="col">In the room</th>
              <th scope="col">Written</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          {days.map((day) => (
            <tbody key={day.day}>
              <tr className={classes.day}>
                <th scope="rowgroup" colSpan={7}>
                  {day.title}
                </th>
              </tr>
              {day.rows.map((row) => (
                <Row key={row.item} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </div>
  )
}

function Row({ row }: Readonly<{ row: BriefRow }>) {
  const { view } = usePage()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const open = (id: string) => view.select({ collection: 'briefs', id })
  const { brief } = row
  return (
    <tr>
      <td className={classes.code}>{row.code}</td>
      <th scope="row">
        {brief === undefined ? (
          <span className={classes.unwritten}>{row.title}</span>
        ) : (
          <button type="button" className={classes.open} onClick={() => open(brief)}>
            {row.title}
          </button>
        )}
      </th>
      <td>{row.time}</td>
      <td>{row.owner}</td>
      <td>{row.people}</td>
      <td>{row.content}</td>
      <td>
        {row.lack ? (
          <StateBadge tone="warn">{row.lack}</StateBadge>
        ) : row.isCleared ? (
          <StateBadge tone="ok" isQuiet>
            Cleared
          </StateBadge>
        ) : (
          ''
        )}
        {brief === undefined && !isReadOnly ? (
          <Button
            kind="link"
            aria-label={`Write the brief of ${row.title}`}
            onPress={() =>
              open(acts.add(`Begin brief of ${row.title}`, 'briefs', { agendaItem: row.item, version: 1 }))
            }
          >
            Write
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
