import type { Page } from '@playwright/test'
import { enter, expect, openSample, showView, test } from './attache.ts'
import { bare, exportedWords } from './exported-words.ts'
import { objectionsInAll } from './objections.ts'
import { savedRecords } from './saved-records.ts'

const directory = (page: Page) => page.getByRole('dialog', { name: 'Insert from another trip' })
const words = (page: Page) => page.getByRole('combobox', { name: 'Words to find in other trips' })
const undone = (page: Page) => page.getByRole('status').filter({ hasText: 'Undone' })

async function openDirectory(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Alt+i')
  await expect(words(page)).toBeFocused()
  await page.keyboard.type(text)
}

/** The sample is the last trip; a new one begins beside it. */
async function newTripAfterSample(page: Page): Promise<void> {
  await openSample(page)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New trip' })
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Monterrey round')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('banner')).toContainText('Monterrey round')
}

async function switchTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+O')
  await page.keyboard.type(text)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText(text)
}

async function insertCustoms(page: Page): Promise<void> {
  await openDirectory(page, 'anam aduanas')
  await directory(page).getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: /^Agencies/ }).click()
  await expect(directory(page).getByRole('option').first()).toContainText('Verified 15 January 2024')
  await expect(directory(page).getByRole('checkbox', { name: /^With its \d officials/ })).toBeChecked()
  await words(page).press('Enter')
  await expect(directory(page)).toBeHidden()
}

test('from the last trip to a new one: an agency with its people and their photos, printed, and taken back', async ({
  attache: page,
  folder,
}) => {
  await newTripAfterSample(page)
  const before = await savedRecords(page, folder)
  await insertCustoms(page)
  await expect(page).toHaveURL(/agencies\/agencies\/g-anam/)
  const officials = page.getByRole('region', { name: /^Officials/ })
  await expect(officials).toContainText('Téllez')
  // A photo that is here: nobody's initials stand in for it.
  await expect(officials.locator('img').first()).toBeVisible()
  const profiles = page.getByRole('treegrid', { name: 'Book' }).getByRole('row', { name: /Agency profiles/ })
  await profiles.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('treegrid', { name: 'Book' })).toContainText('National Customs Agency of Mexico')

  await page.keyboard.press('Control+Shift+E')
  await page.getByRole('button', { name: 'Make the PDF' }).press('Enter')
  const printed = await exportedWords(page, folder)
  expect(printed).toContain(bare('National Customs Agency of Mexico'))
  expect(printed).toContain(bare('Téllez'))
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await expect(undone(page)).toHaveCount(1)
  expect(await savedRecords(page, folder)).toEqual(before)
})

test('what changed since stands field by field, and each change is taken or left', async ({ attache: page }) => {
  await newTripAfterSample(page)
  await insertCustoms(page)
  await switchTo(page, 'Mexico')
  await openAgency(page)
  await page.getByRole('textbox', { name: 'Website' }).fill('https://customs.example')
  await page.getByRole('textbox', { name: 'Protocol contact' }).fill('Protocol desk, second floor')
  await page.getByRole('button', { name: 'Verify today' }).click()
  await page.keyboard.press('Control+s')
  await switchTo(page, 'Monterrey')
  await openDirectory(page, 'anam aduanas')
  await expect(directory(page).getByRole('heading', { name: 'What changed since' })).toBeVisible()
  const row = (name: string) => directory(page).getByRole('row').filter({ hasText: name })
  await expect(row('Website').locator('ins')).toContainText('customs.example')
  await expect(row('Protocol contact')).toContainText('Protocol desk, second floor')
  await row('Protocol contact').getByRole('checkbox').press('Space')
  await directory(page)
    .getByRole('button', { name: /^Take \d+ changes?$/ })
    .click()
  await expect(directory(page)).toBeHidden()
  await openAgency(page)
  await expect(page.getByRole('textbox', { name: 'Website' })).toHaveValue('https://customs.example')
  await expect(page.getByRole('textbox', { name: 'Protocol contact' })).not.toHaveValue('Protocol desk, second floor')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Website' })).not.toHaveValue('https://customs.example')
})

async function openAgency(page: Page): Promise<void> {
  await showView(page, 'Agencies')
  const all = page.getByRole('button', { name: 'All agencies' })
  if (await all.isVisible()) await all.click()
  await page
    .getByRole('button', { name: /Agencia Nacional de Aduanas|National Customs Agency/ })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Website' })).toBeVisible()
}

for (const viewport of [
  { width: 1280, height: 720 },
  // The same window when everything in it is twice as large.
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })
    test('the directory is clean in light, dark and forced colours, and fits', async ({ page, start, faults }) => {
      await enter(page, await start())
      await openSample(page)
      await page.keyboard.press('Control+w')
      await page.getByRole('button', { name: /^Sample: .*2025/ }).click()
      await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
      await openDirectory(page, 'barragan')
      await expect(directory(page).getByRole('heading', { name: /What/ })).toBeVisible()
      expect.soft(await objectionsInAll(page), 'what differs').toEqual([])
      expect.soft(await isTooWide(page)).toBe(false)
      await page.screenshot({ path: `out/directory/${viewport.width}-differs.png` })
      await words(page).fill('impi')
      await expect(directory(page).getByText(/^With its/)).toBeVisible()
      expect.soft(await objectionsInAll(page), 'to insert').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.screenshot({ path: `out/directory/${viewport.width}-insert-dark.png` })
      expect(faults).toEqual([])
    })
  })
}

const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth')
