import { useState } from 'react'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Occurrence } from '../../../shared/searching/replace.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import classes from './replace-dialog.module.css'
import { placesWords, replaceRow } from './replace-rows.ts'

export type ReplacePreviewProps = Readonly<{
  trip: Trip
  occurrences: readonly Occurrence[]
  replacement: string
  /** Keys of the places that stay as they are. */
  left: ReadonlySet<string>
  onTick: (keys: readonly string[], isOn: boolean) => void
  empty: string
}>

/** Rows drawn at first, and how many more at a time. */
const step = 200

/** Every place with what goes and what comes, each with a tick. */
export function ReplacePreview({ trip, occurrences, replacement, left, onTick, empty }: ReplacePreviewProps) {
  const [most, setMost] = useState(step)
  const keys = occurrences.map(({ key }) => key)
  const ticked = keys.filter((key) => !left.has(key)).length
  const shown = occurrences.slice(0, most)
  const rest = occurrences.length - shown.length
  return (
    <section aria-label="What will be replaced" className={classes.preview}>
      <div className={classes.head}>
        {occurrences.length > 0 ? (
          <Checkbox
            isChecked={ticked === 0 ? false : ticked === keys.length ? true : 'some'}
            onChange={(isOn) => onTick(keys, isOn)}
          >
            All
          </Checkbox>
        ) : null}
        <span role="status">{occurrences.length > 0 ? `Found in ${placesWords(occurrences)}` : empty}</span>
      </div>
      <ul className={classes.rows}>
        {shown.map((occurrence) => {
          const row = replaceRow(trip, occurrence)
          return (
            <li key={row.key}>
              <Checkbox isChecked={!left.has(row.key)} onChange={(isOn) => onTick([row.key], isOn)}>
                <span className={classes.words}>
                  <span lang={occurrence.text.language} className={classes.text}>
                    {row.before}
                    <del>{row.found}</del>
                    {replacement === '' ? null : <ins>{replacement}</ins>}
                    {row.after}
                  </span>
                  <span className={classes.where}>{row.where}</span>
                </span>
              </Checkbox>
            </li>
          )
        })}
      </ul>
      {rest > 0 ? (
        <Button kind="quiet" onPress={() => setMost(most + step)}>
          {`Show ${Math.min(rest, step).toLocaleString('en')} more of ${rest.toLocaleString('en')}`}
        </Button>
      ) : null}
    </section>
  )
}
