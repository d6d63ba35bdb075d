import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openSample, test } from './attache.ts'

const preview = (page: Page) => page.getByRole('region', { name: 'Preview', exact: true })
const sheets = (page: Page) => preview(page).locator('figure canvas')

async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press('F8')
  await expect(sheets(page).first()).toBeVisible()
}

/** The brief with the national customs agency, its first text with the caret. */
async function writeInBrief(page: Page) {
  await page.getByRole('row', { name: /ANAM/ }).first().click()
  const why = page.getByRole('textbox', { name: 'Why this meeting' })
  await why.click()
  return why
}

test('the pages follow the caret, and show what is typed while it is typed', async ({ attache }) => {
  await openSample(attache)
  await openPreview(attache)
  const why = await writeInBrief(attache)
  await attache.keyboard.press('Control+End')
  const words = preview(attache).getByText('Zanzibar', { exact: false })
  await expect(words).toHaveCount(0)
  await why.pressSequentially(' Zanzibar')
  await expect(words.first()).toBeAttached()
  await expect(preview(attache).locator('[data-mark]').first()).toBeVisible()
  await attache.keyboard.press('Control+z')
})

test('a press on a line leads to the field it comes from', async ({ attache }) => {
  await openSample(attache)
  await openPreview(attache)
  await writeInBrief(attache)
  const mark = preview(attache).locator('[data-mark]').first()
  await expect(mark).toBeVisible()
  const box = await mark.boundingBox()
  if (!box) throw new Error('no line of the field is in sight')
  await preview(attache).getByRole('button', { name: 'Smaller pages' }).focus()
  await attache.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(attache.getByRole('textbox', { name: 'Why this meeting' })).toBeFocused()
})

test('pages stand side by side, larger, as a delegate gets them, and white in the dark', async ({ attache }) => {
  await attache.emulateMedia({ colorScheme: 'dark' })
  await openSample(attache)
  await openPreview(attache)
  await preview(attache).getByRole('button', { name: 'Two pages side by side' }).click()
  await expect(preview(attache).locator('figure').nth(2)).toBeVisible()
  const width = async () => (await preview(attache).locator('figure').first().boundingBox())?.width ?? 0
  const before = await width()
  await preview(attache).getByRole('button', { name: 'Larger pages' }).click()
  await expect.poll(width).toBeGreaterThan(before)
  await preview(attache)
    .getByRole('button', { name: /Whose book/ })
    .click()
  await attache.getByRole('option', { name: /^As / }).first().click()
  await expect(sheets(attache).first()).toBeVisible()
  await expect(preview(attache).locator('figure').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const { violations } = await new AxeBuilder({ page: attache }).include('[data-pane="preview"]').analyze()
  expect(violations).toEqual([])
})

test('all pages can be scrolled through, and the keys do it too', async ({ attache }) => {
  await openSample(attache)
  await openPreview(attache)
  const pages = preview(attache).getByRole('region', { name: 'Pages' })
  await pages.focus()
  await attache.keyboard.press('End')
  await expect(preview(attache).locator('figure').last().locator('canvas')).toBeVisible()
  await attache.keyboard.press('Home')
  await expect(preview(attache).getByRole('img', { name: 'Cover' })).toBeVisible()
  await attache.keyboard.press('F8')
  await expect(preview(attache)).toBeHidden()
})
