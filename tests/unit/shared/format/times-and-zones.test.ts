import { expect, test } from 'vitest'
import { clockTime, timeRange } from '../../../../shared/format/times.ts'
import { shortZone, zoneSentence } from '../../../../shared/format/zones.ts'

test('times follow the clock of the book', () => {
  expect(timeRange('2024-01-23T11:30', '2024-01-23T12:45', '24')).toBe('11:30–12:45')
  expect(timeRange('2024-01-23T11:30', '2024-01-23T12:45', '12')).toBe('11:30 a.m.–12:45 p.m.')
  expect(timeRange('09:00', '10:15', '12')).toBe('9:00–10:15 a.m.')
  expect(timeRange('07:45', '07:45', '24')).toBe('07:45')
  expect(['00:05', '12:00', '23:59'].map((time) => clockTime(time, '12'))).toEqual([
    '12:05 a.m.',
    '12:00 p.m.',
    '11:59 p.m.',
  ])
})

test('a zone is named with its abbreviation and offset on that day', () => {
  expect(zoneSentence('America/Mexico_City', '2024-01-23', 'en')).toBe('Mexico City time (CST, UTC−6)')
  expect(zoneSentence('America/Mexico_City', '2024-01-23', 'es')).toBe('hora de Ciudad de México (CST, UTC−6)')
  expect(zoneSentence('America/New_York', '2024-07-04', 'en')).toBe('New York time (EDT, UTC−4)')
  expect(zoneSentence('Asia/Kathmandu', '2024-07-04T09:00', 'en', 'Pokhara')).toBe('Pokhara time (UTC+5:45)')
  expect([shortZone('America/Mexico_City', '2024-01-23'), shortZone('UTC', '2024-01-23')]).toEqual([
    'CST (UTC−6)',
    'UTC',
  ])
})

test('a zone that does not exist is named and nothing more', () => {
  expect(zoneSentence('Mars/Olympus_Mons', '2024-01-23', 'en')).toBe('Olympus Mons time')
})
