import { expect, test } from 'vitest'
import {
  dateRange,
  dayMonth,
  longDate,
  partialDate,
  shortDay,
  shortPartialDate,
  weekdayDayMonth,
} from '../../../../shared/format/dates.ts'

test('a day is written out in the language of the book', () => {
  expect([longDate('2024-01-23', 'en'), longDate('2024-01-23', 'es-MX')]).toEqual([
    'Tuesday 23 January 2024',
    'martes 23 de enero de 2024',
  ])
  expect([weekdayDayMonth('2024-02-29', 'en'), dayMonth('2024-01-22', 'es')]).toEqual([
    'Thursday 29 February',
    '22 de enero',
  ])
})

test('the weekday is right across centuries and leap years', () => {
  const days = ['2000-02-29', '1900-03-01', '2024-12-31', '2025-01-01', '2099-12-31']
  expect(days.map((day) => shortDay(day, 'en'))).toEqual(['Tue 29', 'Thu 1', 'Tue 31', 'Wed 1', 'Thu 31'])
})

test('a range names month and year once when both ends share them', () => {
  expect(dateRange('2024-01-22', '2024-01-25', 'en')).toBe('22–25 January 2024')
  expect(dateRange('2024-01-22', '2024-01-25', 'es')).toBe('22–25 de enero de 2024')
  expect(dateRange('2024-01-30', '2024-02-02', 'en')).toBe('30 January – 2 February 2024')
  expect(dateRange('2023-12-30', '2024-01-02', 'es')).toBe('30 de diciembre de 2023 – 2 de enero de 2024')
  expect(dateRange('2024-01-22', '2024-01-22', 'en')).toBe('22 January 2024')
})

test('a date is printed as exactly as it is known', () => {
  expect(['2023', '2024-01', '2024-01-22'].map((date) => partialDate(date, 'en'))).toEqual([
    '2023',
    'January 2024',
    '22 January 2024',
  ])
  expect(partialDate('2024-01', 'es')).toBe('enero de 2024')
  expect(['2023', '2023-10', '2024-01-11', '2023-01-11'].map((date) => shortPartialDate(date, 'en', 2024))).toEqual([
    '2023',
    'Oct 2023',
    '11 Jan',
    '11 Jan 2023',
  ])
})
