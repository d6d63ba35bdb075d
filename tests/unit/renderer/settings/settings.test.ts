// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isKeptByTexts, takenOver } from '../../../../renderer/features/settings/own-keys.ts'
import { foundSettings, settingGroups } from '../../../../renderer/features/settings/setting-groups.tsx'
import type { Command } from '../../../../renderer/state/command.ts'
import { keysPressed, ownerOf, withOwnKeys } from '../../../../renderer/state/keys.ts'

const command = (id: string, context: Command['context'], ...keys: string[]): Command => ({
  id,
  context,
  label: id,
  keys,
  run: () => {},
})
const press = (key: string, held: Readonly<Record<string, boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the settings', () => {
  it('are found by their label, their group and what else they are called', () => {
    const labels = (wanted: string) =>
      foundSettings(settingGroups, wanted).flatMap(({ rows }) => rows.map(({ label }) => label))
    expect(labels('a4')).toEqual(['Paper'])
    expect(labels('spelling span')).toEqual(['Languages that are checked'])
    expect(labels('clock')).toEqual(['Hours of new trips', 'Second clock in the agenda'])
    expect(labels('second zone')).toEqual(['Second clock in the agenda'])
    expect(labels('Zanzibar')).toEqual([])
  })
})

describe('keys of one’s own', () => {
  const all = [command('edit.find', 'trip', 'Mod+F'), command('edit.redo', 'trip', 'Mod+Y', 'Mod+Shift+Z')]

  it('stand in place of the usual ones, and none means none', () => {
    const keys = withOwnKeys(all, { 'edit.find': ['Alt+F3'], 'edit.redo': [] }).map((each) => each.keys)
    expect(keys).toEqual([['Alt+F3'], []])
    expect(withOwnKeys(all, {})).toEqual(all)
  })

  it('are read from what is pressed, never from a letter alone', () => {
    expect(keysPressed(press('P', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+P')
    expect(keysPressed(press(',', { ctrlKey: true }), false)).toBe('Mod+Comma')
    expect(keysPressed(press('&', { altKey: true }, 'Digit1'), false)).toBe('Alt+1')
    expect(keysPressed(press('F3'), false)).toBe('F3')
    expect(keysPressed(press('j', { metaKey: true }), true)).toBe('Mod+J')
    for (const key of ['j', 'Escape', 'Control', 'Tab']) expect(keysPressed(press(key), false)).toBeUndefined()
  })

  it('tell who has them where they would count', () => {
    const other = command('a', 'briefs', 'Mod+J')
    expect(ownerOf('Mod+F', other, all)?.id).toBe('edit.find')
    expect(ownerOf('Mod+J', command('b', 'agenda'), [other])).toBeUndefined()
    expect(ownerOf('Shift+Mod+Z', other, all)?.id).toBe('edit.redo')
  })

  it('go from one command to another, which keeps its other keys', () => {
    const [find, redo] = [command('edit.find', 'trip', 'Mod+F'), command('edit.redo', 'trip', 'Mod+Y', 'Mod+Shift+Z')]
    expect(takenOver({}, 'Mod+Y', find, redo)).toEqual({ 'edit.find': ['Mod+Y'], 'edit.redo': ['Mod+Shift+Z'] })
  })

  it('cannot be those of every text', () => {
    expect([isKeptByTexts('Mod+C'), isKeptByTexts('Mod+Shift+C'), isKeptByTexts('Mod+J')]).toEqual([true, false, false])
  })
})
