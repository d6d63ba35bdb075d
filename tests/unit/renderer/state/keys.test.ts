import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../renderer/state/command.ts'
import { isPressed, keysText, sharedKeys } from '../../../../renderer/state/keys.ts'

type Press = Readonly<Partial<Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>>
const press = (given: Press): KeyboardEvent =>
  // Only what tells which keys are down is read of it.
  ({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...given }) as KeyboardEvent

describe('keys', () => {
  it.each([
    ['Mod+Z', { key: 'z', ctrlKey: true }, true],
    ['Mod+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
    ['Mod+Shift+P', { key: 'P', ctrlKey: true, shiftKey: true }, true],
    ['Mod+Z', { key: 'z', metaKey: true }, false],
    ['Alt+Shift+ArrowUp', { key: 'ArrowUp', altKey: true, shiftKey: true }, true],
    ['Mod+1', { key: '&', code: 'Digit1', ctrlKey: true }, true],
    ['Mod+Slash', { key: '/', ctrlKey: true, shiftKey: true }, true],
    ['F6', { key: 'F6' }, true],
    ['F6', { key: 'F6', shiftKey: true }, false],
  ])('%s is pressed by %o: %s', (keys, event, expected) => {
    expect(isPressed(keys, press(event), false)).toBe(expected)
  })

  it('reads Command for Ctrl on a Mac', () => {
    expect(isPressed('Mod+Z', press({ key: 'z', metaKey: true }), true)).toBe(true)
    expect(isPressed('Mod+Z', press({ key: 'z', ctrlKey: true }), true)).toBe(false)
  })

  it('are shown as people of each system write them', () => {
    expect([keysText('Mod+Shift+P', false), keysText('Mod+Shift+P', true), keysText('Mod+Equal', false)]).toEqual([
      'Ctrl+Shift+P',
      '⌘⇧P',
      'Ctrl+=',
    ])
  })

  it('that two commands of one place share are told, those of two views are not', () => {
    const command = (id: string, context: Command['context'], keys: string): Command => ({
      id,
      context,
      label: id,
      keys: [keys],
      run: () => {},
    })
    expect(sharedKeys([command('a', 'agenda', 'Mod+J'), command('b', 'briefs', 'Mod+J')])).toEqual([])
    expect(sharedKeys([command('a', 'app', 'Mod+J'), command('b', 'briefs', 'Mod+J')])).toEqual([
      'Mod+J: app a, briefs b',
    ])
    expect(sharedKeys([command('a', 'briefs', 'Mod+J'), command('b', 'briefs', 'Mod+J')])).toHaveLength(1)
  })
})
