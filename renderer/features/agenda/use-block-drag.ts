import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { applyChanges } from '../../../shared/edit/apply.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { setFields } from '../../state/changes.ts'
import { type ItemEdit, moveBy, moveToDay, resizeBy } from './item-edits.ts'
import { minutesMoved, type Scale } from './scale.ts'

export type DragKind = 'move' | 'start' | 'end'

/** A block under the pointer: by how many minutes, and over which other day. */
export type Drag = Readonly<{ id: string; kind: DragKind; minutes: number; date: string | undefined }>

/** The edit a drag would make if it were dropped now. */
export function dragEdit(trip: Trip, { id, kind, minutes, date }: Drag): ItemEdit {
  if (date !== undefined) {
    const toDay = moveToDay(trip, [id], date)
    const there = minutes === 0 ? undefined : applyChanges(trip, toDay.changes)
    if (!there?.ok) return toDay
    const later = applyChanges(there.value, moveBy(there.value, [id], minutes).changes)
    return later.ok ? { label: toDay.label, changes: itemChanges(trip, later.value) } : toDay
  }
  return kind === 'move' ? moveBy(trip, [id], minutes) : resizeBy(trip, id, kind, minutes)
}

/** What became of items from one trip to the other, each field once. */
const itemChanges = (before: Trip, after: Trip): readonly Change[] =>
  list(before, 'agendaItems').flatMap((item) => {
    const next = find(after, 'agendaItems', item.id)
    return next && next !== item ? setFields(item, 'agendaItems', { when: next.when }) : []
  })

type Setup = Readonly<{
  lanes: RefObject<HTMLElement | null>
  scale: Scale
  isReadOnly: boolean
  onDrop: (drag: Drag) => void
}>

/** Pixels a press may wander before it is a drag. */
const slack = 4

/** Moves and resizes blocks with the pointer. Esc puts back; dropped on another day, it goes there. */
export function useBlockDrag({ lanes, scale, isReadOnly, onDrop }: Setup) {
  const [drag, setDrag] = useState<Drag>()
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  /** `date` is the day the block stands on. */
  const begin = (
    event: ReactPointerEvent,
    { id, kind, date }: Readonly<{ id: string; kind: DragKind; date: string }>,
  ) => {
    if (isReadOnly || event.button !== 0) return
    stop.current()
    const from = { x: event.clientX, y: event.clientY }
    const height = lanes.current?.getBoundingClientRect().height ?? 0
    const scrolled = scrollerOf(lanes.current)
    const top = scrolled?.scrollTop ?? 0
    let now: Drag | undefined
    const move = (next: PointerEvent) => {
      if (!now && Math.hypot(next.clientX - from.x, next.clientY - from.y) < slack) return
      const distance = next.clientY - from.y + (scrolled?.scrollTop ?? 0) - top
      const over = kind === 'move' ? dayUnder(next) : undefined
      // The tab of a day has no hours: what is dropped there keeps its own.
      const minutes = over && !over.hasHours ? 0 : minutesMoved(scale, distance, height)
      const fresh = { id, kind, minutes, date: over === undefined || over.date === date ? undefined : over.date }
      // The whole day is laid out again for each step, not for each pixel.
      if (now?.minutes === fresh.minutes && now.date === fresh.date) return
      now = fresh
      setDrag(now)
    }
    const end = () => {
      stop.current()
      if (now && (now.minutes !== 0 || now.date !== undefined)) onDrop(now)
    }
    const key = (next: KeyboardEvent) => {
      if (next.key !== 'Escape') return
      next.preventDefault()
      next.stopPropagation()
      stop.current()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('keydown', key, true)
    const off = () => stop.current()
    window.addEventListener('pointercancel', off)
    stop.current = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('pointercancel', off)
      setDrag(undefined)
      stop.current = () => {}
    }
  }
  return { drag, begin }
}

/** The day under the pointer, and whether it is shown there with its hours. */
function dayUnder({ clientX, clientY }: PointerEvent): Readonly<{ date: string; hasHours: boolean }> | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const date = element instanceof HTMLElement ? element.dataset['date'] : undefined
    if (date !== undefined) return { date, hasHours: element.hasAttribute('data-hours') }
  }
  return undefined
}

const scrollerOf = (element: HTMLElement | null) => element?.closest<HTMLElement>('[data-scroller]') ?? undefined
