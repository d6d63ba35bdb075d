import { ChevronDown, X } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { daysOf, itemsInOrder } from '../../../shared/agenda/days.ts'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { useView } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { askDay, doEdit, duplicateItems, openItem, removeItems, selectItem } from './act-on-items.ts'
import { markedItems, markedKey } from './agenda-place.ts'
import { kindOptions, statusOptions, venueOptions } from './choices.ts'
import { errorsOfDay, itemsText, zoneText } from './day-facts.ts'
import { notesOf } from './day-notes.ts'
import { dayViewOf } from './day-view.ts'
import { type ItemRow, itemColumns } from './item-columns.tsx'
import { setAll } from './item-edits.ts'
import { dayKey, factsOfItem, noDay } from './item-facts.ts'
import classes from './item-table.module.css'
import { useAgenda } from './use-day.ts'

const everything = { id: 'all', label: 'All kinds' } as const

/** The items of all days as rows: found, sorted, written in, changed many at once. */
export function ItemTable() {
  const { page, trip, days, item } = useAgenda()
  const isReadOnly = useIsReadOnly()
  const modes = useView((state) => state.modes)
  const selected = useView((state) => state.selected)
  const marked = useMemo(() => new Set(markedItems(trip, { modes, selected })), [trip, modes, selected])
  const [wanted, setWanted] = useState('')
  const [kind, setKind] = useState<AgendaItem['kind'] | 'all'>('all')

  const rows = useMemo(() => {
    const seen = new Map(
      daysOf(trip).flatMap((day) => {
        const view = dayViewOf(trip, day)
        const notes = notesOf(trip, view)
        return view.blocks.map((block) => [
          block.item.id,
          { overlap: block.overlap, travel: notes.find((note) => note.id === `travel-${block.item.id}`) },
        ])
      }),
    )
    return itemsInOrder(trip).map(
      (each, place): ItemRow => ({
        id: each.id,
        item: each,
        facts: factsOfItem(trip, each),
        overlap: seen.get(each.id)?.overlap ?? 0,
        travel: seen.get(each.id)?.travel,
        place,
      }),
    )
  }, [trip])
  const columns = useMemo(() => itemColumns(trip, page, isReadOnly), [trip, page, isReadOnly])
  const words = foldText(wanted).split(/\s+/).filter(Boolean)
  const shown = rows.filter((row) => {
    if (kind !== 'all' && row.item.kind !== kind) return false
    const text = foldText(columns.map((column) => column.text(row)).join(' '))
    return words.every((word) => text.includes(word))
  })
  const groupOf = useCallback(
    ({ item: each }: ItemRow) => {
      const day = days.find(({ date }) => date === dayKey(each))
      if (!day) return { id: noDay, title: 'No day yet' }
      const errors = errorsOfDay(trip, day)
      const facts = [
        zoneText(trip, day.zone, day.date),
        itemsText(day.items.length),
        errors > 0 ? `${errors} ${errors === 1 ? 'conflict' : 'conflicts'}` : '',
      ]
      return { id: day.date, title: weekdayDayMonth(day.date, 'en'), facts: facts.filter(Boolean).join(' · ') }
    },
    [trip, days],
  )
  const ids = [...marked]
  const mark = (next: ReadonlySet<string>) => page.view.setMode(markedKey, [...next].join(' '))
  const clear = () => {
    setWanted('')
    setKind('all')
  }
  const isNarrowed = wanted !== '' || kind !== 'all'
  return (
    <div className={classes.table}>
      <div className={classes.tools}>
        <SearchField label="Find in agenda" value={wanted} onChange={setWanted} />
        <div data-labels="hidden">
          <Select label="Kinds shown" value={kind} options={[everything, ...kindOptions]} onChange={setKind} />
        </div>
      </div>
      <DataTable
        label="Agenda items"
        columns={columns}
        rows={shown}
        active={item?.id}
        onActive={(id) => id !== item?.id && selectItem(page, id)}
        {...(isReadOnly
          ? {}
          : { selected: marked, onSelected: mark, onRemove: (gone: readonly string[]) => removeItems(page, gone) })}
        groupOf={groupOf}
        onOpen={({ id }) => openItem(page, id)}
        bulk={
          <>
            <span className={classes.count}>{`${ids.length} items selected`}</span>
            <Button kind="quiet" onPress={() => askDay(page)}>
              Move to day…
            </Button>
            <Menu
              label="Set status"
              trigger={
                <Button kind="quiet" iconAfter={ChevronDown}>
                  Set status
                </Button>
              }
              groups={[statusOptions]}
              onAction={(id) => {
                const status = statusOptions.find((option) => option.id === id)
                if (status)
                  doEdit(
                    page,
                    (now) => setAll(now, ids, 'status', { confirmation: status.id }),
                    () => `${ids.length} items: ${status.label}.`,
                  )
              }}
            />
            <Menu
              label="Set venue"
              trigger={
                <Button kind="quiet" iconAfter={ChevronDown}>
                  Set venue
                </Button>
              }
              groups={[
                venueOptions(trip).map(({ id, label }) => ({ id, label })),
                [{ id: '+none', label: 'No venue' }],
              ]}
              onAction={(id) =>
                doEdit(
                  page,
                  (now) => setAll(now, ids, 'venue', { venue: id === '+none' ? undefined : id }),
                  () => `Venue of ${ids.length} items set.`,
                )
              }
            />
            <Button kind="quiet" onPress={() => duplicateItems(page, ids)}>
              Duplicate
            </Button>
            <Button kind="quiet" onPress={() => removeItems(page, ids)}>
              Remove
            </Button>
            <IconButton icon={X} label="Clear selection" keys="Esc" onPress={() => mark(new Set())} />
          </>
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title="No item fits what you look for."
              ways={[{ label: 'Clear filter', icon: X, onPress: clear }]}
            />
          ) : (
            <EmptyState title="Nothing on any day yet.">Add the first item with Ctrl+Enter.</EmptyState>
          )
        }
      />
    </div>
  )
}
