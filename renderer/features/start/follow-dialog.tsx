import { useState } from 'react'
import { type Bring, pointKinds, usualBring } from '../../../shared/carry/bring.ts'
import type { TripSummary } from '../../../shared/ipc/library.ts'
import { openTrip } from '../../state/open-trip.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import classes from './follow-dialog.module.css'

const wholes = [
  ['agencies', 'Agencies, and the meetings with them, without dates and words'],
  ['officials', 'Officials'],
  ['commitments', 'Promises that are still open, theirs and ours'],
  ['logistics', 'Hotels, vehicles, interpreters and contacts, without dates and passengers'],
] as const

const pointWords: Readonly<Record<(typeof pointKinds)[number], string>> = {
  argument: 'Arguments',
  ask: 'Asks',
  tactical: 'Tactical points',
  response: 'Replies to what they may raise',
  avoid: 'What to avoid',
}

/** The trip after this one: what of it comes along. */
export function FollowDialog({ trip, onClose }: Readonly<{ trip: TripSummary; onClose: () => void }>) {
  const page = usePage()
  const [bring, setBring] = useState<Bring>(usualBring)
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    if (!(await openTrip(page).fromLast(trip.id, bring))) setMaking(false)
  }
  const withKind = (kind: (typeof pointKinds)[number], isOn: boolean) =>
    setBring({ ...bring, points: pointKinds.filter((each) => (each === kind ? isOn : bring.points.includes(each))) })
  return (
    <Dialog
      title={`New trip from “${trip.title || 'a trip without a title'}”`}
      lead="What comes along is marked as coming from there until somebody verifies it. The trip itself stays as it is."
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="follow" isPending={isMaking}>
            Make the trip
          </Button>
        </>
      }
    >
      <Form id="follow" onSubmit={() => void make()}>
        <fieldset className={classes.choices}>
          <legend>What comes along</legend>
          {wholes.map(([name, words]) => (
            <Checkbox key={name} isChecked={bring[name]} onChange={(isOn) => setBring({ ...bring, [name]: isOn })}>
              {words}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset className={classes.choices}>
          <legend>Talking points, to be cleared again</legend>
          {pointKinds.map((kind) => (
            <Checkbox key={kind} isChecked={bring.points.includes(kind)} onChange={(isOn) => withKind(kind, isOn)}>
              {pointWords[kind]}
            </Checkbox>
          ))}
        </fieldset>
        <p className={classes.always}>
          Settings, places, topics, terms and notes on the country always come along; dates and delegates never do.
        </p>
      </Form>
    </Dialog>
  )
}
