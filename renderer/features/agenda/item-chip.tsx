import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import classes from './item-chip.module.css'
import { factsOfItem, spokenName } from './item-facts.ts'
import type { OptionProps } from './use-item-list.ts'

export type ItemChipProps = Readonly<{
  trip: Trip
  item: AgendaItem
  option: OptionProps
  onOpen: () => void
}>

/** An item without a place on the clock. */
export function ItemChip({ trip, item, option, onOpen }: ItemChipProps) {
  const facts = factsOfItem(trip, item)
  return (
    <div
      {...option}
      role="option"
      aria-selected={option['aria-selected']}
      tabIndex={option.tabIndex}
      className={classes.chip}
      data-meeting={facts.isMeeting || undefined}
      onDoubleClick={onOpen}
    >
      <span className={classes.title} aria-hidden>
        {facts.title}
      </span>
      {facts.time && item.when.kind !== 'allDay' ? (
        <span className={classes.quiet} aria-hidden>
          {facts.time}
        </span>
      ) : null}
      <span className={classes.quiet} aria-hidden>
        {facts.brief ?? facts.kind}
      </span>
      <span data-visually-hidden>{spokenName(facts, [])}</span>
    </div>
  )
}
