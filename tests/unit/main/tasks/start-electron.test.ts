import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startElectron } from '../../../../main/tasks/start-electron.ts'
import { ownFolder } from '../../../fixtures/own-folder.ts'

/** A package like Electron's: `install` is what its installer does, written as a script of Node. */
async function packageOf(install: string) {
  const folder = await ownFolder()
  const electron = join(folder, 'electron')
  await mkdir(join(electron, 'dist'), { recursive: true })
  await writeFile(join(electron, 'package.json'), '{"version":"45.4.1"}')
  await writeFile(join(electron, 'install.js'), install)
  const said: string[] = []
  const memory = join(folder, 'cache', 'no-electron.json')
  return {
    folder,
    electron,
    said,
    memory,
    start: (args: readonly string[] = [], more = {}) =>
      startElectron(args, {
        electron,
        memory,
        program: join(folder, 'program'),
        patience: 20_000,
        settling: 5000,
        environment: { DISPLAY: ':0' },
        platform: 'linux',
        say: (sentence) => void said.push(sentence),
        ...more,
      }),
  }
}

/** An installer that brings a program which writes its arguments down and ends with this code. */
const bringing = (code: number) => `
const fs = require('node:fs'), path = require('node:path')
const binary = path.join(__dirname, 'dist', 'electron')
fs.writeFileSync(binary, '#!/bin/sh\\necho "$@" > "$(dirname "$0")/arguments"\\nexit ${code}\\n')
fs.chmodSync(binary, 0o755)
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
`

describe('starting the desktop program', () => {
  it('fetches the binary once and runs the program with it', async () => {
    const made = await packageOf(bringing(0))
    expect(await made.start(['--library=/tmp/x', '--desktop'])).toBe(0)
    const given = await readFile(join(made.electron, 'dist', 'arguments'), 'utf8')
    expect(given).toBe(`${join(made.folder, 'program')} --library=/tmp/x\n`)
    await writeFile(join(made.electron, 'install.js'), 'throw new Error("again")')
    expect(await made.start()).toBe(0)
    expect(made.said).toEqual(['Fetching Electron, once ...'])
  })

  it('gives up on an installer that takes too long, says so once, and remembers it', async () => {
    const made = await packageOf('setInterval(() => {}, 1000)')
    expect(await made.start([], { patience: 300 })).toBe(undefined)
    expect(made.said.splice(0)).toEqual([
      'Fetching Electron, once ...',
      'Electron could not be fetched within 0.3 seconds; Attaché opens in the browser instead.',
    ])
    await writeFile(join(made.electron, 'install.js'), bringing(0))
    expect(await made.start()).toBe(undefined)
    expect(made.said).toEqual([
      'Electron could not be fetched before ("npm start -- --desktop" tries again); Attaché opens in the browser instead.',
    ])
    expect(await made.start(['--desktop'])).toBe(0)
    expect(await made.start()).toBe(0)
  })

  it('tries again with another version', async () => {
    const made = await packageOf('process.exit(1)')
    expect(await made.start()).toBe(undefined)
    await writeFile(join(made.electron, 'package.json'), '{"version":"46.0.0"}')
    await writeFile(join(made.electron, 'install.js'), bringing(0))
    expect(await made.start()).toBe(0)
  })

  it('leaves it to the browser where Electron ends at once or is not there after all', async () => {
    const made = await packageOf(bringing(133))
    expect(await made.start()).toBe(undefined)
    await chmod(join(made.electron, 'dist', 'electron'), 0o600)
    expect(await made.start()).toBe(undefined)
    const sentence = 'Electron does not run on this computer; Attaché opens in the browser instead.'
    expect(made.said.slice(1)).toEqual([sentence, sentence])
  })

  it('hands on how the program ended once it has run', async () => {
    const made = await packageOf(bringing(3))
    expect(await made.start([], { settling: 0 })).toBe(3)
  })

  it('fetches nothing where there is no screen', async () => {
    const made = await packageOf('throw new Error("asked")')
    expect(await made.start([], { environment: {} })).toBe(undefined)
    expect(made.said).toEqual(['There is no screen for a window; Attaché opens in the browser instead.'])
  })
})
