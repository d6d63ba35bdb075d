import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bytesAt, nameHeader } from '../../../../../main/hosts/electron/names.ts'
import { pageAddress } from '../../../../../main/hosts/electron/page-address.ts'
import { bundlePreload } from '../../../../../main/tasks/build-desktop.ts'
import { wire } from '../../../../../shared/ipc/wire.ts'

const top = join(import.meta.dirname, '..', '..', '..', '..', '..')
const read = (path: string) => readFileSync(join(top, path), 'utf8')
const sources = ['main', 'shared'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
)
const naming = (pattern: RegExp) => sources.filter((file) => pattern.test(read(file)))

describe('the code', () => {
  it('imports Electron in its own room only, and never loads it by require', () => {
    const users = naming(/from 'electron'|import\('electron'\)/)
    expect(users.length).toBeGreaterThan(5)
    expect(users.filter((file) => !file.startsWith('main/hosts/electron/'))).toEqual([])
    expect(naming(/require\('electron'\)/)).toEqual([])
  })

  it('loads nothing from elsewhere, and calls nobody (E1, E24, E25)', () => {
    const host = sources.filter((file) => file.startsWith('main/hosts/electron/'))
    expect(host.filter((file) => /\.loadURL\((?!pageAddress\))|loadFile\(|https?:\/\//.test(read(file)))).toEqual([])
    expect(naming(/\b(autoUpdater|crashReporter|net\.request|net\.fetch)\b/)).toEqual([])
  })

  it('switches off no protection (E4, E6, E8, E9, E10)', () => {
    const off =
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|appendSwitch\('no-sandbox/
    expect(naming(off)).toEqual([])
  })

  it('registers no address scheme with the system and keeps no secret (E23, E27)', () => {
    expect(naming(/setAsDefaultProtocolClient|safeStorage|keytar/)).toEqual([])
  })
})

describe('the preload (E20)', () => {
  it('is one small file of the older form that needs Electron only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
    await bundlePreload(folder)
    const text = readFileSync(join(folder, 'preload.cjs'), 'utf8')
    expect([...text.matchAll(/require\(["']([^"']+)/g)].map(([, name]) => name)).toEqual(['electron'])
    // A value of shared would bring zod, 400 kB at every start.
    expect(text.length).toBeLessThan(4000)
    await rm(folder, { recursive: true })
  })

  it('speaks to the addresses that the host serves', () => {
    expect([bytesAt, nameHeader]).toEqual([`${pageAddress}${wire.filesPath.slice(1)}`, wire.nameHeader])
  })
})

describe('the packages', () => {
  const project = JSON.parse(read('package.json'))
  // The fields of the lock file that are looked at.
  const locked = Object.entries(JSON.parse(read('package-lock.json')).packages) as [
    string,
    { version: string; integrity?: string; resolved?: string; hasInstallScript?: boolean },
  ][]

  it('have an Electron that is past what is known to be broken, by its exact version (E16)', () => {
    expect(project.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    // CVE-2025-55305: code could be changed inside the archive. Whether the major is still cared for is looked up weekly, outside.
    expect(Number.parseInt(project.devDependencies.electron, 10)).toBeGreaterThanOrEqual(36)
  })

  it('are whole and pinned, and run nothing when installed but what is named (E28)', () => {
    const names = locked.filter(([path]) => path !== '').map(([path, each]) => ({ path, ...each }))
    expect(names.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ path }) => path)).toEqual([])
    const running = names
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ path }) => path.split('node_modules/').at(-1))
    expect(running.filter((name) => !Object.hasOwn(project.allowScripts, name ?? '') && name !== 'fsevents')).toEqual(
      [],
    )
    const pins = Object.values({ ...project.dependencies, ...project.devDependencies })
    expect(pins.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})

describe('the installers', () => {
  const plan = parse(read('electron-builder.yml'))

  it('carry the program and the one native library, in an archive', () => {
    expect(plan).toMatchObject({
      appId: 'org.attache.desktop',
      productName: 'Attaché',
      asar: true,
      npmRebuild: false,
      extraMetadata: { main: 'main.js' },
      asarUnpack: ['node_modules/sharp/**', 'node_modules/@img/**'],
    })
    expect(plan.files[0]).toMatchObject({ from: 'dist/electron', to: '.' })
    expect(plan.electronVersion).toBe(JSON.parse(read('package.json')).devDependencies.electron)
  })

  it('bring the one library that is not bundled, and what it needs', () => {
    // The builder takes along what is not for development alone; desktop-package.test.ts looks into the archive.
    expect(Object.keys(JSON.parse(read('package.json')).dependencies)).toEqual(['sharp'])
    expect(plan.files.filter((each: unknown) => /^node_modules\//.test(String(each)))).toEqual([])
  })

  it('turn off every way of Electron to run something else (E19)', () => {
    expect(plan.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('are for each system, open trips, need no administrator and are published nowhere (E23, E30)', () => {
    expect([plan.win.target, plan.mac.target, plan.linux.target]).toEqual([
      ['nsis', 'portable'],
      ['dmg'],
      ['AppImage', 'deb'],
    ])
    expect(plan.nsis).toMatchObject({ perMachine: false, allowElevation: false })
    expect(plan.fileAssociations).toMatchObject([{ ext: 'trip' }])
    expect([plan.publish, plan.protocols]).toEqual([null, undefined])
  })
})
