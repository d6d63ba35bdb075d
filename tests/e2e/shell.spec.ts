import type { Page } from '@playwright/test'
import { expect, openSample, showView, test } from './attache.ts'

/** The pane that holds the focus, by its name for F6. */
const paneInFocus = (page: Page) => page.evaluate("document.activeElement?.closest('[data-pane]')?.dataset.pane")

test('F6 goes round the panes and comes back to where each was left', async ({ attache: page }) => {
  await openSample(page)
  await page.getByRole('radio', { name: 'Trip and cities' }).click()
  const seen: unknown[] = []
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6')
    seen.push(await paneInFocus(page))
  }
  expect(seen).toEqual(['third', 'status', 'views', 'binder', 'main'])
  await expect(page.getByRole('radio', { name: 'Trip and cities' })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  expect(await paneInFocus(page)).toBe('binder')
})

test('the palette leads to a record and back to where the focus was', async ({ attache: page }) => {
  await openSample(page)
  await page.keyboard.press('Control+g')
  await page.keyboard.type('anam')
  await page.getByRole('option', { name: /Brief/ }).first().click()
  await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Briefs' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('find in the trip leads to the field that says it', async ({ attache: page }) => {
  await openSample(page)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('combobox', { name: 'Words to find in the trip' })).toBeFocused()
  await page.keyboard.type('name steps for 2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Objective', exact: true })).toBeFocused()
})

test('text in a field undoes first, then the trip, both by name', async ({ attache: page }) => {
  await openSample(page)
  await page.keyboard.press('Control+Shift+n')
  const field = page.getByRole('textbox', { name: 'Objective', exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.type('Agree a plan')
  await page.keyboard.press('Control+z')
  await expect(field).not.toHaveValue('Agree a plan')
  await expect(field).toBeFocused()
  await page.keyboard.type(' with dates')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /^Undo change objective/ })).toBeVisible()
})

test('what was removed comes back by the button of its notice, and so does the selection', async ({
  attache: page,
}) => {
  await openSample(page)
  const objective = page.getByRole('button', { name: /name steps for 2024/ })
  await objective.click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Remove objective/ }).click()
  await expect(objective).toHaveCount(0)
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Objective', exact: true })).toHaveValue(/name steps for 2024/)
})

test('a reload comes back to the same view of the same trip', async ({ attache: page }) => {
  await openSample(page)
  await showView(page, 'Logistics')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Logistics' })).toBeVisible()
})

test('panes give way by width, and a larger interface is a narrower window', async ({ attache: page }) => {
  await openSample(page)
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible()
  await page.setViewportSize({ width: 1100, height: 720 })
  await expect(page.getByRole('region', { name: 'Details' })).toBeHidden()
  await page.keyboard.press('F4')
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Details' })).toBeHidden()
  await page.setViewportSize({ width: 1440, height: 900 })
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+=')
  await expect(page.getByRole('tree').or(page.getByRole('treegrid'))).toBeHidden()
  await page.getByRole('button', { name: 'Book', exact: true }).first().click()
  await expect(page.getByRole('treegrid', { name: 'Book' })).toBeVisible()
})

test('what is pasted from Word keeps its list, its bold and its table', async ({ attache: page }) => {
  await openSample(page)
  const purpose = page.getByRole('textbox', { name: 'Purpose of the trip' })
  await purpose.click()
  await page.keyboard.press('Control+a')
  await page.evaluate(`(() => {
    const data = new DataTransfer()
    const item = (level, text) => '<p class="MsoListParagraph" style="mso-list:l0 level' + level + ' lfo1">' +
      '<span style="mso-list:Ignore">·</span>' + text + '</p>'
    data.setData('text/html', '<style>p { color: red }</style><p>From <b>Word</b></p>' + item(1, 'First') +
      item(2, 'Second') + '<table><tr><td>Port</td></tr><tr><td>Veracruz</td></tr></table>')
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })()`)
  await expect(purpose.locator('strong')).toHaveText('Word')
  await expect(purpose.locator('ul ul li')).toHaveText('Second')
  await expect(purpose.locator('td')).toHaveText(['Port', 'Veracruz'])
})
