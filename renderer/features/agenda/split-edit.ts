import { attendancesOf, peopleOf } from '../../../shared/agenda/people.ts'
import { compareDelegates } from '../../../shared/agenda/precedence.ts'
import { applyChanges } from '../../../shared/edit/apply.ts'
import type { Change } from '../../../shared/edit/edit.ts'
import { orderBetween } from '../../../shared/edit/order.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { list, type Trip } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import { languagesOf, nameOf } from '../../state/record-names.ts'
import { type ItemEdit, namesOf } from './item-edits.ts'
import { copyBehind, lastAttendanceOrder } from './new-item.ts'

/** Somebody to be put into a group. */
export type SplitPerson = Readonly<{ id: string; name: string; side: 'ours' | 'theirs' }>

/** What the groups are called, and in which of them each person is, by the place of the group. */
export type Split = Readonly<{ names: readonly string[]; groupOf: Readonly<Record<string, number>> }>

/** Groups one item can be split into at most. */
export const mostGroups = 6

export const groupName = (index: number): string => `Group ${String.fromCharCode(65 + index)}`

/** Who is at an item, ours first; the whole delegation where nobody of ours is listed. */
export function peopleToSplit(trip: Trip, item: AgendaItem): readonly SplitPerson[] {
  const { ours, theirs, everybody } = peopleOf(trip, item)
  const delegates = everybody ? list(trip, 'delegates').toSorted(compareDelegates) : ours.map(({ person }) => person)
  return [
    ...delegates.map(({ id }) => ({ id, name: nameOf(trip, { collection: 'delegates', id }), side: 'ours' as const })),
    ...theirs.map(({ person: { id } }) => ({
      id,
      name: nameOf(trip, { collection: 'officials', id }),
      side: 'theirs' as const,
    })),
  ]
}

/** Ours in turn into each group, so that each has people of every rank; the hosts in the first. */
export function sharedOut(people: readonly SplitPerson[], groups: number): Readonly<Record<string, number>> {
  const ours = people.filter(({ side }) => side === 'ours')
  const places = new Map(ours.map(({ id }, index) => [id, index % groups]))
  return Object.fromEntries(people.map(({ id }) => [id, places.get(id) ?? 0]))
}

/**
 * Parallel items from one, each with its own people: the first is the item itself, with its brief, its parts and its
 * interpreter; the others are copies of it, not confirmed yet.
 */
export function splitItem(trip: Trip, item: AgendaItem, split: Split, newId: () => string): ItemEdit {
  const label = `Split ${namesOf(trip, [item.id])} into ${split.names.length} groups`
  const leadOf = (index: number) =>
    item.lead !== undefined && (split.groupOf[item.lead] ?? 0) === index ? item.lead : undefined
  const own = setFields(item, 'agendaItems', { ...titled(trip, item, split.names[0] ?? ''), lead: leadOf(0) })
  const ids = [item.id]
  const copies: Change[] = []
  let [now, before] = [trip, item]
  for (const [index, name] of split.names.entries()) {
    if (index === 0) continue
    const { lead: _lead, interpreter: _interpreter, ...values } = copyBehind(now, before, newId())
    const lead = leadOf(index)
    before = { ...values, ...titled(trip, item, name), ...(lead === undefined ? {} : { lead }) }
    copies.push({ kind: 'add', collection: 'agendaItems', record: before })
    const applied = applyChanges(trip, copies)
    if (!applied.ok) return { label, changes: [] }
    now = applied.value
    ids.push(before.id)
  }
  return { label, changes: [...own, ...copies, ...attendanceChanges(trip, item, { ids, split, newId })] }
}

type Parts = Readonly<{ ids: readonly string[]; split: Split; newId: () => string }>

/** Who is listed goes to the item of the group; where nobody was, each is listed now. */
function attendanceChanges(trip: Trip, item: AgendaItem, { ids, split, newId }: Parts): readonly Change[] {
  const listed = attendancesOf(trip, item.id)
  const goal = (person: string) => ids[split.groupOf[person] ?? 0] ?? item.id
  const known = new Set(listed.map(({ person }) => person))
  let order = lastAttendanceOrder(trip)
  return [
    ...listed.flatMap((attendance) => setFields(attendance, 'attendances', { agendaItem: goal(attendance.person) })),
    ...peopleToSplit(trip, item)
      .filter(({ id }) => !known.has(id))
      .flatMap(({ id: person }) => {
        order = orderBetween(order)
        return addRecord(trip, 'attendances', { id: newId(), agendaItem: goal(person), person, order }).changes
      }),
  ]
}

/** Both titles with the name of a group behind them, in each language they are written in. */
function titled(trip: Trip, { title, shortTitle }: AgendaItem, name: string): Pick<AgendaItem, 'title' | 'shortTitle'> {
  const [language = 'en'] = languagesOf(trip)
  const named = (words: AgendaItem['title']) =>
    Object.fromEntries(Object.entries(words).map(([tag, text]) => [tag, `${text}: ${nameIn(tag, name)}`]))
  return {
    title: Object.keys(title).length > 0 ? named(title) : { [language]: nameIn(language, name) },
    shortTitle: named(shortTitle),
  }
}

/** `Group A` is said in the language of a title; a name of one's own stays as it is. */
const nameIn = (language: string, name: string): string =>
  language.startsWith('es') ? name.replace(/^Group (?=[A-F]$)/, 'Grupo ') : name
