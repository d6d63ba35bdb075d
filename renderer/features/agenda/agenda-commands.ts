import { daysOf } from '../../../shared/agenda/days.ts'
import { isMeeting } from '../../../shared/agenda/people.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import {
  addInOutline,
  askDay,
  askGroups,
  canEdit,
  chosenOf,
  moveItems,
  moveItemsByDays,
  resizeItem,
  selectedOf,
  showDay,
  startAdding,
  writeBrief,
} from './act-on-items.ts'
import { type AgendaMode, modeKey, modeOf, shownDay } from './agenda-place.ts'
import { step } from './clock.ts'
import { briefOf, noDay } from './item-facts.ts'
import { freeSlot } from './new-item.ts'

const tripOf = (page: Page) => page.trip.store.getState().trip
const dayOfView = (page: Page) => shownDay(tripOf(page), page.view.store.getState())
const hasChosen = (page: Page) => canEdit(page) && chosenOf(page).length > 0
const hasClock = (page: Page) =>
  hasChosen(page) && chosenOf(page).some((id) => find(tripOf(page), 'agendaItems', id)?.when.kind === 'timed')
const hasDay = (page: Page) =>
  hasChosen(page) && chosenOf(page).some((id) => find(tripOf(page), 'agendaItems', id)?.when.kind !== 'unplaced')
const named = (page: Page) => {
  const item = selectedOf(page)
  return item ? nameOf(tripOf(page), { collection: 'agendaItems', id: item.id }) : 'the item'
}

function goDay(page: Page, way: 1 | -1): void {
  const days = daysOf(tripOf(page))
  const at = days.findIndex(({ date }) => date === dayOfView(page))
  const next = days[at < 0 ? days.length - 1 : at + way]
  if (next) showDay(page, next.date)
}

/** In the outline below the line in sight; else by the quick editor, behind the selected item or at a free hour. */
function addHere(page: Page): void {
  if (modeOf(page.view.store.getState()) === 'outline') {
    addInOutline(page)
    return
  }
  const item = selectedOf(page)
  const days = daysOf(tripOf(page))
  const day = days.find(({ date }) => date === dayOfView(page)) ?? days[0]
  const after = item?.when.kind === 'timed' ? item.when.end : undefined
  startAdding(page, day ? freeSlot(day, after).start : noDay)
}

const showAs = (mode: AgendaMode, label: string): Command => ({
  id: `agenda.${mode}`,
  label,
  context: 'agenda',
  menu: 'view',
  group: 5,
  checked: ({ view }) => modeOf(view.store.getState()) === mode,
  run: ({ view }) => view.setMode(modeKey, mode),
})

/** What can be done in the agenda, a row each. Removing and copying are the window's own. */
export const agendaCommands: readonly Command[] = [
  {
    id: 'agenda.add',
    label: 'Add agenda item…',
    keys: ['Mod+Enter'],
    context: 'agenda',
    menu: 'insert',
    when: canEdit,
    run: addHere,
  },
  {
    id: 'agenda.brief',
    label: (page) => {
      const item = selectedOf(page)
      return item && briefOf(tripOf(page), item.id)
        ? `Open the brief for ${named(page)}`
        : `Write the brief for ${named(page)}`
    },
    keys: ['Mod+Shift+B'],
    context: 'agenda',
    menu: 'insert',
    when: (page) => {
      const item = selectedOf(page)
      return item !== undefined && (isMeeting(item) || briefOf(tripOf(page), item.id) !== undefined)
    },
    run: (page) => {
      const item = selectedOf(page)
      if (item) writeBrief(page, item.id)
    },
  },
  {
    id: 'agenda.moveToDay',
    label: (page) => (chosenOf(page).length > 1 ? 'Move items to day…' : `Move ${named(page)} to day…`),
    keys: ['Mod+Shift+M'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasChosen,
    run: askDay,
  },
  {
    id: 'agenda.split',
    label: (page) => `Split ${named(page)} into groups…`,
    keys: ['Mod+Shift+G'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: (page) => canEdit(page) && selectedOf(page) !== undefined,
    run: askGroups,
  },
  {
    id: 'agenda.dayEarlier',
    label: 'A day earlier',
    keys: ['Alt+Shift+ArrowLeft'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasDay,
    run: (page) => moveItemsByDays(page, -1),
  },
  {
    id: 'agenda.dayLater',
    label: 'A day later',
    keys: ['Alt+Shift+ArrowRight'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasDay,
    run: (page) => moveItemsByDays(page, 1),
  },
  {
    id: 'agenda.earlier',
    label: 'Five minutes earlier',
    keys: ['Alt+Shift+ArrowUp'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasClock,
    run: (page) => moveItems(page, -step),
  },
  {
    id: 'agenda.later',
    label: 'Five minutes later',
    keys: ['Alt+Shift+ArrowDown'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasClock,
    run: (page) => moveItems(page, step),
  },
  {
    id: 'agenda.shorter',
    label: 'Five minutes shorter',
    keys: ['Mod+Alt+ArrowUp'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasClock,
    run: (page) => resizeItem(page, -step),
  },
  {
    id: 'agenda.longer',
    label: 'Five minutes longer',
    keys: ['Mod+Alt+ArrowDown'],
    context: 'agenda',
    menu: 'edit',
    group: 3,
    when: hasClock,
    run: (page) => resizeItem(page, step),
  },
  {
    id: 'agenda.previousDay',
    label: 'Previous day',
    keys: ['Alt+PageUp'],
    context: 'agenda',
    menu: 'view',
    group: 5,
    run: (page) => goDay(page, -1),
  },
  {
    id: 'agenda.nextDay',
    label: 'Next day',
    keys: ['Alt+PageDown'],
    context: 'agenda',
    menu: 'view',
    group: 5,
    run: (page) => goDay(page, 1),
  },
  showAs('day', 'Agenda by day'),
  showAs('week', 'Agenda with all days side by side'),
  showAs('outline', 'Agenda as an outline'),
  showAs('table', 'Agenda as a table'),
]
