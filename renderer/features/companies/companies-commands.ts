import { list } from '../../../shared/model/trip.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { actsOf } from '../../state/use-trip.ts'
import { canEdit, tripOf } from '../tables/do-edit.ts'
import { modeKey } from './companies-place.ts'

/** A new company behind the others, ready to be named. */
export function addCompany(page: Page): void {
  if (!canEdit(page)) return
  const id = actsOf(page).add('Add company', 'companies')
  page.view.goTo({ collection: 'companies', id }, 'name')
}

/** The company before or after the one that is shown. */
export function stepCompany(page: Page, way: 1 | -1): void {
  const companies = list(tripOf(page), 'companies')
  const at = companies.findIndex(({ id }) => id === page.view.store.getState().selected.companies?.id)
  const next = companies[at + way]
  if (next) page.view.select({ collection: 'companies', id: next.id })
}

const isOnPage = (page: Page) => page.view.store.getState().modes[modeKey] === 'page'

/** What can be done with companies, a row each. */
export const companiesCommands: readonly Command[] = [
  {
    id: 'companies.add',
    label: 'Add company',
    keys: ['Mod+Enter'],
    context: 'companies',
    menu: 'insert',
    when: canEdit,
    run: addCompany,
  },
  {
    id: 'companies.table',
    label: 'Show companies as a table',
    context: 'companies',
    menu: 'view',
    checked: (page) => !isOnPage(page),
    run: ({ view }) => view.setMode(modeKey, 'table'),
  },
  {
    id: 'companies.page',
    label: 'Show the page of one company',
    context: 'companies',
    menu: 'view',
    checked: isOnPage,
    run: ({ view }) => view.setMode(modeKey, 'page'),
  },
  {
    id: 'companies.previous',
    label: 'Previous company',
    keys: ['Alt+PageUp'],
    context: 'companies',
    when: isOnPage,
    run: (page) => stepCompany(page, -1),
  },
  {
    id: 'companies.next',
    label: 'Next company',
    keys: ['Alt+PageDown'],
    context: 'companies',
    when: isOnPage,
    run: (page) => stepCompany(page, 1),
  },
]
