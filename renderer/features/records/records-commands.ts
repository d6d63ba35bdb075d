import { fieldsOf } from '../../../shared/model/walk.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { kindInSight, type ViewId } from '../../state/views.ts'
import { firstValues } from './first-values.ts'
import { kindOfPage, showKind, tabsOf } from './records-place.ts'

/** Whether one of the kind in sight can be made here: what needs another record before it, or a file, can not. */
export const canAdd = (page: Page): boolean => {
  const { readOnly, trip } = page.trip.store.getState()
  const kind = kindOfPage(page)
  return !readOnly && kind !== undefined && firstValues(trip, kind) !== undefined
}

/** A new record of the kind in sight, with the caret in its first field. */
export function addOfKind(page: Page): void {
  const collection = kindOfPage(page)
  const values = collection && firstValues(page.trip.store.getState().trip, collection)
  if (!collection || !values || !canAdd(page)) return
  const id = actsOf(page).add(`Add ${collectionLabels[collection].one.toLowerCase()}`, collection, values)
  page.view.goTo({ collection, id }, fieldsOf(collection)[0]?.name)
}

const stepKind = (way: 1 | -1) => (page: Page) => {
  const tabs = tabsOf(page.view.store.getState().view)
  showKind(page, tabs[(tabs.indexOf(kindOfPage(page)) + way + tabs.length) % tabs.length])
}

const hasKinds = (page: Page) => tabsOf(page.view.store.getState().view).length > 0

/** From tab to tab of a view that has further kinds of record. */
export const kindCommands: readonly Command[] = [
  {
    id: 'view.nextKind',
    label: 'Next kind of record',
    keys: ['Mod+Alt+PageDown'],
    context: 'trip',
    menu: 'view',
    group: 5,
    inText: true,
    when: hasKinds,
    run: stepKind(1),
  },
  {
    id: 'view.kindBefore',
    label: 'Kind of record before',
    keys: ['Mod+Alt+PageUp'],
    context: 'trip',
    menu: 'view',
    group: 5,
    inText: true,
    when: hasKinds,
    run: stepKind(-1),
  },
]

/** What can be done in a list of records, by the view it stands in. */
export const recordsCommands = (view: ViewId): readonly Command[] => [
  {
    id: `${view}.addRecord`,
    label: (page) => {
      const kind = kindInSight(view, page.view.store.getState().modes)
      return `Add ${kind ? collectionLabels[kind].one.toLowerCase() : 'record'}`
    },
    keys: ['Mod+Enter'],
    context: view,
    menu: 'insert',
    inText: true,
    when: canAdd,
    run: addOfKind,
  },
]
