import type { UsedPoint } from '../../state/point-uses.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { PointKind } from '../../ui/point-kind.tsx'
import classes from './briefs.module.css'

/** What was dropped at this meeting: not printed, taken up again with one press. */
export function DroppedPoints({ used }: Readonly<{ used: readonly UsedPoint[] }>) {
  const trip = useTrip()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  if (used.length === 0) return null
  return (
    <section aria-label="Dropped at this meeting" className={classes.dropped}>
      <h3>Dropped, not printed</h3>
      <ul>
        {used.map(({ use, point }) => {
          const name = nameOf(trip, { collection: 'talkingPoints', id: point.id })
          return (
            <li key={use.id}>
              <PointKind kind={point.kind} /> <span>{name}</span>
              {isReadOnly ? null : (
                <Button
                  kind="link"
                  aria-label={`Take up “${name}” again`}
                  onPress={() =>
                    acts.set(`Take up “${name}”`, { collection: 'pointUses', id: use.id }, { state: 'planned' })
                  }
                >
                  Take up again
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
