import type { Page } from '@playwright/test'
import { expect, openSample, showView, test, views } from './attache.ts'
import { objectionsInAll } from './objections.ts'

test('the start page has nothing that axe objects to, also with its dialog open', async ({ attache }) => {
  expect(await objectionsInAll(attache)).toEqual([])
  await attache
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  await expect(attache.getByRole('dialog', { name: 'New trip' })).toBeVisible()
  expect(await objectionsInAll(attache)).toEqual([])
})

// In parts, so that both workers have work.
for (const part of [views.slice(0, 3), views.slice(3, 6), views.slice(6)]) {
  test(`${part.join(', ')} of the sample open clean, in light, dark and forced colours`, async ({ attache }) => {
    await openSample(attache)
    for (const view of part) {
      await showView(attache, view)
      expect.soft(await objectionsInAll(attache), view).toEqual([])
    }
  })
}

test('each part of the book, and the dialog that exports it, is clean too', async ({ attache }) => {
  await openSample(attache)
  await showView(attache, 'Book')
  for (const part of ['Preflight', 'Setup', 'Glossary and sources']) {
    await attache.getByRole('radio', { name: part, exact: true }).click()
    expect.soft(await objectionsInAll(attache), part).toEqual([])
  }
  await attache.keyboard.press('Control+Shift+E')
  await expect(attache.getByRole('dialog', { name: 'Export the book' })).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'Export').toEqual([])
})

test('the palette and the list of shortcuts are clean', async ({ attache }) => {
  await openSample(attache)
  await attache.keyboard.press('Control+Shift+P')
  await expect(attache.getByRole('dialog')).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'palette').toEqual([])
  await attache.keyboard.press('Escape')
  await attache.keyboard.press('Control+/')
  await expect(attache.getByRole('dialog', { name: /shortcuts/i })).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'shortcuts').toEqual([])
})

// What a window of 1280 by 720 holds, and what is left of it when everything is twice as large.
for (const viewport of [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })
    for (const part of [views.slice(0, 5), views.slice(5)]) {
      test(`${part.join(', ')} are clean, fit their window, and leave room for what is written`, async ({
        attache,
      }) => {
        await openSample(attache)
        for (const view of part) {
          await goByKey(attache, view)
          expect.soft(await objectionsInAll(attache), view).toEqual([])
          expect.soft(await measured(attache), view).toEqual({ isTooWide: false, hasRoom: true })
        }
      })
    }
  })
}

/** Also where the view bar has no room for all of them. */
async function goByKey(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.keyboard.press(`Control+${views.indexOf(view) + 1}`)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(view, 'i'))
}

/** Does anything stand out of the window, and has the content below the head of the view a good third of the height? */
const measured = (page: Page) =>
  page.evaluate(`(() => {
    const head = document.querySelector('main header')?.getBoundingClientRect().bottom ?? 0
    return {
      isTooWide: document.documentElement.scrollWidth > innerWidth,
      hasRoom: innerHeight - head > innerHeight / 3,
    }
  })()`)
