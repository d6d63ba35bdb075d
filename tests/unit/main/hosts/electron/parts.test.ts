import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../../main/hosts/electron/menu.ts'
import { tripsIn } from '../../../../../main/hosts/electron/opened-files.ts'
import { isPage, mayLoad } from '../../../../../main/hosts/electron/page-address.ts'
import { weighMessage } from '../../../../../main/hosts/electron/plain-data.ts'
import { placeWindow, readPlace } from '../../../../../main/hosts/electron/window-place.ts'

const screen = { x: 0, y: 0, width: 1280, height: 720 }
const place = { x: 100, y: 50, width: 1000, height: 600, maximised: false }

describe('where the window stands', () => {
  it('is where it stood, on a screen that is still there', () => {
    expect(placeWindow(place, [screen])).toEqual(place)
    const beside = { ...place, x: 1400 }
    expect(placeWindow(beside, [screen, { ...screen, x: 1280 }])).toEqual(beside)
  })

  it('is for the system to say when its screen has gone or its title bar cannot be reached', () => {
    for (const lost of [{ x: 1400 }, { x: -990 }, { y: -40 }, { y: 700 }]) {
      expect(placeWindow({ ...place, ...lost }, [screen])).toEqual({ width: 1280, height: 720, maximised: false })
    }
    expect(placeWindow(undefined, [])).toEqual({ width: 1360, height: 860, maximised: false })
  })

  it('is never larger than the screen, nor too small to use', () => {
    expect(placeWindow({ ...place, width: 5000, height: 10 }, [screen])).toMatchObject({ width: 1280, height: 400 })
  })

  it('is forgotten when what was kept is not understood', () => {
    expect(readPlace(JSON.stringify(place))).toEqual(place)
    for (const text of ['', 'null', '{"x":1e999}', '{"x":"1"}', '[1', JSON.stringify({ ...place, width: 0.5 })]) {
      expect(readPlace(text)).toBe(undefined)
    }
  })
})

describe('the menu', () => {
  const outside = { choose: () => {} }
  const menus = [
    { label: 'File', items: [{ kind: 'command' as const, id: 'trip.new', label: 'New trip', enabled: false }] },
    { label: 'Edit', items: [{ kind: 'edit' as const, role: 'copy' as const }, { kind: 'separator' as const }] },
  ]

  it('ends the program from its first menu on Windows and Linux', () => {
    expect(menuTemplate(menus, { ...outside, platform: 'win32' })).toEqual([
      {
        label: 'File',
        submenu: [
          { id: 'trip.new', label: 'New trip', enabled: false, click: expect.any(Function) },
          { type: 'separator' },
          { role: 'quit' },
        ],
      },
      { label: 'Edit', submenu: [{ role: 'copy' }, { type: 'separator' }] },
    ])
  })

  it('has the menu of the program and of windows on a Mac', () => {
    const labels = menuTemplate(menus, { ...outside, platform: 'darwin' }).map(({ role, label }) => role ?? label)
    expect(labels).toEqual(['appMenu', 'File', 'Edit', 'windowMenu'])
  })

  it('can copy and paste before the page has said anything', () => {
    expect(JSON.stringify(menuTemplate([], { ...outside, platform: 'linux' }))).toContain('paste')
  })
})

describe('addresses', () => {
  it('are the page only when they are the page', () => {
    expect(['app://bundle/', 'app://bundle/#/trips/a'].every(isPage)).toBe(true)
    const others = ['app://bundle', 'APP://bundle/x', 'app://bundle:1/', 'app://x@bundle/', ' ']
    expect(others.filter(isPage)).toEqual([])
    expect(mayLoad('app://bundle/assets/a.js')).toBe(true)
    expect(['https://bundle/', 'app:bundle', 'filesystem:app://bundle/'].filter(mayLoad)).toEqual([])
  })
})

describe('trips on a command line', () => {
  it('are files of this computer by their full path', () => {
    expect(tripsIn(['a.trip', '--x.trip', 'b.pdf', '/tmp/c.Trip', '//host/d.trip', 'e:f.trip'], '/home/ana')).toEqual([
      '/home/ana/a.trip',
      '/tmp/c.Trip',
      '/home/ana/e:f.trip',
    ])
  })
})

describe('the weight of a message', () => {
  it('counts texts, keys and every value', () => {
    expect(weighMessage({ a: ['é', 1, true, null, undefined] }, 25)).toBe('fits')
    expect(weighMessage({ a: ['é', 1, true, null, undefined] }, 10)).toBe('tooLarge')
    expect(weighMessage('a'.repeat(100), 50)).toBe('tooLarge')
  })

  it('knows what is not plain', () => {
    const own = { __proto__: { a: 1 } }
    for (const value of [
      new Map(),
      new Set(),
      new Date(0),
      /a/,
      new Error('a'),
      new ArrayBuffer(1),
      own,
      1n,
      Infinity,
    ]) {
      expect(weighMessage({ value }, 1e6)).toBe('notPlain')
    }
  })

  it('ends with a cycle', () => {
    const cycle: unknown[] = []
    cycle.push(cycle, cycle)
    expect(weighMessage(cycle, 1e6)).not.toBe('fits')
  })
})
