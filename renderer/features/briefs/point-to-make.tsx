import type { UsedPoint } from '../../state/point-uses.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { PointKind } from '../../ui/point-kind.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { MinutesField } from './minutes-field.tsx'
import { speakerOptions } from './people-options.ts'
import { PointReach, PointWords } from './point-words.tsx'

/** One point: its opening, its words, and beside them who says it and how long it takes. */
export function PointToMake({ used: { use, point } }: Readonly<{ used: UsedPoint }>) {
  const { trip, item } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const place = { collection: 'pointUses', id: use.id } as const
  const isAvoid = point.kind === 'avoid'
  return (
    <div className={classes.point} data-place={`pointUses/${use.id}`}>
      <div className={classes.pointWords}>
        <PointWords
          point={point}
          use={use}
          field="title"
          label="Opening of the point"
          face="strong"
          placeholder={isAvoid ? 'Do not compare' : 'Ask for a calendar'}
        />
        <PointWords
          point={point}
          use={use}
          field="text"
          label="Words of the point"
          placeholder={isAvoid ? 'their delays with those of other countries.' : 'Let us agree four sessions today.'}
        />
        <PointReach point={point} use={use} />
      </div>
      <div className={classes.pointAside} data-labels="hidden">
        {isAvoid ? null : (
          <ComboBox
            label="Who says it"
            value={use.speaker}
            options={speakerOptions(trip, item).filter(({ id }) => Object.hasOwn(trip.delegates, id))}
            placeholder="Nobody yet"
            isReadOnly={isReadOnly}
            onChange={(speaker) => acts.set('Change speaker of the point', place, { speaker })}
          />
        )}
        <span className={classes.pointFacts}>
          <PointKind kind={point.kind} />
          {isAvoid ? null : (
            <MinutesField
              label="Minutes of the point"
              value={use.minutes}
              onChange={(minutes) => acts.set('Change minutes of the point', place, { minutes })}
            />
          )}
        </span>
      </div>
    </div>
  )
}
