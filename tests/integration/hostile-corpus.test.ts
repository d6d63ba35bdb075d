import { expect, test } from 'vitest'
import { prepareImage } from '../../main/media/prepare-image.ts'
import { readReadyImage } from '../../main/media/ready-image.ts'
import { openTrip } from '../../main/storage/open-trip.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../fixtures/corpus.ts'
import { refusalOf } from '../fixtures/refusal.ts'

/** Two that every decoder can save: an odd segment, and a profile in an odd place. */
const recoverable = ['hostile/images/pillow__truncated_app14.jpg', 'hostile/images/pillow__icc-after-SOF.jpg']

test('every zip of the corpus is refused as a trip', async (context) => {
  if (!corpus) return context.skip(withoutCorpus)
  for (const [name, path] of corpusFiles('hostile/zip', 'hostile/fuzz-zip', 'zip')) {
    expect({ name, refusal: await refusalOf(() => openTrip(path)) }).not.toEqual({ name, refusal: 'accepted' })
  }
})

test('every damaged picture of the corpus is refused', async (context) => {
  if (!corpus) return context.skip(withoutCorpus)
  for (const [name, path] of corpusFiles('hostile/images').filter(([name]) => !recoverable.includes(name))) {
    const bytes = readCorpus(path)
    expect({ name, refusal: await refusalOf(() => prepareImage(bytes)) }).toEqual({ name, refusal: 'bad-image' })
    expect({ name, refusal: await refusalOf(() => readReadyImage(bytes)) }).toEqual({ name, refusal: 'bad-image' })
  }
})

test('every other picture of the corpus is prepared or refused, and what is prepared is ready', async (context) => {
  if (!corpus) return context.skip(withoutCorpus)
  const folders = ['hostile/fuzz-png', 'images', 'images/pngsuite', 'images/exif-orientation']
  const refused: string[] = []
  for (const [name, path] of corpusFiles(...folders)) {
    const bytes = readCorpus(path)
    await refusalOf(() => readReadyImage(bytes))
    const refusal = await refusalOf(async () => {
      const { kind, width, height, bytes: prepared } = await prepareImage(bytes)
      expect(readReadyImage(prepared)).toMatchObject({ kind, width, height })
      if (name.includes('Landscape')) expect([width, height]).toEqual([1800, 1200])
    })
    if (refusal !== 'accepted' && !name.startsWith('hostile')) refused.push(name)
  }
  expect(refused).toEqual(['images/sharp__check.svg', 'images/sharp__circle.svg'])
})
