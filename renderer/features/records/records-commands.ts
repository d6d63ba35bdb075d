import { fieldsOf } from '../../../shared/model/walk.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { kindKey, kindOfPage, type RecordKind, recordKinds } from './records-place.ts'

const canEdit = (page: Page) => !page.trip.store.getState().readOnly

/** A new record of the kind in sight, with the caret in its first field. */
export function addOfKind(page: Page): void {
  if (!canEdit(page)) return
  const collection = kindOfPage(page)
  const id = actsOf(page).add(`Add ${collectionLabels[collection].one.toLowerCase()}`, collection)
  page.view.goTo({ collection, id }, fieldsOf(collection)[0]?.name)
}

export function showKind(page: Page, kind: RecordKind): void {
  page.view.select(undefined)
  page.view.setMode(kindKey, kind)
}

const stepKind = (way: 1 | -1) => (page: Page) => {
  const next = recordKinds[(recordKinds.indexOf(kindOfPage(page)) + way + recordKinds.length) % recordKinds.length]
  if (next) showKind(page, next)
}

/** What can be done in logistics, a row each. */
export const recordsCommands: readonly Command[] = [
  {
    id: 'logistics.add',
    label: (page) => `Add ${collectionLabels[kindOfPage(page)].one.toLowerCase()}`,
    keys: ['Mod+Enter'],
    context: 'logistics',
    menu: 'insert',
    inText: true,
    when: canEdit,
    run: addOfKind,
  },
  {
    id: 'logistics.nextKind',
    label: 'Next kind of record',
    keys: ['Alt+PageDown'],
    context: 'logistics',
    menu: 'view',
    group: 5,
    inText: true,
    run: stepKind(1),
  },
  {
    id: 'logistics.kindBefore',
    label: 'Kind of record before',
    keys: ['Alt+PageUp'],
    context: 'logistics',
    menu: 'view',
    group: 5,
    inText: true,
    run: stepKind(-1),
  },
]
