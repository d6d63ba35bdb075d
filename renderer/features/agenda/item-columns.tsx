import {
  Bed,
  Building2,
  Bus,
  Coffee,
  GlassWater,
  Handshake,
  Landmark,
  Mic,
  Presentation,
  Users,
  Utensils,
} from 'lucide-react'
import { clockTime } from '../../../shared/format/times.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import type { Page } from '../../state/page.ts'
import { languagesOf, nameOf } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { Column } from '../../ui/table-types.ts'
import { doEdit, writeBrief } from './act-on-items.ts'
import { delegateOptions, kindOptions, statusOptions, venueOptions } from './choices.ts'
import { lengthText, minutesText } from './clock.ts'
import type { Note } from './day-notes.ts'
import { plannedMinutes, setAll } from './item-edits.ts'
import { type ItemFacts, kindLabels, statusLabels } from './item-facts.ts'
import { ItemStatus } from './item-status.tsx'
import classes from './item-table.module.css'
import { typeLength, typeStart, typeTitle } from './table-edits.ts'

/** A row of the table. */
export type ItemRow = Readonly<{
  id: string
  item: AgendaItem
  facts: ItemFacts
  /** Minutes of a conflicting overlap; 0 for none. */
  overlap: number
  travel: Note | undefined
  /** Where it stands among all items. */
  place: number
}>

export const signs: Readonly<Record<AgendaItem['kind'], typeof Handshake>> = {
  bilateral: Handshake,
  plenary: Landmark,
  technical: Presentation,
  courtesyCall: Coffee,
  siteVisit: Building2,
  meal: Utensils,
  reception: GlassWater,
  transfer: Bus,
  press: Mic,
  internal: Users,
  free: Bed,
}

