import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { actsOf } from '../../state/use-trip.ts'
import { wordsFor } from '../tables/bulk-edits.ts'
import { canEdit, doEdit } from '../tables/do-edit.ts'
import { rankChanges, stepped } from '../tables/rank.ts'
import { chosenDelegates, isAttendance, modeKey } from './delegates-place.ts'

/** A new delegate behind the others, selected. */
export function addDelegate(page: Page): void {
  if (!canEdit(page)) return
  const id = actsOf(page).add('Add delegate', 'delegates')
  page.view.setMode(modeKey, 'people')
  page.view.goTo({ collection: 'delegates', id }, 'fullName')
}

/** One place up or down, each among people of the same role. */
export function moveDelegates(page: Page, way: 1 | -1): void {
  const ids = chosenDelegates(page)
  const words = wordsFor(page.trip.store.getState().trip, 'delegates', ids)
  doEdit(
    page,
    (trip) => ({ label: `Move ${words} ${way === 1 ? 'down' : 'up'}`, changes: moveChanges(trip, ids, way) }),
    `Moved ${words} ${way === 1 ? 'down' : 'up'}`,
  )
}

function moveChanges(trip: Trip, ids: readonly string[], way: 1 | -1) {
  const kinds = Map.groupBy(delegatesByPrecedence(trip), ({ kind }) => kind)
  return [...kinds.values()].flatMap((people) => {
    const wanted = stepped(people, ids, way)
    return wanted.every((person, index) => person === people[index]) ? [] : rankChanges('delegates', people, wanted)
  })
}

const isPeople = (page: Page) => !isAttendance(page.view.store.getState())
const canMove = (page: Page) => canEdit(page) && isPeople(page) && chosenDelegates(page).length > 0

/** What can be done with delegates, a row each. */
export const delegatesCommands: readonly Command[] = [
  {
    id: 'delegates.add',
    label: 'Add delegate',
    keys: ['Mod+Enter'],
    context: 'delegates',
    menu: 'insert',
    inText: true,
    when: canEdit,
    run: addDelegate,
  },
  {
    id: 'delegates.moveUp',
    label: 'Move up in precedence',
    keys: ['Alt+Shift+ArrowUp'],
    context: 'delegates',
    menu: 'edit',
    when: canMove,
    run: (page) => moveDelegates(page, -1),
  },
  {
    id: 'delegates.moveDown',
    label: 'Move down in precedence',
    keys: ['Alt+Shift+ArrowDown'],
    context: 'delegates',
    menu: 'edit',
    when: canMove,
    run: (page) => moveDelegates(page, 1),
  },
  {
    id: 'delegates.people',
    label: 'Show delegates as a table',
    context: 'delegates',
    menu: 'view',
    checked: isPeople,
    run: ({ view }) => view.setMode(modeKey, 'people'),
  },
  {
    id: 'delegates.attendance',
    label: 'Show who is in which room',
    context: 'delegates',
    menu: 'view',
    checked: (page) => !isPeople(page),
    run: ({ view }) => view.setMode(modeKey, 'attendance'),
  },
]
