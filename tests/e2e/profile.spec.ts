import type { Page } from '@playwright/test'
import { buildPng } from '../fixtures/png-builder.ts'
import { enter, expect, giveName, test } from './attache.ts'
import { objectionsInAll } from './objections.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'The organisation’s profile' })

async function openProfile(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('organisation profile…')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('textbox', { name: 'Name' }).first()).toBeVisible()
}

async function keep(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Keep the profile' }).click()
  await expect(dialog(page)).toBeHidden()
}

async function newTrip(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'New trip' }).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Monterrey round')
  await page.keyboard.press('Enter')
  await giveName(page)
}

async function showOrganisations(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Organisations' }).click()
  await expect(page.getByText(/^The profile of the organisation says/)).toBeVisible()
}

test('one profile for all trips: a new trip begins with it, and takes a newer one only when it is told to', async ({
  attache: page,
}) => {
  await openProfile(page)
  await dialog(page).getByRole('textbox', { name: 'Name' }).first().fill('House of Trade')
  await dialog(page).getByRole('textbox', { name: 'Colour', exact: true }).fill('#9ec5fe')
  await expect(dialog(page).getByText(/is too light/)).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Colour', exact: true }).fill('#1d4f91')
  await expect(dialog(page).getByText(/it prints as it is/)).toBeVisible()
  const logo = dialog(page).getByRole('region', { name: 'Logo' })
  const choosing = page.waitForEvent('filechooser')
  await logo.getByRole('button', { name: 'Choose a file…' }).click()
  await (await choosing).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(buildPng()) })
  await expect(logo.locator('img')).toBeVisible()
  await keep(page)

  await newTrip(page)
  await showOrganisations(page)
  await expect(page.getByText('The profile of the organisation says the same.')).toBeVisible()
  const main = page.getByRole('main')
  const name = main.getByRole('textbox', { name: 'Name' }).first()
  await expect(name).toHaveValue('House of Trade')
  await expect(main.getByRole('region', { name: 'Logo' }).locator('img')).toBeVisible()

  await openProfile(page)
  await dialog(page).getByRole('textbox', { name: 'Name' }).first().fill('House of Fair Trade')
  await keep(page)
  await expect(page.getByText('The profile of the organisation says something else now: name.')).toBeVisible()
  await expect(name).toHaveValue('House of Trade')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('use the organisation')
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('House of Fair Trade')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+z')
  await expect(name).toHaveValue('House of Trade')
})

for (const viewport of [
  { width: 1280, height: 720 },
  // The same window when everything in it is twice as large.
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })
    test('the profile is clean in light, dark and forced colours, and fits', async ({ page, start, faults }) => {
      await enter(page, await start())
      await openProfile(page)
      await dialog(page).getByRole('textbox', { name: 'Name' }).first().fill('House of Trade')
      await dialog(page).getByRole('textbox', { name: 'Colour', exact: true }).fill('#9ec5fe')
      await expect(dialog(page).getByText(/is too light/)).toBeVisible()
      expect.soft(await objectionsInAll(page), 'profile').toEqual([])
      expect.soft(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
      await page.screenshot({ path: `out/profile/${viewport.width}-light.png` })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.screenshot({ path: `out/profile/${viewport.width}-dark.png` })
      expect(faults).toEqual([])
    })
  })
}
