import type { Component } from '../content-lines/components.ts'

/** Events with the changes of their single times. */
type Groups = Readonly<{
  series: readonly Readonly<{ master: Component; overrides: readonly Component[] }>[]
  /** Changes that a newer one of the same time took the place of. */
  superseded: readonly Component[]
  /** How many identifiers belong to several events. */
  sharedUids: number
}>

/**
 * A change belongs to the event of its identifier that repeats. Identifiers are no keys: events that share one are
 * all kept, and a change without an event stands by itself.
 */
export function seriesOf(events: readonly Component[]): Groups {
  const masters = new Map<string, Component>()
  const shared = new Set<string>()
  for (const event of events) {
    const uid = propertyOf(event, 'UID')
    if (isChange(event) || uid === '') continue
    const known = masters.get(uid)
    if (known) shared.add(uid)
    if (known === undefined || (!isRepeating(known) && isRepeating(event))) masters.set(uid, event)
  }
  const newest = new Map<Component, Map<string, Component>>()
  const superseded: Component[] = []
  for (const event of events) {
    const master = isChange(event) ? masters.get(propertyOf(event, 'UID')) : undefined
    if (master === undefined) continue
    const changes = newest.get(master) ?? new Map<string, Component>()
    newest.set(master, changes)
    const time = propertyOf(event, 'RECURRENCE-ID')
    const other = changes.get(time)
    const isNewer = other === undefined || versionOf(event) >= versionOf(other)
    if (other) superseded.push(isNewer ? other : event)
    if (isNewer) changes.set(time, event)
  }
  const taken = new Set([...superseded, ...[...newest.values()].flatMap((changes) => [...changes.values()])])
  return {
    series: events
      .filter((event) => !taken.has(event))
      .map((master) => ({ master, overrides: [...(newest.get(master)?.values() ?? [])] })),
    superseded,
    sharedUids: shared.size,
  }
}

const propertyOf = ({ lines }: Component, name: string) => lines.find((line) => line.name === name)?.value.trim() ?? ''
const isChange = (event: Component) => propertyOf(event, 'RECURRENCE-ID') !== ''
const isRepeating = (event: Component) => propertyOf(event, 'RRULE') !== '' || propertyOf(event, 'RDATE') !== ''
const versionOf = (event: Component) => Number.parseInt(propertyOf(event, 'SEQUENCE'), 10) || 0
