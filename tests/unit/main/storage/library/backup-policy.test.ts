import { describe, expect, test } from 'vitest'
import {
  backupName,
  type Generation,
  generationOf,
  generationsToRemove,
  journalsToRemove,
} from '../../../../../main/storage/library/backup-policy.ts'

const at = (generation: number, saved: string): Generation => ({ name: `${generation}`, generation, saved })
const day = (number: number, time = '09:00:00.000Z') => `2024-01-${String(number).padStart(2, '0')}T${time}`
const kept = (all: readonly Generation[]) => {
  const removed = new Set(generationsToRemove(all).map(({ generation }) => generation))
  return all.map(({ generation }) => generation).filter((generation) => !removed.has(generation))
}
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('which generations are kept', () => {
  const cases: readonly (readonly [string, readonly Generation[], readonly number[]])[] = [
    ['none of none', [], []],
    ['the only one', [at(1, day(1))], [1]],
    ['the twenty latest of one day', numbers(1, 50).map((number) => at(number, day(1))), numbers(31, 50)],
    [
      'the last of each earlier day',
      [...numbers(1, 10).map((number) => at(number, day(1))), ...numbers(11, 40).map((number) => at(number, day(2)))],
      [10, ...numbers(21, 40)],
    ],
    [
      'fourteen days at most',
      [
        ...numbers(1, 20).flatMap((number) => [at(number * 2, day(number)), at(number * 2 + 1, day(number))]),
        ...numbers(100, 120).map((number) => at(number, day(25))),
      ],
      [...numbers(8, 20).map((number) => number * 2 + 1), ...numbers(101, 120)],
    ],
    [
      'days that have any, however far apart',
      [at(1, '2020-02-29T00:00:00.000Z'), ...numbers(2, 30).map((number) => at(number, day(1)))],
      [1, ...numbers(11, 30)],
    ],
    [
      'the latest by number when a clock went back',
      [...numbers(1, 20).map((number) => at(number, day(20))), at(21, day(1))],
      [...numbers(2, 21)],
    ],
  ]
  test.each(cases)('%s', (_, all, expected) => {
    expect(kept(all)).toEqual(expected)
    expect(kept(all.toReversed()).sort((a, b) => a - b)).toEqual(expected)
  })

  test('a generation that was given up once is not missed later: removing twice removes nothing more', () => {
    const all = numbers(1, 200).map((number) => at(number, day(1 + Math.floor(number / 9))))
    const left = all.filter((one) => !generationsToRemove(all).includes(one))
    expect(generationsToRemove(left)).toEqual([])
  })
})

test('journals that one of the three latest generations leads on from are kept, and 4 MB before them', () => {
  const journals = numbers(1, 10).map((number) => ({ name: `${number}`, number, size: 1.5 * 2 ** 20 }))
  const generations = [3, 6, 8, 9].map((number) => at(number, day(1)))
  expect(journalsToRemove(journals, generations).map(({ number }) => number)).toEqual([3, 2, 1])
  expect(journalsToRemove(journals, [])).toEqual([])
})

test('the name of a generation says what it is, and no other file is taken for one', () => {
  const name = backupName({ generation: 12, savedAt: '2024-01-22T09:00:01.250Z' })
  expect(name).toBe('00000012-20240122T090001250Z.json')
  expect(generationOf(name)).toEqual({ name, generation: 12, saved: '2024-01-22T09:00:01.250Z' })
  for (const other of ['notes.json', `before-migration-${name}`, `${name}.damaged-20240122T090000Z`, `.${name}.tmp`]) {
    expect(generationOf(other)).toBeUndefined()
  }
})
