import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openSample, showView, test, views } from './attache.ts'

/** What axe objects to, a line each. */
async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}

/** In light, then in dark. */
async function objectionsInBoth(page: Page): Promise<readonly string[]> {
  const light = await objections(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await objections(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((line) => `light ${line}`), ...dark.map((line) => `dark ${line}`)]
}

test('the start page has nothing that axe objects to, also with its dialog open', async ({ attache }) => {
  expect(await objectionsInBoth(attache)).toEqual([])
  await attache
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  await expect(attache.getByRole('dialog', { name: 'New trip' })).toBeVisible()
  expect(await objectionsInBoth(attache)).toEqual([])
})

// In parts, so that both workers have work.
for (const part of [views.slice(0, 3), views.slice(3, 6), views.slice(6)]) {
  test(`${part.join(', ')} of the sample open clean, in light and dark`, async ({ attache }) => {
    await openSample(attache)
    for (const view of part) {
      await showView(attache, view)
      expect.soft(await objectionsInBoth(attache), view).toEqual([])
    }
  })
}

test('each part of the book, and the dialog that exports it, is clean too', async ({ attache }) => {
  await openSample(attache)
  await showView(attache, 'Book')
  for (const part of ['Preflight', 'Setup', 'Glossary and sources']) {
    await attache.getByRole('radio', { name: part, exact: true }).click()
    expect.soft(await objectionsInBoth(attache), part).toEqual([])
  }
  await attache.keyboard.press('Control+Shift+E')
  await expect(attache.getByRole('dialog', { name: 'Export the book' })).toBeVisible()
  expect.soft(await objectionsInBoth(attache), 'Export').toEqual([])
})

test('the palette and the list of shortcuts are clean', async ({ attache }) => {
  await openSample(attache)
  await attache.keyboard.press('Control+Shift+P')
  await expect(attache.getByRole('dialog')).toBeVisible()
  expect.soft(await objectionsInBoth(attache), 'palette').toEqual([])
  await attache.keyboard.press('Escape')
  await attache.keyboard.press('Control+/')
  await expect(attache.getByRole('dialog', { name: /shortcuts/i })).toBeVisible()
  expect.soft(await objectionsInBoth(attache), 'shortcuts').toEqual([])
})
