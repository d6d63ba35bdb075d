import { Plus } from 'lucide-react'
import { useId } from 'react'
import { find } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useRecords, useSelected, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Statement } from './statement.tsx'
import classes from './statement-list.module.css'

export type StatementListProps = Readonly<{
  collection: 'objectives' | 'messages'
  title: string
  /** What the overview of the book has room for. */
  most: number
}>

const words = {
  objectives: {
    empty: 'No objective yet',
    teach:
      'An objective names what the trip wants and how you will know that it was reached. At most three stand on the overview.',
  },
  messages: {
    empty: 'No message yet',
    teach: 'A message is what the delegation repeats in every room. Three to five are enough.',
  },
} as const

/** Objectives or messages in their order, each written in place. */
export function StatementList({ collection, title, most }: StatementListProps) {
  const { view } = usePage()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const trip = useTrip()
  const records = useRecords(collection)
  const selected = useSelected()
  const head = useId()
  const kind = collection === 'objectives' ? 'objective' : 'message'
  const add = () => {
    const id = acts.add(`Add ${kind}`, collection)
    view.select({ collection, id })
    view.set({ wanted: { collection, id, field: 'text' } })
  }
  const move = (index: number, way: 1 | -1) => {
    const record = records[index]
    const previous = way === -1 ? records[index - 2] : records[index + 1]
    if (!record || !records[index + way]) return
    acts.move({ collection, id: record.id }, previous?.id)
    view.announce(`Moved to place ${index + way + 1} of ${records.length}`)
  }
  return (
    <section aria-labelledby={head}>
      <header className={classes.head}>
        <h2 id={head}>{title}</h2>
        <span className={classes.count}>
          {records.length > most ? (
            <StateBadge tone="warn">
              {records.length} of at most {most}
            </StateBadge>
          ) : (
            `${records.length} of at most ${most}`
          )}
        </span>
        {isReadOnly ? null : (
          <Button size="small" icon={Plus} onPress={add}>
            Add {kind}
          </Button>
        )}
      </header>
      {records.length === 0 ? (
        <EmptyState title={words[collection].empty}>{words[collection].teach}</EmptyState>
      ) : (
        <ol className={classes.list} aria-labelledby={head}>
          {records.map((record, index) => (
            <Statement
              key={record.id}
              place={{ collection, id: record.id }}
              number={index + 1}
              text={textOf(trip, record.text)}
              success={textOf(trip, record.successTest)}
              owner={
                record.owner && find(trip, 'delegates', record.owner)
                  ? nameOf(trip, { collection: 'delegates', id: record.owner })
                  : undefined
              }
              isSelected={selected?.id === record.id}
              onSelect={() => view.select({ collection, id: record.id })}
              onMove={(way) => move(index, way)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