/** The columns of the agenda; each that can be written in makes one edit. */
export function itemColumns(trip: Trip, page: Page, isReadOnly: boolean): readonly Column<ItemRow>[] {
  const writes = (make: (row: ItemRow, value: string) => Parameters<typeof doEdit>[1]) =>
    isReadOnly ? {} : { set: (row: ItemRow, value: string) => void doEdit(page, make(row, value)) }
  const sets = (what: string, values: (value: string) => Partial<AgendaItem>) =>
    writes(
      ({ id }, value) =>
        (now) =>
          setAll(now, [id], what, values(value)),
    )
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  const fresh = (now: Trip, { item }: ItemRow) => find(now, 'agendaItems', item.id) ?? item
  return [
    {
      id: 'start',
      label: 'Start',
      width: clock === '24' ? 4.25 : 5.5,
      text: ({ item }) =>
        item.when.kind === 'timed' ? clockTime(item.when.start, clock) : item.when.kind === 'allDay' ? 'All day' : '',
      cell: ({ item }) =>
        item.when.kind === 'timed' ? (
          <strong className={classes.start}>{clockTime(item.when.start, clock)}</strong>
        ) : undefined,
      compare: (a, b) => a.place - b.place,
      ...writes((row, value) => (now) => typeStart(now, fresh(now, row), value)),
    },
    {
      id: 'length',
      label: 'Length',
      width: 4,
      align: 'end',
      text: ({ item }) => {
        const minutes = plannedMinutes(item.when)
        return minutes === undefined ? '' : lengthText(minutes)
      },
      compare: (a, b) => (plannedMinutes(a.item.when) ?? 0) - (plannedMinutes(b.item.when) ?? 0),
      ...writes((row, value) => (now) => typeLength(now, fresh(now, row), value)),
    },
    {
      id: 'title',
      label: 'Item',
      width: 18,
      grow: true,
      text: ({ facts }) => facts.fullTitle,
      cell: ({ item, facts }) => {
        const Sign = signs[item.kind]
        return (
          <span
            className={classes.title}
            data-meeting={facts.isMeeting || undefined}
            data-cancelled={item.confirmation === 'cancelled' || undefined}
          >
            <Sign size={iconSize.text} aria-hidden />
            <span>{facts.fullTitle}</span>
          </span>
        )
      },
      ...writes((row, value) => (now) => typeTitle(now, fresh(now, row), value)),
    },
    {
      id: 'brief',
      label: 'Brief',
      width: 3.75,
      text: ({ facts }) => facts.brief ?? '',
      cell: ({ facts, id }) =>
        facts.brief ? (
          <Button kind="link" excludeFromTabOrder onPress={() => writeBrief(page, id)}>
            {facts.brief}
          </Button>
        ) : undefined,
    },
    {
      id: 'place',
      label: 'Place',
      width: 8.5,
      grow: true,
      text: ({ item }) => (item.venue ? nameOf(trip, { collection: 'venues', id: item.venue }) : item.room),
      options: () => venueOptions(trip),
      ...sets('venue', (venue) => ({ venue: venue || undefined })),
      ...(isReadOnly
        ? {}
        : {
            add: {
              label: (typed: string) => `Add venue “${typed}”`,
              add: ({ id }, typed) => addVenue(page, [id], typed),
            },
          }),
    },
    {
      id: 'status',
      label: 'Status',
      width: 9.5,
      text: ({ item }) => statusLabels[item.confirmation],
      cell: ({ item, overlap, facts }) =>
        overlap > 0 ? (
          <span className={classes.state}>
            <StateBadge tone="error">{`Overlaps ${minutesText(overlap)}`}</StateBadge>
          </span>
        ) : facts.hasStatus ? (
          <span className={classes.state}>
            <ItemStatus status={item.confirmation} isQuiet />
          </span>
        ) : (
          <span />
        ),
      options: () => statusOptions,
      ...sets('status', (confirmation) => (isStatus(confirmation) ? { confirmation } : {})),
    },
    {
      id: 'travel',
      label: 'Travel before',
      width: 10,
      text: ({ travel }) => (travel ? `${travel.head} ${travel.text}`.trim() : ''),
      cell: ({ travel }) =>
        travel?.tone === 'error' ? (
          <span className={classes.state}>
            <StateBadge tone="error">{travel.head.replace(/\.$/, '')}</StateBadge>
          </span>
        ) : undefined,
    },
    {
      id: 'ours',
      label: 'Ours',
      width: 4,
      align: 'end',
      text: ({ facts }) => (facts.everybody ? '' : String(facts.ours)),
      compare: (a, b) => a.facts.ours - b.facts.ours,
    },
    {
      id: 'theirs',
      label: 'Theirs',
      width: 4.5,
      align: 'end',
      text: ({ facts }) => (facts.theirs ? String(facts.theirs) : ''),
      compare: (a, b) => a.facts.theirs - b.facts.theirs,
    },
    {
      id: 'lead',
      label: 'Lead',
      width: 9,
      text: ({ item }) =>
        find(trip, 'delegates', item.lead)?.surname || find(trip, 'delegates', item.lead)?.fullName || '',
      options: () => delegateOptions(trip),
      ...sets('lead', (lead) => ({ lead: lead || undefined })),
    },
    {
      id: 'kind',
      label: 'Kind',
      width: 8.5,
      text: ({ item }) => kindLabels[item.kind],
      options: () => kindOptions,
      ...sets('kind', (kind) => (isKind(kind) ? { kind } : {})),
    },
  ]
}

/** A new venue, given to these items: one edit for each, since the venue stands by itself. */
export function addVenue(page: Page, ids: readonly string[], name: string): void {
  const [language = 'en'] = languagesOf(page.trip.store.getState().trip)
  const venue = actsOf(page).add(`Add “${name}”`, 'venues', { name: { [language]: name } })
  doEdit(page, (now) => setAll(now, ids, 'venue', { venue }))
}

const isKind = (kind: string): kind is AgendaItem['kind'] => Object.hasOwn(kindLabels, kind)
const isStatus = (status: string): status is AgendaItem['confirmation'] => Object.hasOwn(statusLabels, status)
