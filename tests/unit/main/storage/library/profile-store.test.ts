import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeOutside } from '../../../../../main/storage/library/outside.ts'
import { createProfileStore } from '../../../../../main/storage/library/profile-store.ts'
import { ownFolder } from '../../../../fixtures/own-folder.ts'
import { tripOf } from '../../../../fixtures/trip-of.ts'

const house = (colour: string) => tripOf({ organisations: { house: { name: { en: 'House of Trade' }, colour } } })

async function started() {
  const folder = join(await ownFolder(), 'organisation')
  const outside = await nodeOutside()
  return { folder, outside, store: createProfileStore(folder, 'write', outside) }
}

it('gives back what was kept, and nothing before', async () => {
  const { store } = await started()
  expect(await store.read()).toBeUndefined()
  await store.write(house('#1d4f91'))
  expect((await store.read())?.profile).toEqual(house('#1d4f91'))
})

it('keeps the last of several that were written at once', async () => {
  const { store } = await started()
  await Promise.all([store.write(house('#111111')), store.write(house('#222222')), store.write(house('#333333'))])
  expect((await store.read())?.profile).toEqual(house('#333333'))
})

it('sets a damaged file aside and goes on from the newest good state', async () => {
  const { folder, store } = await started()
  await store.write(house('#111111'))
  await store.write(house('#222222'))
  const path = join(folder, 'profile.json')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, bytes.length - 20))
  expect((await store.read())?.profile).toEqual(house('#222222'))
  expect((await readdir(folder)).some((name) => name.startsWith('profile.json.damaged-'))).toBe(true)
  await store.write(house('#333333'))
  expect((await store.read())?.profile).toEqual(house('#333333'))
})

it('changes nothing in a library that another program writes to', async () => {
  const { folder, outside } = await started()
  const store = createProfileStore(folder, 'read', outside)
  await expect(store.write(house('#111111'))).rejects.toMatchObject({ code: 'read-only' })
  await expect(store.putMedia(new Uint8Array(3), 'png')).rejects.toMatchObject({ code: 'read-only' })
})
