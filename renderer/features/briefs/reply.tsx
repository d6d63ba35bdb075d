import type { UsedPoint } from '../../state/point-uses.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { speakerOptions } from './people-options.ts'
import { PointReach, PointWords } from './point-words.tsx'

const likelihoods = [
  { id: 'certain', label: 'Certain' },
  { id: 'possible', label: 'Possible' },
  { id: 'unlikely', label: 'Unlikely' },
] as const

/** What they may say, and below it, indented, what we reply. */
export function Reply({ used: { use, point } }: Readonly<{ used: UsedPoint }>) {
  const { trip, item } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  return (
    <div className={classes.point} data-place={`pointUses/${use.id}`}>
      <div className={classes.pointWords}>
        <PointWords
          point={point}
          use={use}
          field="text"
          label="What they will say"
          face="strong"
          placeholder="The forum already has a calendar."
        />
        <div className={classes.reply}>
          <PointWords
            point={point}
            use={use}
            field="reply"
            label="What we reply"
            placeholder="Then we ask to see it today."
          />
        </div>
        <PointReach point={point} use={use} />
      </div>
      <div className={classes.pointAside} data-labels="hidden">
        <ComboBox
          label="Who replies"
          value={use.speaker}
          options={speakerOptions(trip, item).filter(({ id }) => Object.hasOwn(trip.delegates, id))}
          placeholder="Nobody yet"
          isReadOnly={isReadOnly}
          onChange={(speaker) => acts.set('Change who replies', { collection: 'pointUses', id: use.id }, { speaker })}
        />
        <Select
          isQuiet
          label="How likely they say it"
          value={point.likelihood}
          options={likelihoods}
          isReadOnly={isReadOnly}
          onChange={(likelihood) =>
            acts.set('Change likelihood', { collection: 'talkingPoints', id: point.id }, { likelihood })
          }
        />
      </div>
    </div>
  )
}
