import { expect, test } from 'vitest'
import { delegateColumns } from '../../../../renderer/features/delegates/delegate-columns.ts'
import { planPaste } from '../../../../renderer/features/tables/paste-plan.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { list } from '../../../../shared/model/trip.ts'
import { counter, trip } from '../delegates/trip.ts'

const shown = delegateColumns.filter(({ id }) =>
  ['fullName', 'preferredName', 'company', 'kind', 'arrives'].includes(id),
)
const plan = (column: string, from: number, cells: readonly (readonly string[])[]) =>
  planPaste({
    trip,
    collection: 'delegates',
    shown,
    all: delegateColumns,
    rows: list(trip, 'delegates').slice(from),
    column,
    cells,
    newId: counter(),
  })
const after = ({ changes }: ReturnType<typeof plan>) => {
  const applied = applyChanges(trip, changes)
  if (!applied.ok) throw new Error(applied.error.message)
  const companies = new Map(list(applied.value, 'companies').map(({ id, name }) => [id, name]))
  return list(applied.value, 'delegates').map(({ fullName, preferredName, company, kind }) => [
    fullName,
    preferredName,
    companies.get(company ?? '') ?? '',
    kind,
  ])
}

test('fills cells by place, and what is beyond the last row becomes new people', () => {
  const made = plan('preferredName', 1, [
    ['Marc', 'Vantera'],
    ['Jo', 'Northgate Rail'],
    ['Tom', 'Vantera'],
  ])
  expect(made).toMatchObject({ changed: 2, added: [''], alsoAdded: ['Vantera'], unread: [], hasHeads: false })
  expect(after(made)).toEqual([
    ['Eleanor Whitcombe', '', 'Northgate Rail', 'head'],
    ['Marcus Oyelaran', 'Marc', 'Vantera', 'member'],
    ['Joanna Pietrzak', 'Jo', 'Northgate Rail', 'member'],
    ['', 'Tom', 'Vantera', 'member'],
  ])
})

test('goes by heads and names where the first row holds heads', () => {
  const made = plan('fullName', 0, [
    ['Organisation', 'Participant', 'Shoe size', 'Role'],
    ['Tressel Pharma', 'MARCUS OYELARAN', '44', 'Guest'],
    ['Vantera', 'Núria Bassols', '38', ''],
  ])
  expect(made).toMatchObject({ changed: 1, added: ['Núria Bassols'], alsoAdded: ['Vantera'], hasHeads: true })
  expect(made.columns).toEqual(['Company', 'Role', 'Name'])
  expect(made.label).toBe('Paste 2 delegates')
  expect(after(made).slice(1)).toEqual([
    ['Marcus Oyelaran', '', 'Tressel Pharma', 'guest'],
    ['Joanna Pietrzak', '', 'Tressel Pharma', 'member'],
    ['Núria Bassols', '', 'Vantera', 'member'],
  ])
})

test('leaves cells as they are that it cannot read, and says which', () => {
  const made = plan('kind', 0, [['Chief', 'Mon 06:20']])
  expect(made).toMatchObject({ changes: [], changed: 0, added: [] })
  expect(made.unread).toEqual([
    { row: 1, column: 'Role', text: 'Chief' },
    { row: 1, column: 'Arrives', text: 'Mon 06:20' },
  ])
})

test('does not count rows that say the same already', () => {
  expect(plan('fullName', 0, [['Eleanor Whitcombe'], ['Marcus Oyelaran']])).toMatchObject({ changes: [], changed: 0 })
})
