import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { enter, expect, giveName, openSample, showView, test } from './attache.ts'

async function objections(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    all.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)))
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  return all
}

async function saveVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+s')
  const dialog = page.getByRole('dialog', { name: 'Save a version' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

/** The screen by the menu, as a person finds it. */
async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page
    .getByRole('menuitemcheckbox', { name: 'Versions' })
    .or(page.getByRole('menuitem', { name: 'Versions' }))
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible()
}

async function titleField(page: Page): Promise<Locator> {
  await showView(page, 'Overview')
  await page.getByRole('radio', { name: 'Trip and cities' }).click()
  return page.getByRole('main').getByRole('textbox', { name: 'Title' }).first()
}

async function changeTitle(page: Page, title: string): Promise<void> {
  await (await titleField(page)).fill(title)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toHaveCount(1)
}

test('a version is named, compared word by word, restored, taken back, deleted and undeleted', async ({
  attache: page,
}) => {
  await openSample(page)
  const field = await titleField(page)
  const before = await field.inputValue()
  await saveVersion(page, 'Sent to the ambassador')
  await changeTitle(page, `${before} and Ecuador`)

  await openVersions(page)
  const version = page.getByRole('region', { name: 'Sent to the ambassador' })
  await expect(version.getByText('1 record changed.')).toBeVisible()
  const row = version.getByRole('row', { name: /Title/ })
  await expect(row.getByRole('insertion')).toHaveText(' and Ecuador')
  expect(await objections(page)).toEqual([])

  await version.getByRole('button', { name: 'Restore this version' }).click()
  await expect(version.getByText('No difference.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Before restoring/ })).toBeVisible()
  await showView(page, 'Overview')
  await expect(field).toHaveValue(before)
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: /^Undo/ }).click()
  await expect(field).toHaveValue(`${before} and Ecuador`)

  await openVersions(page)
  await version.getByRole('button', { name: 'Restore as a copy' }).click()
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('is now a trip of its own')
  await version.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeFocused()
  await expect(page.getByRole('row', { name: /Sent to the ambassador/ })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Sent to the ambassador/ })).toBeVisible()
  expect(await objections(page)).toEqual([])

  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Close the trip' }).click()
  await expect(page.getByText(/\(Sent to the ambassador\)/).first()).toBeVisible()
})

test('two versions are compared with each other by keyboard alone', async ({ attache: page }) => {
  await openSample(page)
  await saveVersion(page, 'First')
  await changeTitle(page, 'Another title')
  await saveVersion(page, 'Second')
  await changeTitle(page, 'A third title')
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('versions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible()
  const list = page.getByRole('grid', { name: 'Versions of this trip' })
  await expect(list).toBeVisible()
  for (let at = 0; at < 5 && (await list.locator(':focus').count()) === 0; at++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const version = page.getByRole('region', { name: 'First', exact: true })
  await expect(version.getByRole('insertion')).toContainText('third')
  const other = version.getByRole('button', { name: /Compare with/ })
  for (let at = 0; at < 5 && !(await other.evaluate((one) => one === document.activeElement)); at++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await page.keyboard.press('Enter')
  await expect(version.getByRole('insertion')).toContainText('Another')
})

test('after the program was killed, what was recovered is told, compared, discarded, and brought back', async ({
  page,
  start,
}) => {
  const host = await start()
  await enter(page, host)
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Oslo')
  await page.getByRole('button', { name: 'Make the trip' }).click()
  await giveName(page)
  await changeTitle(page, 'Oslo and Bergen')
  await host.kill()

  const again = await start()
  await page.goto('about:blank')
  await page.goto(again.address)
  await page.getByRole('button', { name: 'Open trip' }).click()
  const recovered = page.getByRole('region', { name: 'Recovered edits' })
  await expect(recovered).toContainText('recovered')
  expect(await objections(page)).toEqual([])
  await recovered.getByRole('button', { name: 'Compare…' }).click()
  await expect(page.getByRole('main').getByRole('insertion').first()).toHaveText(' and Bergen')
  await recovered.getByRole('button', { name: 'Discard' }).click()
  await expect(recovered).toBeHidden()
  await expect(page.getByText('No difference.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').getByRole('insertion').first()).toHaveText(' and Bergen')
})

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })
    test('the versions fit', async ({ attache: page }) => {
      await openSample(page)
      await saveVersion(page, 'Sent to the ambassador for her comments on the second morning')
      await page.keyboard.press('Control+Shift+p')
      await page.keyboard.type('versions')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    })
  })
}
