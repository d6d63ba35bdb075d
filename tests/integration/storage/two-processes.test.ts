import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../main/storage/library/library.ts'
import { nodeOutside } from '../../../main/storage/library/outside.ts'
import { noMedia } from '../../../main/storage/media-store.ts'
import { ownFolder } from '../../fixtures/own-folder.ts'
import { countedTrip, countOf, must } from '../../fixtures/storage/library-actions.ts'

test('two processes that make two hundred edits each, in turns, keep all four hundred', async () => {
  const place = join(await ownFolder(), 'library')
  const outside = await nodeOutside()
  const library = must(await openLibrary(place, outside))
  const id = must(await library.createTrip(countedTrip(), noMedia))
  must(await library.close())
  const program = fileURLToPath(import.meta.resolve('../../fixtures/storage/edit-in-turns.ts'))
  await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, [program, place, id, '200'])))
  const again = must(await openLibrary(place, outside))
  const trip = must(await again.openTrip(id))
  expect(countOf(trip.trip())).toBe('400')
  expect(trip.history().undo).toHaveLength(400)
  must(await again.close())
}, 60_000)

test('a second process is refused within a second while the first lives', async () => {
  const place = join(await ownFolder(), 'library')
  const library = must(await openLibrary(place, await nodeOutside()))
  const started = performance.now()
  expect(await openLibrary(place, await nodeOutside())).toMatchObject({ ok: false, error: { code: 'in-use' } })
  expect(performance.now() - started).toBeLessThan(1000)
  must(await library.close())
})
