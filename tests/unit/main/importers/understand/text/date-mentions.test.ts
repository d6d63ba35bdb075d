import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../../../main/importers/understand/text/date-mentions.ts'

const texts: readonly (readonly [text: string, kind: string, days: readonly object[]])[] = [
  ['2024-01-22', 'day', [{ year: 2024, month: 1, day: 22 }]],
  ['Martes 14 de julio 2026', 'day', [{ year: 2026, month: 7, day: 14, weekday: 2 }]],
  ['martes, 14 de julio de 2026', 'day', [{ year: 2026, month: 7, day: 14, weekday: 2 }]],
  ['15 de julio', 'day', [{ month: 7, day: 15 }]],
  ['lundi 3 avril', 'day', [{ month: 4, day: 3, weekday: 1 }]],
  ['le 1er mars 2023', 'day', [{ year: 2023, month: 3, day: 1 }]],
  ['Mardi 5 août', 'day', [{ month: 8, day: 5, weekday: 2 }]],
  ['Quinta-feira, 3 de outubro de 2024', 'day', [{ year: 2024, month: 10, day: 3, weekday: 4 }]],
  ['Thursday, September 26, 2019', 'day', [{ year: 2019, month: 9, day: 26, weekday: 4 }]],
  ['THURSDAY, 14 DECEMBER 2017', 'day', [{ year: 2017, month: 12, day: 14, weekday: 4 }]],
  ['April 15', 'day', [{ month: 4, day: 15 }]],
  ['Mon, August 12', 'day', [{ month: 8, day: 12, weekday: 1 }]],
  ['7February 2020', 'day', [{ year: 2020, month: 2, day: 7 }]],
  ['14-Jul-26', 'day', [{ year: 2026, month: 7, day: 14 }]],
  ['Thursday 14th:', 'day', [{ day: 14, weekday: 4 }]],
  ['Martes 18', 'day', [{ day: 18, weekday: 2 }]],
  ['14/12/2017', 'day', [{ year: 2017, numbers: [14, 12] }]],
  ['12/14/2017', 'day', [{ year: 2017, numbers: [12, 14] }]],
  ['14.12.2017', 'day', [{ year: 2017, numbers: [14, 12] }]],
  [
    'April 15-19, 2024',
    'range',
    [
      { year: 2024, month: 4, day: 15 },
      { year: 2024, month: 4, day: 19 },
    ],
  ],
  [
    '14-16 December 2017',
    'range',
    [
      { year: 2017, month: 12, day: 14 },
      { year: 2017, month: 12, day: 16 },
    ],
  ],
  [
    '25-27, February 2020',
    'range',
    [
      { year: 2020, month: 2, day: 25 },
      { year: 2020, month: 2, day: 27 },
    ],
  ],
  [
    '24-27th March',
    'range',
    [
      { month: 3, day: 24 },
      { month: 3, day: 27 },
    ],
  ],
  [
    'del 14 al 16 de diciembre de 2017',
    'range',
    [
      { year: 2017, month: 12, day: 14 },
      { year: 2017, month: 12, day: 16 },
    ],
  ],
  [
    '30 June – 2 July 2024',
    'range',
    [
      { year: 2024, month: 6, day: 30 },
      { year: 2024, month: 7, day: 2 },
    ],
  ],
  [
    'June 30 - July 2, 2019',
    'range',
    [
      { year: 2019, month: 6, day: 30 },
      { year: 2019, month: 7, day: 2 },
    ],
  ],
  ['25, 26 Y 27 DE AGOSTO 2025', 'list', [25, 26, 27].map((day) => ({ year: 2025, month: 8, day }))],
  ['Octubre de 2022', 'month', [{ year: 2022, month: 10 }]],
  ['Dinner on Wednesday', 'weekday', [{ weekday: 3 }]],
]

describe('days in a text', () => {
  it.each(texts)('reads %s as a %s', (text, kind, days) => {
    expect(findDates(text).map((mention) => ({ kind: mention.kind, days: mention.days }))).toEqual([{ kind, days }])
  })

  it.each([
    ['DAY 1', 1],
    ['Día 2', 2],
    ['CONGRESO (DIA 3)', 3],
    ['Primer día', 1],
    ['2nd day', 2],
    ['Jour 4', 4],
  ])('counts %s', (text, nth) => {
    expect(findDates(text)).toMatchObject([{ kind: 'nth', nth }])
  })

  it.each(['9:00-10:30 Lunch', 'Room 12', 'version 2.10', 'DM-2023-001', '31/31/2020', 'Call +52 55 5550 0142'])(
    'sees no day in %s',
    (text) => {
      expect(findDates(text)).toEqual([])
    },
  )
})
