import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Trip } from '../../../shared/model/trip.ts'
import { type ItemEdit, moveBy, moveToDay, resizeBy } from './item-edits.ts'
import { minutesMoved, type Scale } from './scale.ts'

export type DragKind = 'move' | 'start' | 'end'

/** A block under the pointer: by how many minutes, and over which other day. */
export type Drag = Readonly<{ id: string; kind: DragKind; minutes: number; date: string | undefined }>

/** The edit a drag would make if it were dropped now. */
export function dragEdit(trip: Trip, { id, kind, minutes, date }: Drag): ItemEdit {
  if (date !== undefined) return moveToDay(trip, [id], date)
  return kind === 'move' ? moveBy(trip, [id], minutes) : resizeBy(trip, id, kind, minutes)
}

type Setup = Readonly<{
  lanes: RefObject<HTMLElement | null>
  scale: Scale
  date: string
  isReadOnly: boolean
  onDrop: (drag: Drag) => void
}>

/** Pixels a press may wander before it is a drag. */
const slack = 4

/** Moves and resizes blocks with the pointer. Esc puts back; dropped on the tab of another day, it goes there. */
export function useBlockDrag({ lanes, scale, date, isReadOnly, onDrop }: Setup) {
  const [drag, setDrag] = useState<Drag>()
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  const begin = (event: ReactPointerEvent, id: string, kind: DragKind) => {
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
      const fresh = { id, kind, minutes: minutesMoved(scale, distance, height), date: over === date ? undefined : over }
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

const dayUnder = ({ clientX, clientY }: PointerEvent): string | undefined =>
  document
    .elementsFromPoint(clientX, clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset['date'] !== undefined)
    ?.dataset['date']

const scrollerOf = (element: HTMLElement | null) => element?.closest<HTMLElement>('[data-scroller]') ?? undefined
