import { expect, test } from 'vitest'
import { delegateColumns } from '../../../../renderer/features/delegates/delegate-columns.ts'
import { delegateProblems } from '../../../../renderer/features/delegates/delegate-problems.ts'
import { present } from '../../../../shared/assert.ts'
import { find } from '../../../../shared/model/trip.ts'
import { trip } from './trip.ts'

const column = (id: string) =>
  present(
    delegateColumns.find((each) => each.id === id),
    id,
  )
const whitcombe = present(find(trip, 'delegates', 'whitcombe'), 'a delegate')

test('says what the record says, in words', () => {
  const words = ['fullName', 'company', 'kind', 'arrivalFlight', 'arrives', 'disclosure', 'room']
  expect(words.map((id) => column(id).text(trip, whitcombe))).toEqual([
    'Eleanor Whitcombe',
    'Northgate Rail',
    'Head',
    'AA 1247',
    'Mon 08:20',
    'Delegation',
    '',
  ])
})

test('reads what is typed or pasted, by name as well as by id, and refuses what means nothing', () => {
  const read = (id: string, typed: string) => column(id).read?.(trip, typed, whitcombe)
  expect(read('company', 'tressel pharma')).toEqual({ company: 'tressel' })
  expect(read('company', '')).toEqual({ company: undefined })
  expect(read('company', 'Vantera')).toBeUndefined()
  expect(read('kind', 'gu')).toEqual({ kind: 'guest' })
  expect(read('arrivalFlight', 'aa1247')).toEqual({ arrivalFlight: 'late' })
  expect(read('title', 'Chair ')).toEqual({ title: { en: 'Chair' } })
  expect(read('precedence', 'first')).toBeUndefined()
  expect(read('passportExpires', '3/1/2025')).toEqual({ passportExpires: '2025-01-03' })
  expect(read('disclosure', 'Leaders')).toEqual({ disclosure: { level: 'leaders' } })
})

test('sums up what needs somebody, in one line each with its size', () => {
  expect(delegateProblems(trip)).toEqual([
    { id: 'twoPlaces', level: 'error', text: 'Oyelaran is in two places at once', delegates: ['oyelaran'] },
    {
      id: 'landings',
      level: 'warning',
      text: 'Whitcombe lands 70 minutes before the first item',
      delegates: ['whitcombe'],
    },
    { id: 'phones', level: 'warning', text: 'The phone of Oyelaran has no country code', delegates: ['oyelaran'] },
    { id: 'companies', level: 'warning', text: 'Oyelaran has no company', delegates: ['oyelaran'] },
  ])
})
