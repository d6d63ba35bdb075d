import type { Component } from '../content-lines/components.ts'
import { decodedLine } from '../content-lines/values.ts'

/** A component with its name in the file. */
export type Placed = Readonly<{ component: Component; id: string; at: string; isCancelled: boolean }>

const idNames = new Map([
  ['VCALENDAR', 'calendar'],
  ['VEVENT', 'event'],
  ['VTODO', 'task'],
  ['VJOURNAL', 'journal'],
  ['VFREEBUSY', 'busy'],
  ['VTIMEZONE', 'zone'],
])

/** Components in the order of the file, the file itself first. What stands inside events and zones stays part of them. */
export function placedOf(root: Component): readonly Placed[] {
  return [...walk(root, false, new Map())]
}

function* walk(component: Component, isWithinCancelled: boolean, counts: Map<string, number>): Generator<Placed> {
  const isCancelled =
    isWithinCancelled || component.lines.some(({ name, value }) => name === 'METHOD' && /^cancel/i.test(value.trim()))
  const kind = component.name === '' ? 'file' : (idNames.get(component.name) ?? 'other')
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  yield {
    component: { ...component, lines: component.lines.map(decodedLine) },
    id: `${kind}${count}`,
    at: `${kind} ${count}`,
    isCancelled,
  }
  if (component.name !== '' && component.name !== 'VCALENDAR') return
  for (const part of component.parts) yield* walk(part, isCancelled, counts)
}
