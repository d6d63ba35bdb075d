import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { find } from '../../../shared/model/trip.ts'
import { useView } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { doEdit, selectItem } from './act-on-items.ts'
import { splittingKey } from './agenda-place.ts'
import { namesOf } from './item-edits.ts'
import classes from './split-dialog.module.css'
import { groupName, mostGroups, peopleToSplit, sharedOut, splitItem } from './split-edit.ts'
import { useAgenda } from './use-day.ts'

/** Asks into which groups an item is split, and who goes with which. */
export function SplitDialog() {
  const id = useView((state) => state.modes[splittingKey] ?? '')
  return id === '' ? null : <Splitter key={id} id={id} />
}

const counts = Array.from({ length: mostGroups - 1 }, (_, index) => ({
  id: String(index + 2),
  label: `${index + 2} groups`,
}))

function Splitter({ id }: Readonly<{ id: string }>) {
  const { page, trip } = useAgenda()
  const item = find(trip, 'agendaItems', id)
  const people = item ? peopleToSplit(trip, item) : []
  const [names, setNames] = useState<readonly string[]>(() => [groupName(0), groupName(1)])
  const [groupOf, setGroupOf] = useState(() => sharedOut(people, 2))
  const [isTold, setTold] = useState(false)
  const close = () => page.view.setMode(splittingKey, '')
  const options = names.map((name, index) => ({ id: String(index), label: name.trim() || groupName(index) }))
  const size = (index: number) => people.filter((person) => (groupOf[person.id] ?? 0) === index).length
  const setCount = (count: number) => {
    setNames((now) => Array.from({ length: count }, (_, index) => now[index] ?? groupName(index)))
    setGroupOf(sharedOut(people, count))
  }
  const isUnnamed = (name: string) => isTold && name.trim() === ''
  const split = () => {
    if (names.some((name) => name.trim() === '')) return setTold(true)
    doEdit(
      page,
      (now) => {
        const fresh = find(now, 'agendaItems', id)
        const trimmed = names.map((name) => name.trim())
        return fresh
          ? splitItem(now, fresh, { names: trimmed, groupOf }, page.outside.newId)
          : { label: '', changes: [] }
      },
      () => `Split into ${names.length} groups.`,
    )
    selectItem(page, id)
    close()
  }
  return (
    <Dialog
      title={`Split ${namesOf(trip, [id])} into groups`}
      lead="At the same time, each with its own people. The first group keeps the brief and what is a part of the item."
      onClose={close}
      consequence={names.map((name, index) => `${name.trim() || groupName(index)}: ${size(index)}`).join(' · ')}
      actions={
        <Button kind="primary" onPress={split}>
          {`Split into ${names.length} groups`}
        </Button>
      }
    >
      <div className={classes.form}>
        <div className={classes.head}>
          <Select
            label="How many"
            value={String(names.length)}
            options={counts}
            onChange={(count) => setCount(Number(count))}
          />
          {people.length > 0 ? (
            <Button icon={Shuffle} onPress={() => setGroupOf(sharedOut(people, names.length))}>
              Share out evenly
            </Button>
          ) : null}
        </div>
        <div className={classes.names} role="group" aria-label="Names of the groups">
          {names.map((name, index) => (
            <TextField
              // A group is known by its place alone.
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are never put in another order
              key={index}
              label={`Name of group ${index + 1}`}
              value={name}
              error={isUnnamed(name) ? 'Give the group a name' : undefined}
              onChange={(next) => setNames((now) => now.map((each, place) => (place === index ? next : each)))}
            />
          ))}
        </div>
        {people.length === 0 ? (
          <p className={classes.quiet}>Nobody is on the trip yet: the groups begin without people.</p>
        ) : (
          <div className={classes.people} role="group" aria-label="Who goes with which group">
            {people.map((person) => (
              <Select
                key={person.id}
                label={person.side === 'theirs' ? `${person.name} (host)` : person.name}
                value={String(groupOf[person.id] ?? 0)}
                options={options}
                onChange={(group) => setGroupOf((now) => ({ ...now, [person.id]: Number(group) }))}
              />
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}
