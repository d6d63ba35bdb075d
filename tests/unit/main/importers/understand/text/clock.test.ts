import { describe, expect, it } from 'vitest'
import {
  findClock,
  isOnlyClock,
  leadingClock,
  trailingClock,
} from '../../../../../../main/importers/understand/text/clock.ts'

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const texts: readonly (readonly [text: string, start: string, end: string])[] = [
  ['9:00-10:30 Opening', '09:00', '10:30'],
  ['10.15 am Coffee', '10:15', ''],
  ['14h30 Pause', '14:30', ''],
  ['9 h', '09:00', ''],
  ['9h00 - 10h30', '09:00', '10:30'],
  ['16h à 17h', '16:00', '17:00'],
  ['9:00 a.m. – 12:30 p.m.', '09:00', '12:30'],
  ['1.00 pm – 2.00 pm Lunch', '13:00', '14:00'],
  ['3.00 pm– 5.00 pm Session', '15:00', '17:00'],
  ['noon', '12:00', ''],
  ['12 noon - 1 pm', '12:00', '13:00'],
  ['0930-1030', '09:30', '10:30'],
  ['1930-2030 Dinner', '19:30', '20:30'],
  ['de 9 a 11 h', '09:00', '11:00'],
  ['9-11 am', '09:00', '11:00'],
  ['11-1 pm', '11:00', '13:00'],
  ['7:30 A 8:00 AM', '07:30', '08:00'],
  ['10:45 AM A 1:15 PM', '10:45', '13:15'],
  ['1:00 PM - 5:25 PM', '13:00', '17:25'],
  ['8:30 9:00 Arrival', '08:30', '09:00'],
  ['18:10-(19:40)', '18:10', '19:40'],
  ['12.15 apm – 1.00 pm', '12:15', '13:00'],
  ['4.0 pm – 5.00 pm Panel', '16:00', '17:00'],
  ['tenue le 20 juin, à 16h00 à la salle', '16:00', ''],
]

describe('clock times', () => {
  it.each(texts)('reads %s', (text, start, end) => {
    const found = findClock(text)
    expect([found?.start.minutes, found?.end?.minutes]).toEqual([at(start), end === '' ? undefined : at(end)])
  })

  it.each([
    'version 2.10',
    '3 items',
    '2007–2011: New offices',
    '1994-1998',
    '1. Opening',
    '25/08/2025',
    'US$10.15',
    'Session 3: 10 talks',
    '+52 55 5550 0142',
    '1-1',
  ])('sees none in %s', (text) => {
    expect(findClock(text)).toBeUndefined()
  })

  it('takes bare numbers where only times stand', () => {
    expect(findClock('8.30', { loose: true })?.start.minutes).toBe(at('08:30'))
    expect(findClock('9 - 10', { loose: true })?.end?.minutes).toBe(at('10:00'))
  })

  it('knows which times may be of the afternoon', () => {
    expect(findClock('1:30')?.start.isSure).toBe(false)
    expect(findClock('13:30')?.start.isSure).toBe(true)
    expect(findClock('09:30')?.start.isSure).toBe(true)
  })

  it('tells where the words behind the time begin', () => {
    const text = '8:30 PM: Dinner'
    expect(text.slice(leadingClock(text)?.length)).toBe('Dinner')
    expect(leadingClock('Dinner at 8:30 PM')).toBeUndefined()
  })

  it('finds a time that ends a text', () => {
    expect(trailingClock('Opening (8:30–9:00)')?.title).toBe('Opening')
    expect(trailingClock('Opening of the 8:30–9:00 slot')).toBeUndefined()
  })

  it('knows a text of nothing but a time', () => {
    expect(isOnlyClock('9:00 – 10:30 (GMT+1)')).toBe(true)
    expect(isOnlyClock('9:00 Opening')).toBe(false)
  })
})
