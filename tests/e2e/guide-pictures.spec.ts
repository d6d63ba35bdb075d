import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { pictureNames } from '../../renderer/features/help/guide.ts'
import { enter, openSample, showView, test, views } from './attache.ts'
import { top } from './host.ts'

const folder = join(top, 'renderer', 'features', 'help', 'pictures')

test.use({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1.5, colorScheme: 'light' })

test('the pictures of the guide are made from the app', async ({ page, start }) => {
  await mkdir(folder, { recursive: true })
  await enter(page, await start())
  await openSample(page)
  for (const name of pictureNames) {
    const view = views.find((each) => each.toLowerCase() === name)
    if (!view) throw new Error(`there is no view ${name}`)
    await showView(page, view)
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const picture = await page.screenshot({ animations: 'disabled' })
    await sharp(picture)
      .resize({ width: 1440 })
      .webp({ quality: 80 })
      .toFile(join(folder, `${name}.webp`))
  }
})
