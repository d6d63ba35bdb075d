import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { find } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { attachPoint } from '../../state/point-uses.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { canAttach, writePoint } from './write-point.ts'

export type AddPointProps = Readonly<{ kind: TalkingPoint['kind']; label: string }>

/** Finds a point that exists, or writes a new one: what is typed and not found becomes its words. */
export function AddPoint({ kind, label }: AddPointProps) {
  const { trip, brief, language } = useBrief()
  const acts = useActs()
  const { outside, view } = usePage()
  const [isAdding, setIsAdding] = useState(false)
  if (useIsReadOnly()) return null
  const write = (text: string) => {
    const use = outside.newId()
    const words = text === '' ? {} : { [language]: text }
    acts.dispatch('Write point', writePoint(trip, { brief, kind, words, point: outside.newId(), use }))
    if (text === '') view.set({ wanted: { collection: 'pointUses', id: use, field: 'text' } })
  }
  if (!isAdding) {
    return (
      <Button kind="link" icon={Plus} onPress={() => setIsAdding(true)}>
        {label}
      </Button>
    )
  }
  return (
    <div data-labels="hidden" className={classes.finder}>
      <ComboBox
        label={label}
        value={undefined}
        autoFocus
        placeholder="Find a point, or write a new one"
        options={canAttach(trip, brief, kind).map((point) => {
          const topic = find(trip, 'topics', point.topic)
          return { id: point.id, label: wordsOf(trip, point), ...(topic ? { hint: textOf(trip, topic.name) } : {}) }
        })}
        onAdd={{ label: (typed) => `Write “${typed}”`, add: write }}
        onChange={(point) => {
          if (point === undefined) return
          const name = nameOf(trip, { collection: 'talkingPoints', id: point })
          acts.dispatch(
            `Add “${name}” to the brief`,
            attachPoint(trip, { brief: brief.id, point, id: outside.newId() }),
          )
          view.announce(`Added “${name}”.`)
        }}
      />
      <Button kind="quiet" onPress={() => write('')}>
        Write a new one
      </Button>
      <Button kind="quiet" onPress={() => setIsAdding(false)}>
        Done
      </Button>
    </div>
  )
}

const wordsOf = (trip: Parameters<typeof textOf>[0], point: TalkingPoint): string =>
  [textOf(trip, point.title), textOf(trip, point.text)].filter((part) => part !== '').join('. ') ||
  'Point without words'
