import { describe, expect, it } from 'vitest'
import { defaultLibrary, runtimeFolder } from '../../../../main/storage/places.ts'

describe('where a library lies when nobody says', () => {
  const linux = { platform: 'linux', home: '/home/ana', environment: {} } as const

  it('is where the system keeps the data of programs', () => {
    expect(defaultLibrary(linux)).toBe('/home/ana/.local/share/attache')
    expect(defaultLibrary({ ...linux, environment: { XDG_DATA_HOME: '/data' } })).toBe('/data/attache')
    expect(defaultLibrary({ ...linux, environment: { XDG_DATA_HOME: 'relative' } })).toBe(
      '/home/ana/.local/share/attache',
    )
    expect(defaultLibrary({ platform: 'darwin', home: '/Users/ana', environment: {} })).toBe(
      '/Users/ana/Library/Application Support/Attache',
    )
  })

  it('leads the browser from a folder that is the person’s own, where there is one', () => {
    expect(runtimeFolder({ ...linux, environment: { XDG_RUNTIME_DIR: '/run/user/1000' } })).toBe('/run/user/1000')
  })
})
