import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { enter, expect, openSample, showView, test, views } from './attache.ts'
import { top } from './host.ts'

const folder = join(top, 'out', 'screens')
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 720, height: 560 },
] as const

async function openExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('dialog', { name: 'Export the book' })).toBeVisible()
}

/** What is photographed besides the views as they open, and how one gets there. */
const moreOf: Readonly<Record<string, readonly (readonly [name: string, show: (page: Page) => Promise<void>])[]>> = {
  Agenda: [['table', (page) => page.getByRole('radio', { name: 'Table', exact: true }).click()]],
  Points: [['list', (page) => page.getByRole('radio', { name: 'List', exact: true }).click()]],
  Book: [
    ['setup', (page) => page.getByRole('radio', { name: 'Setup', exact: true }).click()],
    ['glossary', (page) => page.getByRole('radio', { name: 'Glossary and sources', exact: true }).click()],
    ['export', openExport],
  ],
}

for (const size of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size.width}, ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme })
      test('pictures of every screen', async ({ page, start }) => {
        await mkdir(folder, { recursive: true })
        let number = 0
        const take = async (name: string) => {
          await page.evaluate('document.fonts.ready.then(() => undefined)')
          const file = `${size.width}-${colorScheme}-${String(number).padStart(2, '0')}-${name.toLowerCase()}.png`
          number += 1
          await page.screenshot({ path: join(folder, file), animations: 'disabled' })
        }
        await enter(page, await start())
        await take('start')
        await openSample(page)
        for (const view of views) {
          await showView(page, view)
          await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
          await take(view)
          for (const [name, show] of moreOf[view] ?? []) {
            await show(page)
            await take(`${view}-${name}`)
          }
        }
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
        await page.keyboard.press('Control+Shift+P')
        await expect(page.getByRole('dialog')).toBeVisible()
        await take('palette')
      })
    })
  }
}
