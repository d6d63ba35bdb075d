import type { Page } from '@playwright/test'
import { enter, expect, openSample, test } from './attache.ts'
import { objectionsInAll } from './objections.ts'
import { savedRecords } from './saved-records.ts'

const searchDialog = (page: Page) => page.getByRole('dialog', { name: 'Find in all trips' })
const replaceDialog = (page: Page) => page.getByRole('dialog', { name: 'Replace in the trip' })
const words = (page: Page) => page.getByRole('combobox', { name: 'Words to find in all trips' })

async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await expect(words(page)).toBeFocused()
  await words(page).fill(text)
}

async function openReplace(page: Page): Promise<void> {
  await page.keyboard.press('Control+h')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
}

async function openSwitcher(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('combobox', { name: 'Go to another trip' })).toBeFocused()
}

/** Both samples in the library; none is open. */
async function twoTrips(page: Page): Promise<void> {
  await openSample(page)
  await closeTrip(page)
  await page.getByRole('button', { name: /^Sample: .*2025/ }).click()
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  await closeTrip(page)
}

async function closeTrip(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Close the trip/ }).click()
  await expect(page.getByRole('button', { name: /^New trip/ }).first()).toBeVisible()
}

test('words are found in every trip without their accents, and Enter opens the record and its field', async ({
  attache: page,
}) => {
  await openSample(page)
  await find(page, 'barragan')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('Barragán')
  await expect(first.locator('mark').first()).toHaveText('Barragán')
  await page.keyboard.press('Enter')
  await expect(searchDialog(page)).toBeHidden()
  await expect(page).toHaveURL(/agencies\/officials\/o-barragan/)
})

test('every word must be there, and what is typed last may be the beginning of one', async ({ attache: page }) => {
  await openSample(page)
  await find(page, 'hector barr')
  await expect(page.getByRole('option').first()).toContainText('Héctor Barragán')
  await words(page).fill('hector quarterly barragan zebra')
  await expect(searchDialog(page)).toContainText('No record has every word')
})

test('from the start page a hit opens its trip; filters narrow what is found', async ({ attache: page }) => {
  await twoTrips(page)
  await page.getByRole('button', { name: /^Find in all trips/ }).click()
  await words(page).fill('customs')
  await expect(searchDialog(page).getByRole('group')).toHaveCount(2)
  await searchDialog(page).getByRole('button', { name: /Year/ }).click()
  await page.getByRole('option', { name: /^2024/ }).click()
  await expect(searchDialog(page).getByRole('group')).toHaveCount(1)
  await searchDialog(page).getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: /^Agencies/ }).click()
  await expect(searchDialog(page).getByRole('option').first()).toContainText('Agency')
  await words(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/agencies\/agencies/)
})

test('what was just written is found', async ({ attache: page }) => {
  await openSample(page)
  await openReplace(page)
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('Barragán')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('Zurbarán')
  await page.getByRole('button', { name: /^Replace \d/ }).click()
  await expect(replaceDialog(page)).toBeHidden()
  await find(page, 'zurbaran')
  await expect(page.getByRole('option').first()).toContainText('Zurbarán')
})

test('a name is replaced everywhere in one edit, which one undo takes back', async ({ attache: page, folder }) => {
  await openSample(page)
  const before = await savedRecords(page, folder)
  await openReplace(page)
  await page.keyboard.type('barragan')
  const preview = replaceDialog(page).getByRole('listitem')
  await expect(preview.first()).toContainText('Barragán')
  const places = await preview.count()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Zurbarán')
  await expect(preview.first().locator('ins')).toHaveText('Zurbarán')
  await page.keyboard.press('Enter')
  await expect(replaceDialog(page)).toBeHidden()
  const after = JSON.stringify(await savedRecords(page, folder))
  expect(after).not.toContain('Barragán')
  expect(after.match(/Zurbarán/g)?.length).toBe(places)
  expect(after).toContain('"o-barragan"')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toHaveCount(1)
  expect(await savedRecords(page, folder)).toEqual(before)
})

test('a place without its tick stays as it is', async ({ attache: page }) => {
  await openSample(page)
  await openReplace(page)
  await page.keyboard.type('customs')
  const all = replaceDialog(page).getByRole('checkbox', { name: 'All', exact: true })
  await expect(all).toBeChecked()
  await replaceDialog(page).getByRole('listitem').first().getByRole('checkbox').press('Space')
  await expect(all).not.toBeChecked()
  await all.press('Space')
  await all.press('Space')
  await expect(page.getByRole('button', { name: 'Replace', exact: true })).toBeDisabled()
})

test('another trip is a few letters away', async ({ attache: page }) => {
  await twoTrips(page)
  await openSwitcher(page)
  await page.keyboard.type('2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText('January 2024')
  await openSwitcher(page)
  await page.keyboard.type('2025')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText('2025')
})

for (const viewport of [
  { width: 1280, height: 720 },
  // The same window when everything in it is twice as large.
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })
    test('finding, replacing and switching are clean in light, dark and forced colours, and fit', async ({
      page,
      start,
      faults,
    }) => {
      await enter(page, await start())
      await openSample(page)
      await find(page, 'customs')
      await expect(page.getByRole('option').first()).toBeVisible()
      expect.soft(await objectionsInAll(page), 'search').toEqual([])
      expect.soft(await isTooWide(page)).toBe(false)
      await page.screenshot({ path: `out/search/${viewport.width}-search.png` })
      await page.keyboard.press('Escape')
      await openReplace(page)
      await page.keyboard.type('customs')
      await expect(replaceDialog(page).getByRole('listitem').first()).toBeVisible()
      await page.keyboard.press('Tab')
      await page.keyboard.type('aduanas')
      expect.soft(await objectionsInAll(page), 'replace').toEqual([])
      expect.soft(await isTooWide(page)).toBe(false)
      await page.screenshot({ path: `out/search/${viewport.width}-replace.png` })
      await page.keyboard.press('Escape')
      await openSwitcher(page)
      await expect(page.getByRole('dialog', { name: 'Go to another trip' })).toBeVisible()
      expect.soft(await objectionsInAll(page), 'trips').toEqual([])
      expect(faults).toEqual([])
    })
  })
}

const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth')
