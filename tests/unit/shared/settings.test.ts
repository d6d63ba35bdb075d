import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings } from '../../../shared/settings.ts'

describe('settings as they were stored', () => {
  it('are the defaults when nothing was chosen', () => {
    for (const stored of [undefined, null, [], 'text', {}]) expect(readSettings(stored)).toEqual(defaultSettings)
  })

  it('leave out what does not fit, one by one', () => {
    const stored = { author: 'Ana', theme: 'pink', scale: 9000, paneWidths: { 'agenda/binder': 240 }, other: 1 }
    expect(readSettings(stored)).toEqual({
      ...defaultSettings,
      author: 'Ana',
      paneWidths: { 'agenda/binder': 240 },
    })
  })
})
