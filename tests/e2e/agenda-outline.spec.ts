import type { Locator, Page } from '@playwright/test'
import { expect, openSample, showView, test } from './attache.ts'
import { objectionsInAll } from './objections.ts'

async function showAs(page: Page, mode: 'Day' | 'Week' | 'Outline'): Promise<void> {
  await openSample(page)
  await showView(page, 'Agenda')
  await page.getByRole('radio', { name: mode, exact: true }).click()
}

async function middleOf(place: Locator): Promise<Readonly<{ x: number; y: number }>> {
  const box = await place.boundingBox()
  if (!box) throw new Error('not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('the outline is written, ordered and folded by the keyboard alone', async ({ attache }) => {
  await showAs(attache, 'Outline')
  const lines = attache.getByRole('tree', { name: 'Agenda' }).getByRole('treeitem')
  await expect(attache.getByRole('heading', { level: 1, name: 'Agenda outline' })).toBeVisible()
  await lines.first().focus()
  await attache.keyboard.press('ArrowDown')
  await expect(lines.nth(1)).toBeFocused()
  const atFirst = await lines.count()
  await attache.keyboard.press('Control+Enter')
  await attache.keyboard.press('Escape')
  await expect(lines).toHaveCount(atFirst)
  await expect(lines.nth(1)).toBeFocused()
  await attache.keyboard.press('Control+Enter')
  await expect(attache.getByRole('textbox', { name: /^Title of/ })).toBeFocused()
  await attache.keyboard.type('Coffee with the pilots')
  await attache.keyboard.press('Enter')
  const fresh = lines.filter({ hasText: 'Coffee with the pilots' })
  await expect(fresh).toBeFocused()
  await attache.keyboard.press('Control+z')
  await expect(lines).toHaveCount(atFirst)
  await attache.keyboard.press('Control+y')
  await fresh.focus()
  await expect(fresh).toHaveAttribute('aria-level', '2')
  await attache.keyboard.press('Tab')
  await expect(fresh).toHaveAttribute('aria-level', '3')
  await expect(fresh).toBeFocused()
  await attache.keyboard.press('Shift+Tab')
  await expect(fresh).toHaveAttribute('aria-level', '2')
  await expect(fresh).toBeFocused()

  await attache.keyboard.press('Enter')
  await attache.keyboard.type('Tea with the pilots')
  await attache.keyboard.press('Enter')
  await expect(lines.filter({ hasText: 'Tea with the pilots' })).toBeFocused()
  await attache.keyboard.press('Control+z')
  await expect(fresh).toBeVisible()

  const count = await lines.count()
  await attache.keyboard.press('Home')
  await attache.keyboard.press('ArrowLeft')
  await expect(lines.first()).toHaveAttribute('aria-expanded', 'false')
  expect(await lines.count()).toBeLessThan(count)
  await attache.keyboard.press('ArrowRight')
  await expect(lines).toHaveCount(count)
  await attache.keyboard.press('Escape')
  await attache.keyboard.press('Tab')
  await expect(lines.first()).not.toBeFocused()
  expect(await objectionsInAll(attache)).toEqual([])
})

test('in the week an item goes to another day by the mouse and back by the keyboard', async ({ attache }) => {
  await showAs(attache, 'Week')
  const week = attache.getByRole('listbox', { name: 'Items of all days' })
  const days = week.getByRole('group')
  const [first, second] = [days.nth(0), days.nth(1)]
  const item = first.getByRole('option').last()
  const name = (await item.locator('[data-visually-hidden]').textContent())?.split(', ')[1] ?? ''
  expect(name).not.toBe('')
  await item.scrollIntoViewIfNeeded()
  const from = await middleOf(item)
  const { x } = await middleOf(second)
  await attache.mouse.move(from.x, from.y)
  await attache.mouse.down()
  await attache.mouse.move(x, from.y, { steps: 6 })
  await attache.mouse.up()
  await expect(second.getByRole('option', { name })).toBeFocused()
  await attache.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(first.getByRole('option', { name })).toBeFocused()
  expect(await objectionsInAll(attache)).toEqual([])
})

test('a second clock is chosen and kept', async ({ attache }) => {
  await showAs(attache, 'Week')
  await attache.getByRole('button', { name: 'Second clock' }).click()
  await expect(attache.getByRole('menuitem', { name: /^At home/ })).toBeVisible()
  await attache.getByRole('menuitem', { name: /^No second clock/ }).click()
  await attache.reload()
  await attache.getByRole('button', { name: 'Second clock' }).click()
  await expect(attache.getByRole('menuitem', { name: /^No second clock ?, on/ })).toBeVisible()
})

test('an item is split into groups in one edit', async ({ attache }) => {
  await showAs(attache, 'Outline')
  const lines = attache.getByRole('tree', { name: 'Agenda' }).getByRole('treeitem')
  await lines.nth(1).click()
  const count = await lines.count()
  await attache.keyboard.press('Control+Shift+G')
  const dialog = attache.getByRole('dialog', { name: /^Split .* into groups/ })
  await dialog.getByRole('textbox', { name: 'Name of group 2' }).fill('Port')
  expect(await objectionsInAll(attache)).toEqual([])
  await dialog.getByRole('button', { name: 'Split into 2 groups' }).click()
  await expect(lines).toHaveCount(count + 1)
  await expect(lines.filter({ hasText: ': Port' })).toHaveCount(1)
  await attache.keyboard.press('Control+z')
  await expect(lines).toHaveCount(count)
})

test.describe('at twice the size', () => {
  test.use({ viewport: { width: 640, height: 360 } })
  for (const mode of ['Week', 'Outline'] as const) {
    test(`the ${mode.toLowerCase()} fits its window`, async ({ attache }) => {
      await showAs(attache, mode)
      await expect(attache.getByRole(mode === 'Week' ? 'listbox' : 'tree')).toBeVisible()
      expect(await attache.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await objectionsInAll(attache)).toEqual([])
    })
  }
})
