import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileShelf } from '../../../../main/services/file-shelf.ts'
import { ownFolder } from '../../../fixtures/own-folder.ts'

async function shelfOf() {
  const folder = await ownFolder()
  let now = 0
  let count = 0
  const shelf = createFileShelf(folder, { newId: () => `id-${count++}`, now: () => now })
  const wait = (milliseconds: number) => {
    now += milliseconds
  }
  return { shelf, folder, wait }
}
const bytes = new Uint8Array([1, 2, 3])

describe('the shelf of files', () => {
  it('keeps bytes in a private file and gives them once', async () => {
    const { shelf, folder } = await shelfOf()
    const id = await shelf.put(bytes, 'a.png')
    const [name = ''] = await readdir(folder)
    expect(name).not.toBe(id)
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    const file = shelf.take(id)
    expect([file.name, file.size, await file.read()]).toEqual(['a.png', 3, bytes])
    expect(() => shelf.take(id)).toThrow('no longer at hand')
    await file.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it('throws away what nobody fetched within ten minutes, and everything at the end', async () => {
    const { shelf, folder, wait } = await shelfOf()
    const old = await shelf.put(bytes, 'old.png')
    wait(9 * 60_000)
    await shelf.put(bytes, 'newer.png')
    wait(2 * 60_000)
    await shelf.put(bytes, 'newest.png')
    expect((await readdir(folder)).length).toBe(2)
    expect(() => shelf.take(old)).toThrow('no longer at hand')
    await shelf.clear()
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps nothing of what broke off', async () => {
    const { shelf, folder } = await shelfOf()
    async function* broken() {
      yield bytes
      throw new Error('the line broke')
    }
    await expect(shelf.put(broken(), 'a.trip')).rejects.toThrow('the line broke')
    expect(await readdir(folder)).toEqual([])
  })
})
