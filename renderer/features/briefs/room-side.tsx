import { Plus } from 'lucide-react'
import { useState } from 'react'
import { peopleOf } from '../../../shared/agenda/people.ts'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import { list } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { delegateOptions, officialOptions } from './people-options.ts'
import { PersonInRoom } from './person-in-room.tsx'
import { canJoin, joinRoom, moveInRoom, orderByRole, type Side } from './room.ts'

const words = {
  ours: { title: 'Ours', add: 'Add one of ours', none: 'Nobody is named: the meeting is for all' },
  theirs: { title: 'Theirs', add: 'Add one of theirs', none: 'Nobody is named yet' },
} as const

/** One side of the table, in the order it prints. */
export function RoomSide({ side }: Readonly<{ side: Side }>) {
  const { trip, item } = useBrief()
  const acts = useActs()
  const { outside, view } = usePage()
  const isReadOnly = useIsReadOnly()
  const [isAdding, setIsAdding] = useState(false)
  const there = peopleOf(trip, item)[side]
  const free = new Set(canJoin(trip, item, side).map(({ id }) => id))
  const options =
    side === 'ours' ? delegateOptions(trip).filter(({ id }) => free.has(id)) : officialOptions(trip, [...free])
  const isByHand = there.some(({ attendance }) => attendance.place !== undefined)
  return (
    <section className={classes.side} aria-label={words[side].title}>
      <header className={classes.sideHead}>
        <h3>{words[side].title}</h3>
        {isByHand && !isReadOnly ? (
          <Button
            kind="link"
            onPress={() =>
              acts.dispatch(`Order ${words[side].title.toLowerCase()} by role`, orderByRole(trip, item, side))
            }
          >
            Order by role
          </Button>
        ) : null}
      </header>
      {there.length === 0 ? (
        <p className={classes.quiet}>
          {words[side].none}
          {side === 'ours' ? ` ${list(trip, 'delegates').length} of the delegation.` : '.'}
        </p>
      ) : null}
      <OrderedRows
        label={words[side].title}
        isNumbered
        isReadOnly={isReadOnly}
        removeWords="Take out of the room"
        onMove={(id, to) => {
          acts.dispatch('Move in the room', moveInRoom(trip, item, { id, to }))
          view.announce(`Now in place ${to + 1} of ${there.length}.`)
        }}
        onRemove={(id) => acts.remove({ collection: 'attendances', id })}
        rows={there.map(({ attendance, person }) => ({
          id: attendance.id,
          name: fullNameWithTitle(person) || 'somebody without a name',
          content: <PersonInRoom attendance={attendance} name={fullNameWithTitle(person)} />,
        }))}
      />
      {isReadOnly ? null : isAdding ? (
        <div data-labels="hidden" className={classes.finder}>
          <ComboBox
            label={words[side].add}
            value={undefined}
            options={options}
            placeholder={side === 'ours' ? 'Find a delegate' : 'Find an official'}
            autoFocus
            onChange={(person) => {
              if (person === undefined) return
              const name = options.find(({ id }) => id === person)?.label ?? ''
              acts.dispatch(`Add ${name} to the room`, joinRoom(trip, { item, person, side, id: outside.newId() }))
              view.announce(`${name} is in the room.`)
            }}
          />
          <Button kind="quiet" onPress={() => setIsAdding(false)}>
            Done
          </Button>
        </div>
      ) : (
        <Button kind="link" icon={Plus} onPress={() => setIsAdding(true)}>
          {words[side].add}
        </Button>
      )}
    </section>
  )
}
