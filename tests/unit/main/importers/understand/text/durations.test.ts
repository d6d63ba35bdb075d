import { describe, expect, it } from 'vitest'
import { findDuration, isOnlyDuration } from '../../../../../../main/importers/understand/text/durations.ts'

describe('lengths of time', () => {
  it.each([
    ['2 min', 2],
    ['20 minutos', 20],
    ["15'", 15],
    ['1 hora', 60],
    ['1.5 hours', 90],
    ['1h30min', 90],
    ['½ hr', 30],
    ['(½-1 hr)', 60],
    ['(1-2 hrs)', 120],
  ])('reads %s as %i minutes', (text, minutes) => {
    expect(findDuration(text)?.minutes).toBe(minutes)
  })

  it.each(['(Full Day)', '14h30', '30 people', 'mint'])('sees none in %s', (text) => {
    expect(findDuration(text)).toBeUndefined()
  })

  it('knows a text of nothing but a length', () => {
    expect([isOnlyDuration('20 mins'), isOnlyDuration('20 mins each')]).toEqual([true, false])
  })
})
