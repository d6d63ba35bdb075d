import { CalendarPlus, CalendarRange, Copy, Trash2 } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useSettled } from '../tables/use-settled.ts'
import { askDay, doEdit, duplicateItems, removeItems } from './act-on-items.ts'
import { agendaCommands } from './agenda-commands.ts'
import type { ItemEdit } from './item-edits.ts'
import { factsOfItem } from './item-facts.ts'
import classes from './item-inspector.module.css'
import { ItemParts } from './item-parts.tsx'
import { movedSentence, type Problem, problemsOf, type WayOut, waysOut } from './ways-out.ts'

/**
 * What is known of the selected item: its problems first, then when, where, who, and how it stands. It follows the
 * agenda a moment later, so that going through the items and moving one stay quick.
 */
export function ItemInspector() {
  const page = usePage()
  const chosen = useView(({ selected }) =>
    selected.agenda?.collection === 'agendaItems' ? selected.agenda.id : undefined,
  )
  const isWanted = useView(({ wanted }) => wanted?.collection === 'agendaItems' && wanted.id === chosen)
  const id = useSettled(chosen, isWanted)
  const trip = useDeferredValue(useTrip())
  const item = find(trip, 'agendaItems', id)
  // Nobody writes in an item they have just left.
  if (item) return <Details trip={trip} item={item} isLeft={id !== chosen} />
  const add = agendaCommands.find(({ id }) => id === 'agenda.add')
  return (
    <EmptyState
      title="No item chosen."
      ways={[{ label: 'Add an item', icon: CalendarPlus, keys: 'Ctrl+Enter', onPress: () => void add?.run(page) }]}
    >
      Choose one to see when and where it is, who is there, and what does not fit.
    </EmptyState>
  )
}

type DetailsProps = Readonly<{ trip: Trip; item: AgendaItem; isLeft: boolean }>

const Details = memo(({ trip, item, isLeft }: DetailsProps) => {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const facts = factsOfItem(trip, item)
  const problems = useMemo(() => problemsOf(trip, item), [trip, item])
  const calm = useSettled(trip)
  const ways = useMemo(() => waysById(calm, item.id), [calm, item.id])
  return (
    <div className={classes.pane} inert={isLeft}>
      <h2 className={classes.title}>{facts.title}</h2>
      {problems.map((problem) => (
        <Banner
          key={problem.id}
          tone="error"
          title={problem.title}
          actions={
            isReadOnly
              ? undefined
              : ways.get(keyOf(problem))?.map(({ label }) => (
                  <Button
                    key={label}
                    size="small"
                    onPress={() =>
                      doEdit(
                        page,
                        (now) => waysById(now, item.id).get(keyOf(problem))?.[0]?.edit ?? nothing,
                        (now) => movedSentence(now, item.id),
                      )
                    }
                  >
                    {label}
                  </Button>
                ))
          }
        >
          {problem.text}
        </Banner>
      ))}
      <ItemParts trip={trip} chosen={item} />
      {isReadOnly ? null : (
        <div className={classes.acts}>
          <Button icon={CalendarRange} size="small" onPress={() => askDay(page)}>
            Move to day…
          </Button>
          <Button icon={Copy} size="small" onPress={() => duplicateItems(page, [item.id])}>
            Duplicate
          </Button>
          <Button kind="danger" icon={Trash2} size="small" onPress={() => removeItems(page, [item.id])}>
            Remove
          </Button>
        </div>
      )}
    </div>
  )
})

/** The same problem of the same size: what mends it is known until something on the clock changes. */
const keyOf = ({ id, title }: Problem) => `${id} ${title}`
const nothing: ItemEdit = { label: '', changes: [] }

function waysById(trip: Trip, id: string): ReadonlyMap<string, readonly WayOut[]> {
  const item = find(trip, 'agendaItems', id)
  const found = (item ? problemsOf(trip, item) : []).map((each) => [keyOf(each), waysOut(trip, each)] as const)
  return new Map(found.filter(([, ways]) => ways.length > 0))
}
