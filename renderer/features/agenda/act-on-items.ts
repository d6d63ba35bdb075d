import { applyChanges } from '../../../shared/edit/apply.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import type { Page } from '../../state/page.ts'
import { actsOf } from '../../state/use-trip.ts'
import {
  addingKey,
  chosenItems,
  dayMode,
  draftKey,
  foldedKey,
  isTable,
  markedKey,
  movingKey,
  selectedItem,
  shownDay,
  splittingKey,
  writingKey,
} from './agenda-place.ts'
import { dayViewOf, findDay, listOrder, unplacedItems } from './day-view.ts'
import { type ItemEdit, moveBy, moveByDays, moveToDay, namesOf, resizeBy } from './item-edits.ts'
import { briefOf, dayKey, noDay } from './item-facts.ts'
import { addBrief, duplicateItem } from './new-item.ts'
import { addBelow, dayRow, type OutlineDraft, outlineOf } from './outline-rows.ts'
import { movedSentence } from './ways-out.ts'

const tripOf = (page: Page) => page.trip.store.getState().trip
const seenOf = (page: Page) => page.view.store.getState()
export const chosenOf = (page: Page): readonly string[] => chosenItems(tripOf(page), seenOf(page))
export const canEdit = (page: Page): boolean => !page.trip.store.getState().readOnly

/** One edit of the trip as it stands now; what came of it is said. */
export function doEdit(page: Page, make: (trip: Trip) => ItemEdit, say?: (trip: Trip) => string): boolean {
  page.trip.flush()
  const { label, changes } = make(tripOf(page))
  if (changes.length === 0 || !canEdit(page)) return false
  page.trip.dispatch(label, changes)
  const sentence = say?.(tripOf(page))
  if (sentence) page.view.announce(sentence)
  return true
}

export function selectItem(page: Page, id: string): void {
  const item = find(tripOf(page), 'agendaItems', id)
  if (item) page.view.setMode(dayMode, dayKey(item))
  page.view.select({ collection: 'agendaItems', id })
}

export function showDay(page: Page, date: string): void {
  page.view.select(undefined)
  page.view.setMode(dayMode, date)
}

const afterMove = (ids: readonly string[]) => (trip: Trip) => {
  const [id] = ids
  return ids.length === 1 && id ? `Moved ${movedSentence(trip, id)}` : `Moved ${ids.length} items.`
}

export function moveItems(page: Page, minutes: number): void {
  const ids = chosenOf(page)
  doEdit(page, (trip) => moveBy(trip, ids, minutes), afterMove(ids))
}

export function resizeItem(page: Page, minutes: number): void {
  const [id] = chosenOf(page)
  if (id)
    doEdit(
      page,
      (trip) => resizeBy(trip, id, 'end', minutes),
      (trip) => movedSentence(trip, id),
    )
}

export function moveItemsToDay(page: Page, ids: readonly string[], date: string | undefined): void {
  const [first] = ids
  doEdit(page, (trip) => moveToDay(trip, ids, date), afterMove(ids))
  if (first) page.view.setMode(dayMode, date ?? noDay)
}

/** Takes items away with an Undo; the selection goes on to the next of the list, else the one before. */
export function removeItems(page: Page, ids: readonly string[]): void {
  if (ids.length === 0 || !canEdit(page)) return
  const trip = tripOf(page)
  const date = shownDay(trip, seenOf(page))
  const day = findDay(trip, date)
  const order = day ? listOrder(dayViewOf(trip, day)) : unplacedItems(trip)
  const at = order.findIndex((item) => ids.includes(item.id))
  const next = order.slice(at + 1).find((item) => !ids.includes(item.id)) ?? order.slice(0, Math.max(0, at)).at(-1)
  page.view.setMode(dayMode, date)
  page.view.select(next && !isTable(seenOf(page)) ? { collection: 'agendaItems', id: next.id } : undefined)
  page.view.setMode(markedKey, '')
  actsOf(page).removeAll(ids.map((id) => ({ collection: 'agendaItems', id })))
}

/** Copies each item and its people behind itself; the copy is selected. */
export function duplicateItems(page: Page, ids: readonly string[]): void {
  const copies: string[] = []
  const isDone = doEdit(page, (trip) => {
    const changes: Change[] = []
    let now = trip
    for (const id of ids) {
      const item = find(now, 'agendaItems', id)
      if (!item) continue
      const copy = duplicateItem(now, item, page.outside.newId)
      const applied = applyChanges(now, copy.changes)
      if (!applied.ok) continue
      now = applied.value
      copies.push(copy.id)
      changes.push(...copy.changes)
    }
    return { label: `Duplicate ${namesOf(trip, ids)}`, changes }
  })
  const [id] = copies
  if (isDone && id) selectItem(page, id)
}

/** Earlier or later by days, each at its own hour. */
export function moveItemsByDays(page: Page, days: number): void {
  const ids = chosenOf(page)
  const isDone = doEdit(page, (trip) => moveByDays(trip, ids, days), afterMove(ids))
  const item = selectedOf(page)
  if (isDone && item) page.view.setMode(dayMode, dayKey(item))
}

/** A line below the row in sight of the outline, its title open to be written; what has a title becomes an item. */
export function addInOutline(page: Page): void {
  const trip = tripOf(page)
  if (!canEdit(page)) return
  const folded = new Set((seenOf(page).modes[foldedKey] ?? '').split(' ').filter(Boolean))
  const below = selectedOf(page)?.id ?? dayRow(shownDay(trip, seenOf(page)))
  const id = page.outside.newId()
  // Nothing can be written where it is folded away.
  if (folded.delete(below)) page.view.setMode(foldedKey, [...folded].join(' '))
  page.view.setMode(draftKey, `${id} ${below}`)
  page.view.setMode(writingKey, id)
}

/** The line that was written becomes an item, in one edit. */
export function keepDraft(page: Page, { id, below }: OutlineDraft, title: string): void {
  const folded = new Set((seenOf(page).modes[foldedKey] ?? '').split(' ').filter(Boolean))
  const isAdded = doEdit(page, (trip) => {
    const row = outlineOf(trip, folded).find((each) => each.id === below)
    return addBelow(trip, row, id, title)
  })
  if (isAdded) selectItem(page, id)
}

/** To the item's brief, which begins now when there is none. */
export function writeBrief(page: Page, id: string): void {
  const item = find(tripOf(page), 'agendaItems', id)
  if (!item) return
  const known = briefOf(tripOf(page), id)
  const brief = known?.id ?? page.outside.newId()
  if (!known && !doEdit(page, (trip) => addBrief(trip, item, brief))) return
  page.view.goTo({ collection: 'briefs', id: brief })
}

/** Opens the quick editor at a day or at a start. */
export const startAdding = (page: Page, at: string): void => {
  if (canEdit(page)) page.view.setMode(addingKey, at)
}

/** Asks for a day for what is chosen. */
export const askDay = (page: Page): void => page.view.setMode(movingKey, chosenOf(page).join(' '))

/** Asks into which groups the selected item is split. */
export const askGroups = (page: Page): void => page.view.setMode(splittingKey, selectedOf(page)?.id ?? '')

/** To the fields of an item, beside the agenda or over it. */
export function openItem(page: Page, id: string): void {
  selectItem(page, id)
  const isOver = document.documentElement.dataset['overThird'] === 'true'
  page.view.set({
    wanted: { collection: 'agendaItems', id, field: 'title' },
    ...(isOver ? { over: 'third' as const } : {}),
  })
}

export const selectedOf = (page: Page) => selectedItem(tripOf(page), seenOf(page))
