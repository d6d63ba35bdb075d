import { useState } from 'react'
import { useView } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { moveItemsToDay } from './act-on-items.ts'
import { movingKey } from './agenda-place.ts'
import { dayOptions } from './choices.ts'
import { namesOf } from './item-edits.ts'
import { dayKey, noDay } from './item-facts.ts'
import { useAgenda } from './use-day.ts'

/** Asks which day what is chosen shall be on. */
export function MoveDialog() {
  const ids = useView((state) => state.modes[movingKey] ?? '')
  return ids === '' ? null : <Chooser key={ids} ids={ids.split(' ')} />
}

function Chooser({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { page, trip } = useAgenda()
  const options = dayOptions(trip)
  const item = trip.agendaItems[ids[0] ?? '']
  const now = item ? dayKey(item) : noDay
  const at = options.findIndex(({ id }) => id === now)
  const [day, setDay] = useState(options[at + 1]?.id ?? options[0]?.id ?? noDay)
  const close = () => page.view.setMode(movingKey, '')
  const goal = options.find(({ id }) => id === day)?.label ?? ''
  return (
    <Dialog
      title={`Move ${namesOf(trip, ids)}`}
      lead="Times, lengths and zones stay as they are."
      width="narrow"
      onClose={close}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            moveItemsToDay(page, ids, day === noDay ? undefined : day)
            close()
          }}
        >
          {day === noDay ? 'Take off the days' : `Move to ${goal}`}
        </Button>
      }
    >
      <Select label="Day" value={day} options={options} onChange={setDay} />
    </Dialog>
  )
}
